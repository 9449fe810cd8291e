import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenExport
import ModelGenModel
import ModelGenSyntax
import TestSupport
import Testing

/// A model that is exported and read comes back as it was, places apart.
struct ExportTests {
    @Test(arguments: ExportDocuments.all)
    func aDocumentComesBack(_ text: String) throws {
        let input = Input.file(InputFile(path: "a.yaml", bytes: Array(text.utf8)))
        for format in ExportFormat.allCases { try expectReturn(of: input, as: format) }
    }

    @Test func pagesComeBack() throws {
        for format in ExportFormat.allCases { try expectReturn(of: Self.pages, as: format) }
    }

    @Test func pagesBecomeTheDocumentThatAPersonWouldWrite() throws {
        let export = Self.pipeline.export([Self.pages], loader: MemoryLoader(), as: .openapi)
        let file = Repository.url("Tests/Exports/pages.yaml")
        let text = String(decoding: try #require(export.bytes), as: UTF8.self)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "UPDATE_GOLDEN=1 writes it again")
    }

    @Test func anExportedDocumentIsExportedAsItself() throws {
        for text in ExportDocuments.all {
            let first = try export(Input.file(InputFile(path: "a.yaml", bytes: Array(text.utf8))), .openapi)
            let second = try export(Input.file(InputFile(path: "a.yaml", bytes: first)), .openapi)
            #expect(String(decoding: first, as: UTF8.self) == String(decoding: second, as: UTF8.self))
        }
    }

    @Test func whatHasNoPlaceIsSaid() throws {
        let query = """
            openapi: 3.2.0
            info: {title: Query, version: '1'}
            paths: {/pets: {query: {responses: {'200': {description: Good}}}}}
            """
        let input = Input.file(InputFile(path: "a.yaml", bytes: Array(query.utf8)))
        let documents = [
            Self.pipeline.export([input], loader: MemoryLoader(), as: .openapi),
            Self.pipeline.export([input], loader: MemoryLoader(), as: .jsonSchema),
            Self.pipeline.export([Self.pages], loader: MemoryLoader(), as: .openapi),
        ]
        #expect(documents[0].diagnostics.map(\.id.rawValue) == ["operation-left-out"])
        #expect(documents[0].diagnostics.map(\.severity) == [.warning])
        #expect(documents[1].diagnostics.map(\.id.rawValue) == ["operation-left-out"])
        #expect(documents[2].diagnostics.map(\.id.rawValue).contains("no-operations"))
    }

    @Test func anInputWithErrorsIsNotExported() {
        let input = Input.file(InputFile(path: "a.yaml", bytes: Array("openapi: [".utf8)))
        let export = Self.pipeline.export([input], loader: MemoryLoader(), as: .openapi)
        #expect(export.bytes == nil)
        #expect(export.diagnostics.contains { $0.severity == .error })
    }

    @Test(arguments: [
        "{capability: wrong}", "{name: 'x; exit(1)', nameProvenance: required}",
        "{kind: alias, target: {type: {kind: reference, id: '#/nope'}, nullability: 'no', constraints: []}}",
        "{kind: alias, target: {type: {kind: reference, id: '#/components/schemas/Pet'}, nullability: 'no', constraints: []}}",
        "{enclosedIn: '#/components/schemas/Pet', enclosedAs: [A]}", "{predicate: '#/nope'}", "{kind: nothing}",
        "{kind: enumeration, valueType: string, openness: open, values: [{value: 1}]}",
        "{kind: union, requirement: atLeastOne, members: [], dispatch: {by: candidates, members: [7]}, discriminator: {propertyName: a, mapping: [{value: a, member: 3}]}}",
    ])
    func anAppendixThatDoesNotFitIsSaidAndChangesNothing(_ entries: String) throws {
        let text = """
            openapi: 3.1.0
            info: {title: Bad, version: '1'}
            paths: {}
            components: {schemas: {Pet: {type: string}}}
            x-modelgen-model: {formatVersion: 1, types: {Pet: \(entries)}}
            """
        let input = Input.file(InputFile(path: "a.yaml", bytes: Array(text.utf8)))
        let model = try #require(Self.pipeline.models(of: [input], loader: MemoryLoader()).first)
        #expect(model.diagnostics.map(\.id.rawValue) == ["malformed-keyword"])
        let target = ElementType(.string())
        let targets = model.declarations.map { declaration -> ElementType? in
            if case .alias(let alias) = declaration { alias.target } else { nil }
        }
        #expect(targets == [target])
        #expect(model.declarations.map(\.header.capability) == [.plainType])
        #expect(model.declarations.map(\.header.name) == [SuggestedName("Pet", .declared)])
    }

    @Test(arguments: ["-1 of 9223372036854775807", "9223372036854775807 of -9", "5 of 3", "3 of 4"])
    func countsOfKeysThatCannotBeSayNothing(_ counts: String) throws {
        let text = """
            openapi: 3.1.0
            info: {title: Counts, version: '1'}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    petName: {type: string, x-modelgen-provenance: {wireName: 'inferred from neighbours, \(counts) keys'}}
            """
        let input = Input.file(InputFile(path: "a.yaml", bytes: Array(text.utf8)))
        let model = try #require(Self.pipeline.models(of: [input], loader: MemoryLoader()).first)
        guard case .object(let pet)? = model.declarations.first else { return #expect(Bool(false)) }
        let isStated = pet.properties.map(\.wireName.origin) == [.stated]
        #expect(isStated == (counts != "3 of 4"))
        _ = try export(input, .openapi)
    }

    // MARK: There and back

    private static let pipeline = Pipeline(configuration: Configuration(), toolVersion: "test")

    private func export(_ input: Input, _ format: ExportFormat) throws -> [UInt8] {
        let export = Self.pipeline.export([input], loader: MemoryLoader(), as: format)
        #expect(!export.diagnostics.contains { $0.id.rawValue == "export-differs" }, "\(export.diagnostics)")
        return try #require(export.bytes, "\(export.diagnostics)")
    }

    private func expectReturn(of input: Input, as format: ExportFormat) throws {
        let bytes = try export(input, format)
        let path = format == .openapi ? "b.yaml" : "b.json"
        let original = Self.pipeline.models(of: [input], loader: MemoryLoader())
        let again = Self.pipeline.models(of: [.file(InputFile(path: path, bytes: bytes))], loader: MemoryLoader())
        for (original, again) in zip(original, again) {
            var original = original
            if format == .jsonSchema { original.operations = [] }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!again.declarations.isEmpty)
            #expect(original.placelessForm.jsonLines == again.placelessForm.jsonLines, "\(text)")
        }
    }

    private static let pages = Input.folder(
        path: "models",
        files: [
            "models/components/pet.md": """
            # Pet

            A pet: it has a name.

            ## Fields

            | Field | Type | Required | Description | Example |
            | --- | --- | --- | --- | --- |
            | `id` | *str* | :heavy_check_mark: | The ID. At most 20 characters. | pet_1 |
            | `pet_kind` | [models.Kind](../models/kind.md) | :heavy_check_mark: | N/A | |
            | `tags` | List[*str*] | :heavy_minus_sign: | Tags, in any order. | |
            | `weight` | *OptionalNullable[float]* | :heavy_minus_sign: | In kilograms. Defaults to `1.5`. | 2.5 |
            | `owner` | [Optional[models.Owner]](../models/owner.md) | :heavy_minus_sign: | N/A | |
            | `born` | [date](https://docs.python.org/3/library/datetime.html#date-objects) | :heavy_check_mark: | N/A | |
            """,
            "models/components/kind.md": """
            # Kind

            ## Values

            | Name | Value |
            | --- | --- |
            | `CAT` | cat |
            | `NO` | no |
            """,
            "models/components/owner.md": """
            # Owner

            ## Supported Types

            ### `models.Pet`

            ```python
            value: models.Pet = /* values here */
            ```

            ### `str`

            ```python
            value: str = /* values here */
            ```
            """,
            "models/errors/pet.md": """
            # Pet

            ## Fields

            | Field | Type | Required | Description |
            | --- | --- | --- | --- |
            | `message` | *str* | :heavy_check_mark: | N/A |
            """,
        ].sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) })
}
