import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct TypeCatalogTests {
    private func alias(_ name: String, _ target: ElementType) -> TypeDeclaration {
        .alias(AliasDeclaration(header: Fixture.header(name), target: target))
    }

    @Test func aliasesThatLeadBackBecomeFreeForm() throws {
        let files = try Fixture.emit([
            alias("A", .init(Fixture.reference("B"))), alias("B", .init(Fixture.reference("A"))),
            alias("Tree", .init(.array(.init(Fixture.reference("Tree"))))),
            alias("Fine", .init(.array(.init(.string())))),
        ])
        #expect(files["A.swift"]?.contains("typealias A = JSONValue") == true)
        #expect(files["Tree.swift"]?.contains("typealias Tree = JSONValue") == true)
        #expect(files["Fine.swift"]?.contains("typealias Fine = [String]") == true)
    }

    @Test func aliasesCarryNullability() throws {
        let files = try Fixture.emit([
            alias("Name", .init(.string(), nullability: .yes)),
            Fixture.object("Pet", [Fixture.property("name", Fixture.reference("Name"), .optional)]),
        ])
        #expect(files["Pet.swift"]?.contains("var name: OptionalNullable<Name>") == true)
    }

    @Test func namespacesQualify() throws {
        let files = try Fixture.emit([
            Fixture.object("Pet", [Fixture.property("owner", Fixture.reference("Owner"))]), Fixture.object("Owner", []),
        ]) { $0.namespace = "API" }
        #expect(Set(files.keys) == ["API.swift", "API+Pet.swift", "API+Owner.swift"])
        #expect(
            files["API+Pet.swift"]?.contains(
                "    public nonisolated struct Pet: Hashable, Sendable {\n        public var owner: API.Owner") == true)
        #expect(files["API+Pet.swift"]?.contains("nonisolated extension API.Pet: ModelObject {") == true)
    }
}
