import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelGenText
import Testing

@testable import ModelGenCore

@Suite struct PipelineTests {
    private func run(_ inputs: [Input], _ change: (inout Configuration) -> Void = { _ in }) -> PipelineResult {
        var configuration = Configuration()
        change(&configuration)
        return Pipeline(configuration: configuration, toolVersion: "1.2.3").generate(inputs, loader: MemoryLoader())
    }

    @Test func pagesBecomeFiles() {
        let result = run([input("models/pet.md", page("Pet")), input("models/owner.md", page("Owner"))])
        #expect(!result.hasErrors)
        #expect(result.files.map(\.path).sorted() == ["Owner.swift", "Pet.swift"])
        #expect(result.history.typeNames.values.sorted() == ["Owner", "Pet"])
        #expect(result.history.initializerOrders[TypeID("models/pet.md")] == ["id", "count"])
        #expect(result.report.typeCount == 2)
    }

    @Test func twoRunsGiveTheSameBytes() {
        let inputs = [input("b.md", page("B")), input("a.md", page("A"))]
        #expect(run(inputs).files == run(inputs).files)
        #expect(run(inputs).report.json() == run(inputs).report.json())
    }

    @Test(arguments: [FileLayout.perType, .single, .shards(3)])
    func twoOrdersOfInputsGiveTheSameBytes(_ layout: FileLayout) {
        func document(_ name: String) -> String {
            """
            openapi: 3.1.0
            components:
              schemas:
                \(name): {type: object, properties: {shared: {$ref: '#/components/schemas/Shared'}}}
                Shared: {type: object, properties: {a: {type: string}}}
            """
        }
        let inputs = ["b", "c", "a"].map { input("\($0).yaml", document($0.uppercased())) }
        let first = run(inputs) { $0.layout = layout }
        #expect(!first.hasErrors && first.report.typeCount == 4)
        let second = run(inputs.reversed()) { $0.layout = layout }
        // Where all share files, those are called after the first input.
        if layout == .perType { #expect(first.files == second.files) }
        #expect(first.files.map(\.contents) == second.files.map(\.contents))
        #expect(first.report.json() == second.report.json())
    }

    /// The form that requests hold follows what the user says about the type.
    @Test func directionsAreSplitAfterOverrides() {
        let document = """
            openapi: 3.0.3
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            components:
              schemas:
                Pet: {type: object, required: [id], properties: {id: {type: string, readOnly: true}}}
            """
        func names(_ yaml: String) -> [String] {
            let settings = configuration(yaml).configuration
            let result = Pipeline(configuration: settings, toolVersion: "1")
                .generate([input("api.yaml", document)], loader: MemoryLoader())
            return result.history.typeNames.values.sorted()
        }
        #expect(names("") == ["Pet", "PetInput"])
        #expect(names("types: {Pet: {name: Animal}}") == ["Animal", "AnimalInput"])
        #expect(names("directions: single") == ["Pet"])
    }

    /// What is said of a type counts for more than what is said of the run; closed objects stay closed.
    @Test func unknownKeysAreKeptOnRequest() {
        let document = """
            openapi: 3.0.3
            components:
              schemas:
                Open: {type: object, properties: {id: {type: string}}}
                Other: {type: object, properties: {id: {type: string}}}
                Closed: {type: object, properties: {id: {type: string}}, additionalProperties: false}
            """
        func keeping(_ yaml: String) -> (types: [String], diagnostics: [DiagnosticID]) {
            let result = Pipeline(configuration: configuration(yaml).configuration, toolVersion: "1")
                .generate([input("api.yaml", document)], loader: MemoryLoader())
            let files = result.files.filter { $0.contents.contains("fields.unannounced()") }
            return (files.map(\.path).sorted(), result.diagnostics.map(\.id))
        }
        #expect(keeping("").types.isEmpty)
        #expect(keeping("unknown-keys: keep").types == ["Open.swift", "Other.swift"])
        #expect(keeping("{unknownKeys: keep, types: {Open: {unknownKeys: ignore}}}").types == ["Other.swift"])
        #expect(keeping("types: {Open: {unknown-keys: keep}}").types == ["Open.swift"])
        let closed = keeping("types: {Closed: {unknown-keys: keep}}")
        #expect(closed.types.isEmpty)
        #expect(closed.diagnostics.contains(.uselessOverride))
    }

    /// Once for the whole run, with the properties that it concerns.
    @Test func datesThatKeepLessThanTheirTextAreNamed() {
        let document = """
            openapi: 3.0.3
            components:
              schemas:
                Instant: {type: string, format: date-time}
                Run:
                  type: object
                  properties:
                    begin: {type: string, format: date-time}
                    marks: {type: array, items: {$ref: '#/components/schemas/Instant'}}
                    exact: {type: string, format: date-time, x-swift-type: ExactDateTime}
                    day: {type: string, format: date}
            """
        func notes(_ yaml: String) -> [String] {
            Pipeline(configuration: configuration(yaml).configuration, toolVersion: "1")
                .generate([input("api.yaml", document)], loader: MemoryLoader())
                .diagnostics.filter { $0.id == .inexactDates }.map(\.message)
        }
        #expect(
            notes("") == [
                "Digits of a date-time below a tenth of a microsecond do not survive in `Run.begin`, `Run.marks`"
            ])
        #expect(notes("formats: {date-time: ExactDateTime}").isEmpty)
        let property = "{formats: {stamp: ExactDateTime}, types: {Run: {properties: {begin: {format: stamp}}}}}"
        #expect(notes(property).first?.hasSuffix("in `Run.marks`") == true)
    }

    @Test func whatIsSaidOfRequiredKeysIsTrue() {
        let document = #"{"type":"object","properties":{"k":{"type":"string"}},"required":["b"]}"#
        let dialect = #""$schema":"https://json-schema.org/draft/2020-12/schema","#
        let result = run([input("s.json", "{" + dialect + document.dropFirst())])
        let found = result.diagnostics.first { $0.id.rawValue == "required-without-property" }
        #expect(found?.consequence == "Decoding does not insist on the key; `validate()` does.")
    }

    @Test func namesOfAnEarlierRunAreKept() {
        let id = TypeID("pet.md")
        let history = NamingHistory(typeNames: [id: "Animal"], initializerOrders: [id: ["count", "id"]])
        let pipeline = Pipeline(configuration: Configuration(), toolVersion: "1", history: history)
        let result = pipeline.generate([input("pet.md", page("Pet"))], loader: MemoryLoader())
        #expect(result.history.initializerOrders[id] == ["count", "id"])
        #expect(result.history.typeNames[id] == "Animal")
    }

    @Test func anErrorKeepsEveryFileBack() {
        let result = run([input("pet.md", page("Pet")), input("broken.yaml", "a: [")])
        #expect(result.hasErrors)
        #expect(result.files == [])
        #expect(result.diagnostics.contains { $0.location?.file == "broken.yaml" })
    }

    @Test func warningsCanBeErrors() {
        let inputs = [input("pet.md", page("Pet")), input("pet.md", page("Pet"))]
        let lenient = run(inputs)
        #expect(lenient.diagnostics.contains { $0.id == .duplicateInput && $0.severity == .warning })
        #expect(lenient.files.count == 1)
        let strict = run(inputs) { $0.warningsAsErrors = true }
        #expect(strict.hasErrors)
        #expect(strict.files == [])
    }

    @Test func oneNamespaceForEachInputKeepsDifferentTypesApart() {
        let inputs = [input("a/pet.md", page("Pet")), input("b/pet.md", page("Pet", "name"))]
        let result = run(inputs) { $0.namespaces = ["A", "B"] }
        #expect(!result.hasErrors, "\(result.diagnostics)")
        #expect(result.files.count { $0.contents.contains("struct Pet") } == 2)
        #expect(Set(result.files.map { $0.path.lowercased() }).count == result.files.count)
    }

    @Test func renamingEndsAConflict() {
        let inputs = [
            input("a/pet.md", page("Pet")),
            input("b.yaml", "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object}}}"),
        ]
        #expect(run(inputs).diagnostics.contains { $0.id == .conflictingTypes })
        let override = "types: {b.yaml#/components/schemas/Pet: {name: Animal}}"
        let renamed = run(inputs) { $0.types = configuration(override).configuration.types }
        #expect(!renamed.hasErrors, "\(renamed.diagnostics)")
        #expect(renamed.files.map(\.path).sorted() == ["Animal.swift", "Pet.swift"])
    }

    @Test func namespacesAreOneOrAsManyAsInputs() {
        let result = run([input("pet.md", page("Pet"))]) { $0.namespaces = ["A", "B"] }
        #expect(result.diagnostics.contains { $0.id == .conflictingOptions })
        #expect(result.hasErrors)
    }

    @Test func foldersArePages() {
        let files = [InputFile(path: "models/pet.md", bytes: Array(page("Pet").utf8))]
        #expect(run([.folder(path: "models", files: files)]).files.map(\.path) == ["Pet.swift"])
        let empty = run([.folder(path: "models", files: [])])
        #expect(empty.diagnostics.map(\.id) == [.noPages])
        let mismatch = run([.folder(path: "models", files: files)]) { $0.inputFormat = .openapi }
        #expect(mismatch.diagnostics.map(\.id) == [.inputFormatMismatch])
    }

    @Test func documentsReadWhatTheyReferTo() {
        let text = """
            openapi: 3.1.0
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    owner: {$ref: 'common.yaml#/$defs/Owner'}
            """
        let common = "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {Owner: {type: object}}"
        let result = Pipeline(configuration: Configuration(), toolVersion: "1").generate(
            [input("specs/pets.yaml", text)], loader: MemoryLoader(files: ["specs/common.yaml": common]))
        #expect(!result.hasErrors, "\(result.diagnostics)")
        #expect(Set(result.history.typeNames.values) == ["Pet", "Owner"])
    }

    @Test func inputsWithoutTypesAreAWarning() {
        let result = run([input("empty.yaml", "openapi: 3.1.0\npaths: {}")])
        #expect(result.diagnostics.map(\.id) == [.noTypes])
        #expect(!result.hasErrors)
    }

    @Test func bytesThatAreNoTextAreReported() {
        let file = InputFile(path: "pet.md", bytes: Array(page("Pet").utf8) + [0xFF])
        #expect(run([.file(file)]).diagnostics.contains { $0.id == .invalidUTF8 && $0.severity == .warning })
    }

    @Test(arguments: [
        (["specs/petstore.v1.yaml"], [], "Petstore"), (["<stdin>"], [], "Models"), (["specs/../é.yaml"], [], "Models"),
        (["a.md"], ["API"], "API"), (["my-api.yaml", "b.yaml"], [], "My-api"),
    ])
    func layoutsAreNamedAfterTheInput(_ paths: [String], _ namespaces: [String], _ name: String) {
        let inputs = paths.map { input($0, page("Pet")) }
        let result = run(inputs) {
            $0.namespaces = namespaces
            $0.layout = .single
            $0.inputFormat = .pages
        }
        #expect(result.files.map(\.path) == ["\(name).swift"])
    }

    @Test func diagnosticsAreInTheOrderOfTheirPlaces() {
        func warning(_ text: String, _ place: String?, _ line: Int = 1) -> Diagnostic {
            .warning(.duplicateInput, text, at: place.map { .init(file: $0, line: line) })
        }
        let sorted = [
            warning("none", nil), warning("b2", "b", 2), warning("a", "a", 9), warning("b1", "b", 1),
            warning("b2 again", "b", 2), warning("b2", "b", 2), warning("none too", nil),
        ].sortedByPlace()
        #expect(sorted.map(\.message) == ["a", "b1", "b2", "b2 again", "none", "none too"])
    }
}
