import Foundation
import GoldenSurface
import ModelGenCore
import ModelGenDiagnostics
import ModelGenOpenAPI
import ModelGenText
import ModelRuntime
import TestSupport
import Testing

/// What vendors say beyond the standard, where schemas live, what is selected, and what an overlay mends.
@Suite struct SurfaceGoldenTests {
    private static let inputs = "Tests/GoldenTests/Inputs/"

    private static func generate(_ change: (inout Configuration) throws -> Void = { _ in }) throws -> PipelineResult {
        var configuration = Configuration()
        try configuration.set("layout", to: "single")
        try configuration.set("module-name", to: "GoldenSurface")
        try configuration.set("overlay", to: inputs + "surface.overlay.yaml")
        try configuration.set("exclude", to: "Debug*")
        try configuration.set("exclude", to: "tag:debug")
        try configuration.set("parameters", to: "true")
        configuration.documents.extensionNames = ["x-acme-labels": "x-enum-varnames"]
        try change(&configuration)
        let path = inputs + "surface.yaml"
        return Pipeline(configuration: configuration, toolVersion: "0.0.0")
            .generate([.file(InputFile(path: path, bytes: try Loader().load(path)))], loader: Loader())
    }

    /// Reads files of this repository.
    private struct Loader: InputLoader {
        func load(_ path: String) throws(ModelGenDiagnostics.Diagnostic) -> [UInt8] {
            guard let data = FileManager.default.contents(atPath: Repository.url(path).path) else {
                throw .error(DiagnosticID("missing"), path, at: nil)
            }
            return [UInt8](data)
        }
    }

    @Test func isWhatIsEmitted() throws {
        let result = try Self.generate()
        #expect(result.diagnostics.map(\.id.rawValue) == ["deprecated-option", "inexact-dates"])
        try GoldenFiles.expect(result.files, in: "Surface")
    }

    /// Without the overlay, what the vendor got wrong is reported in the document; a mistake in an overlay, in that.
    @Test func diagnosticsPointIntoTheFileThatIsWrong() throws {
        let plain = try Self.generate { try $0.clear("overlay") }
        #expect(plain.diagnostics.compactMap { $0.location?.file } == [Self.inputs + "surface.yaml"])
        let missing = try Self.generate { try $0.set("overlay", to: "nowhere.yaml") }
        #expect(missing.hasErrors && missing.files.isEmpty)
    }

    @Test(arguments: Driver.allCases) func extensionsNameAndType(_ driver: Driver) throws {
        let json = """
            [{"kind":"felis","colour":"r","born":"2020-01-02T03:04:05Z","price":1.10,"n":null,"id_number":"7"},
            {"kind":"canis","size":1,"mood":"g","coat":"l"},{"kind":"canis","size":3,"coat":"x"}]
            """
        let pets = try driver.decode([PetAnimal].self, json, .strict)
        guard case .cat(let cat) = pets[0], case .dog(let dog) = pets[1], case .dog(let other) = pets[2] else {
            Issue.record("\(pets)")
            return
        }
        #expect(cat.colour == .red && cat.born == Date(timeIntervalSince1970: 1_577_934_245))
        #expect(cat.price == Decimal(string: "1.1") && cat.nickname == .null && cat.registrationID == "7")
        #expect(dog.size == .small && dog.mood == .good && dog.coat == .long)
        #expect(other.size?.rawValue == 3 && other.coat?.rawValue == "x")
        #expect(try JSONValue(json: driver.encode(pets)) == JSONValue(json: json))
    }

    /// The source says that there will be no other values.
    @Test(arguments: Driver.allCases) func closedEnumerationsRefuse(_ driver: Driver) {
        #expect(throws: DecodingError.self) { try driver.decode(Colour.self, #""b""#, .lenient) }
        #expect(throws: DecodingError.self) { try driver.decode(DogMood.self, #""x""#, .lenient) }
    }

    /// The overlay has mended `wrong`, copied the schema, and made a property of the copy required.
    @Test func overlaysChangeTypes() throws {
        #expect(try Broken(json: #"{"wrong":"x"}"#).issues().count == 1)
        #expect(throws: DecodingError.self) { try Mended(json: "{}") }
        #expect(Mended(same: "s").wrong == nil)
    }

    @Test func parametersAndInlineSchemasAreTypes() throws {
        let parameters = ListPetsParameters(sortBy: .age, limit: 101)
        #expect(parameters.issues().count == 1)
        #expect(ListPetsResponseXPage(next: "2").next == "2")
        #expect(ListPetsResponse(items: []).items.isEmpty)
        #expect(ListPetsOnChangePostRequestQueryURLRequest(changed: true).changed == true)
    }
}
