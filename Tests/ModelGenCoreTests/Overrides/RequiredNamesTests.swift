import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import Testing

/// Names that are asked for.
@Suite struct RequiredNamesTests {
    private func ids(_ yaml: String, _ options: String = "") -> [String] {
        let configuration = configuration(options).configuration
        return Pipeline(configuration: configuration, toolVersion: "0")
            .generate([input("api.yaml", "openapi: 3.1.0\ncomponents:\n  schemas:\n" + yaml)], loader: MemoryLoader())
            .diagnostics.map(\.id.rawValue)
    }

    private let pet = "    Pet: {type: object, properties: {a: {type: string}, b: {type: string}}}\n"
    private let owner = "    Owner: {type: object, properties: {a: {type: string}}}\n"

    @Test func areSaidToTakeAnotherTypesOrPropertysName() {
        #expect(ids(pet + owner) == [])
        #expect(ids(pet + owner, "types: {Owner: {name: Pet}}") == ["conflicting-names"])
        #expect(ids(pet + owner, "types: {Owner: {name: A}, Pet: {name: A}}") == ["conflicting-names"])
        #expect(ids(pet, "types: {Pet: {properties: {a: {name: b}}}}") == ["conflicting-names"])
        #expect(ids(pet, "types: {Pet: {properties: {a: {name: c}, b: {name: c}}}}") == ["conflicting-names"])
    }

    @Test func areRefusedWhereTheNameMeansSomethingElse() {
        let object = "    Pet: {x-swift-name: %, type: object, properties: {a: {type: string}}}"
        #expect(ids(object.replacing("%", with: "Array")) == ["unusable-name"])
        #expect(ids(object.replacing("%", with: "Animal")) == [])
        let property = "    Pet: {type: object, properties: {a: {type: string, x-swift-name: %}}}"
        #expect(ids(property.replacing("%", with: "self")) == ["unusable-name"])
        #expect(ids(property.replacing("%", with: "validate")) == ["unusable-name"])
        #expect(ids(property.replacing("%", with: "class")) == [])
    }

    @Test func onTheWireAreOneForEachProperty() {
        let canonical = #"    Cup: {type: object, properties: {"\u00e9": {type: string}, "e\u0301": {type: string}}}"#
        #expect(ids(canonical) == [])
        #expect(ids(pet, "types: {Pet: {properties: {a: {wire-name: b}}}}") == ["duplicate-wire-name"])
    }
}
