import ModelGenModel
import Testing

@testable import ModelGenCore

/// A pattern that nothing checks is a constraint that nothing checks, wherever it stands.
@Suite struct UncheckedPatternTests {
    private func report(_ schema: String) -> (report: Report, exactness: [String: Exactness]) {
        let input = Input.file(InputFile(path: "lamp.yaml", bytes: Array(schema.utf8)))
        let pipeline = Pipeline(configuration: Configuration(), toolVersion: "0")
        let declarations = pipeline.models(of: [input], loader: MemoryLoader()).flatMap(\.declarations)
        let pairs = declarations.map { ($0.header.name.text, $0.header.exactness) }
        return (
            pipeline.generate([input], loader: MemoryLoader()).report,
            Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        )
    }

    private static let unchecked = #"type: string, pattern: '^\p{Script=Greek}+$'"#

    @Test(arguments: [
        "Lamp: {\(unchecked)}",
        "Lamp: {type: object, properties: {name: {\(unchecked)}}}",
        "Lamp: {type: object, properties: {names: {type: array, items: {type: array, items: {\(unchecked)}}}}}",
        "Lamp: {type: object, additionalProperties: {\(unchecked)}}",
        "Lamp: {oneOf: [{\(unchecked)}, {type: integer}]}",
        #"Lamp: {type: object, patternProperties: {'^\p{Script=Greek}+$': {type: integer}}}"#,
        "Lamp: {type: object, properties: {a: {type: string}}, if: {properties: {a: {\(unchecked)}}}, then: {required: [a]}}",
        "Lamp: {type: string, pattern: '('}",
    ]) func theTypeAcceptsMore(_ schema: String) throws {
        let (report, exactness) = report("openapi: 3.1.0\ncomponents: {schemas: {\(schema)}}")
        #expect(try #require(exactness["Lamp"]) == .overApproximates, "\(exactness)")
        #expect(!report.droppedConstraints.isEmpty)
    }

    @Test func aCheckedPatternIsChecked() throws {
        let (report, exactness) = report(
            "openapi: 3.1.0\ncomponents: {schemas: {Lamp: {type: object, properties: {name: {type: string, pattern: '^a+$'}}}}}"
        )
        #expect(exactness["Lamp"] == .exactWithValidation)
        #expect(report.droppedConstraints.isEmpty)
    }

    @Test func whatRefersToItHasAnEntryOfItsOwn() {
        let (_, exactness) = report(
            """
            openapi: 3.1.0
            components:
              schemas:
                Lamp: {\(Self.unchecked)}
                Room: {type: object, properties: {lamp: {$ref: '#/components/schemas/Lamp'}, size: {type: boolean}}}
            """)
        #expect(exactness["Lamp"] == .overApproximates && exactness["Room"] == .exact)
    }
}
