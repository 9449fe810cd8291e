import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct TypeNamerTests {
    private func names(_ declarations: [TypeDeclaration], module: String? = nil, earlier: [TypeID: String] = [:])
        -> [String]
    {
        let names = TypeNamer(
            casing: Casing(initialisms: []), occupied: Set([module].compactMap { $0 }), earlier: earlier,
            inline: .nested
        ).names(
            for: declarations)
        return declarations.map { names[$0.id] ?? "" }
    }

    private func object(_ name: String, namespace: [String] = [], _ provenance: SuggestedName.Provenance = .declared)
        -> TypeDeclaration
    {
        var header = Fixture.header(name, namespace: namespace)
        header.name.provenance = provenance
        return .object(ObjectDeclaration(header: header, properties: []))
    }

    @Test func shadowsNothing() {
        let names = names(
            ["String", "Task", "Codable", "Type", "self", "Date", "JSONValue", "Petstore"].map { object($0) },
            module: "Petstore")
        #expect(names.prefix(7).allSatisfy { !ReservedTypeNames.contains($0) })
        #expect(names[0] == "StringModel")
        #expect(names[7] != "Petstore")
        #expect(Set(names).count == names.count)
    }

    @Test func foldersTellPagesApart() {
        #expect(names([object("Pet", namespace: ["operations"]), object("Pet")]) == ["OperationsPet", "Pet"])
    }

    @Test func declaredBeatsDerived() {
        let names = names([object("pet_status", .derived), object("PetStatus")])
        #expect(names[1] == "PetStatus")
        #expect(names[0].hasPrefix("PetStatus_"))
    }

    @Test func earlierNamesStay() {
        let old = object("foo_bar")
        #expect(names([object("FooBar"), old], earlier: [old.id: "FooBar"])[1] == "FooBar")
    }
}
