import ModelGenDiagnostics
import ModelGenExport
import ModelGenModel
import Testing

struct ComponentNamesTests {
    @Test func namesBecomeKeysThatComponentsMayHave() {
        let model = ModelSet(declarations: [
            alias("a", "Pet"), alias("b", "Übung [1]"), alias("c", ""), alias("d", "a/b"),
        ])
        #expect(pointers(model, .openapi) == ["Pet", "_bung__1_", "_", "a_b"].map { "#/components/schemas/\($0)" })
        #expect(pointers(model, .jsonSchema).first == "#/$defs/Pet")
    }

    @Test func typesOfOneNameAreToldApartByNamespaceThenByNumber() {
        let model = ModelSet(declarations: [
            alias("a", "Pet", .derived), alias("b", "Pet"), alias("c", "Pet", namespace: ["errors"]), alias("d", "pet"),
            alias("e", "Pet", namespace: ["errors"]),
        ])
        #expect(
            pointers(model, .openapi)
                == ["Pet_3", "Pet", "errors.Pet", "pet_2", "errors.Pet_2"].map { "#/components/schemas/\($0)" })
    }

    private func pointers(_ model: ModelSet, _ format: ExportFormat) -> [String?] {
        let names = ComponentNames(of: model, in: format)
        return model.declarations.map { names.pointer(to: $0.id) }
    }

    private func alias(
        _ id: String, _ name: String, _ provenance: SuggestedName.Provenance = .declared, namespace: [String] = []
    ) -> TypeDeclaration {
        let header = DeclarationHeader(
            id: TypeID(id), name: SuggestedName(name, provenance), namespace: namespace,
            location: SourceLocation(file: "a.yaml"))
        return .alias(AliasDeclaration(header: header, target: ElementType(.string())))
    }
}
