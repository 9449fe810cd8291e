import Foundation
import GoldenHostile
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenSwift
import ModelGenSyntax
import ModelGenText
import ModelRuntime
import TestSupport
import Testing

/// Names, descriptions, patterns, defaults and enum values that would break out of the code around them if they could.
@Suite struct HostileGoldenTests {
    static func model() throws -> ModelSet { try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/hostile.yaml") }

    @Test func isWhatIsEmitted() throws {
        let emission = try GoldenFiles.emit(try Self.model()) {
            $0.layout = .single(name: "Hostile")
            $0.moduleName = "GoldenHostile"
        }
        try GoldenFiles.expect(emission.files, in: "Hostile")
    }

    /// Nothing in the input adds a declaration: there is one for each type of the model, and no other.
    @Test(arguments: ["public", "package", "internal"]) func declaresWhatTheModelDeclares(_ access: String) throws {
        let model = try Self.model()
        let emission = try GoldenFiles.emit(model) {
            $0.accessLevel = AccessLevel(rawValue: access) ?? .public
            $0.layout = .single(name: "Hostile")
        }
        let text = try #require(emission.files.first?.contents)
        let prefix = access == "internal" ? "" : access + " "
        let declared = text.split(whereSeparator: \.isNewline).filter { line in
            [
                "nonisolated struct ", "nonisolated enum ", "nonisolated class ", "struct ", "enum ", "class ",
                "actor ", "typealias ", "let ", "var ", "func ",
            ].contains {
                line.hasPrefix(prefix + $0)
            }
        }
        #expect(declared.count == model.declarations.count)
        #expect(
            !text.split(whereSeparator: \.isNewline).contains {
                $0.contains("Injected") && !$0.contains("///") && !$0.contains("\\n")
            })
    }

    @Test func namespacesKeepTypesOfOneNameApart() throws {
        let emission = try GoldenFiles.emit(try Self.model()) { $0.namespace = "API" }
        #expect(Set(emission.typeNames.values).count == emission.typeNames.count)
        #expect(Set(emission.files.map { $0.path.lowercased() }).count == emission.files.count)
        #expect(emission.files.allSatisfy { !$0.path.contains("/") && $0.path.utf8.count <= 100 })
    }

    /// The same input, written in the other ways there are, compiles without a warning.
    @Test(arguments: ["namespace", "package", "internal", "exact numbers", "closed", "shards"])
    func compilesHoweverItIsWritten(_ way: String) throws {
        let emission = try GoldenFiles.emit(try Self.model()) { options in
            switch way {
            case "namespace": options.namespace = "API"
            case "package": options.accessLevel = .package
            case "internal": options.accessLevel = .internal
            case "exact numbers": options.numbers = .exact
            case "closed": options.unstatedOpenness = .closed
            default: options.layout = .shards(count: 3, ShardNames(["Hostile"]))
            }
        }
        #expect(try #require(Compiler()).errors(emission.files, against: true) == "")
    }

    /// Folders of pages are namespaces; a title in two of them is two types.
    @Test func titlesInTwoFoldersAreTwoTypes() throws {
        let page = "# Pet\n\n## Fields\n\n| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n"
        let model = PageSetReader().read([
            PageFile(path: "models/components/pet.md", text: page + "| `id` | *int* | :heavy_check_mark: | N/A |"),
            PageFile(path: "models/operations/pet.md", text: page + "| `name` | *str* | :heavy_check_mark: | N/A |"),
        ])
        let emission = try GoldenFiles.emit(model)
        #expect(model.declarations.count == 2)
        #expect(Set(emission.typeNames.values).count == 2)
        #expect(Set(emission.files.map(\.path)).count == 2)
        #expect(try #require(Compiler()).errors(emission.files, against: true) == "")
    }

    @Test(arguments: Driver.allCases) func keysArriveWhereTheyBelong(_ driver: Driver) throws {
        let json = #"{"+1":1,"-1":2,"container":"c","foo_bar":"s","fooBar":"f","foo-bar":"d","":"e"," ":"b"}"#
        let reactions = try driver.decode(Reactions.self, json, .strict)
        #expect(reactions.plus1 == 1 && reactions.minus1 == 2 && reactions.fooBar == "f" && reactions.container == "c")
        #expect(try JSONValue(json: driver.encode(reactions)) == JSONValue(json: json))
    }

    @Test(arguments: Driver.allCases) func keywordsAreNames(_ driver: Driver) throws {
        let json =
            #"{"class":"a","default":"b","in":"c","fields":"","issues":"","value":"","hashValue":7,"extra":"kept"}"#
        let keywords = try driver.decode(Keywords.self, json, .lenient)
        #expect(keywords.class == "a" && keywords.default == "b" && keywords.in == "c")
        #expect(keywords.issues().map(\.path.count) == [1, 1, 1])
        #expect(try JSONValue(json: driver.encode(keywords)) == JSONValue(json: json))
    }

    /// Each listed value is a case of its own; the composed and the decomposed spelling of `é` differ by scalar.
    @Test func enumerationsTellScalarsApart() throws {
        #expect(Set(Values.knownCases).count == Values.knownCases.count)
        for value in Values.knownCases { #expect(Values(rawValue: value.rawValue) == value) }
        #expect(Values(rawValue: "\u{e9}") != Values(rawValue: "e\u{301}"))
        #expect(Values(rawValue: "\u{212A}").isUnrecognized)
        #expect(Values(rawValue: "").rawValue == "")
    }
}

extension Values {
    fileprivate var isUnrecognized: Bool { if case .unrecognized = self { true } else { false } }
}

/// Reads a document of this repository into the model.
enum OpenAPIFixture {
    static func model(of path: String, options: OpenAPIOptions = .init()) throws -> ModelSet {
        try model(of: Repository.bytes(path), path, options)
    }

    static func model(of bytes: [UInt8], _ path: String, _ options: OpenAPIOptions) throws -> ModelSet {
        let document = try DocumentReader().read(bytes, file: path)
        return OpenAPIReader(options: options) { path throws(ModelGenDiagnostics.Diagnostic) in
            throw .error(.init("no-files"), path, at: nil)
        }
        .read(document).splittingDirections().provingDispatch()
    }
}
