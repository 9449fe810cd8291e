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

    /// A value of a union is hidden as a whole where one of its members is a password; an enumeration is in the document.
    @Test func unionsWithASecretAreSecrets() throws {
        let password = TypeReference.scalar(ScalarType(.string, format: "password"))
        let files = try Fixture.emit([
            Fixture.union(
                "Plain", [.string(), .array(.init(Fixture.reference("Plain")))], dispatch: .candidates([0, 1])),
            Fixture.union(
                "Key", [.array(.init(Fixture.reference("Key"))), .integer(), Fixture.reference("Word")],
                dispatch: .candidates([0, 1, 2])),
            alias("Word", .init(password)), Fixture.enumeration("Listed", ["a"]),
            Fixture.object(
                "Login",
                [
                    Fixture.property("plain", Fixture.reference("Plain")),
                    Fixture.property("key", Fixture.reference("Key")),
                    Fixture.property("keys", .array(.init(Fixture.reference("Key")))),
                    Fixture.property("listed", Fixture.reference("Listed")),
                    Fixture.property("login", Fixture.reference("Login"), .optional),
                ]),
        ])
        let hidden = try #require(files["Login.swift"]).matches(of: /fields.secret\("(\w+)"\)/)
        #expect(hidden.map { String($0.1) } == ["key", "keys"])
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
