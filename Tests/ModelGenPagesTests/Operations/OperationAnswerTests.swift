import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// What operation pages tell of responses, whatever the SDK puts around a body.
@Suite struct OperationAnswerTests {
    private typealias Row = PageFixture.Row

    private let ship = PageFixture.object(
        "Ship", [Row(name: "ship_id", type: "*str*")], path: "docs/models/components/ship.md")
    private let metadata = PageFixture.object(
        "HTTPMetadata",
        [Row(name: "response", type: "[httpx.Response](https://www.python-httpx.org/api/#response)", isRequired: true)],
        path: "docs/models/components/httpmetadata.md")

    private func page(errors: [String] = []) -> PageFile {
        PageFile(
            path: "docs/sdks/ships/README.md",
            text: """
                # Ships

                ## Overview

                ## find

                <!-- UsageSnippet language="python" operationID="findShip" method="get" path="/ships" -->
                ```python
                client.ships.find()
                ```

                ### Response

                **[Optional[operations.FindResponse]](../../models/operations/findresponse.md)**

                ### Errors

                | Error Type | Status Code | Content Type |
                | --- | --- | --- |
                \(errors.joined(separator: "\n"))
                """)
    }

    private func answer(_ rows: [Row]) throws -> (set: ModelSet, body: OperationPart?) {
        let wrapper = PageFixture.object("FindResponse", rows, path: "docs/models/operations/findresponse.md")
        let set = PageSetReader().read([page(), ship, metadata, wrapper])
        let operation = try #require(set.operations.first)
        return (set, operation.parts.first { $0.role == .content(status: "2XX", mediaType: "application/json") })
    }

    @Test(arguments: [
        [("headers", "Dict[str, List[*str*]]"), ("result", "SHIP")],
        [("http_meta", "META"), ("result", "SHIP")],
        [("http_meta", "META"), ("ship", "[Optional[components.Ship]](../../models/components/ship.md)")],
        [
            ("content_type", "*str*"), ("status_code", "*int*"),
            ("raw_response", "[httpx.Response](https://www.python-httpx.org/api/#response)"), ("ship", "SHIP"),
        ],
        [("result", "SHIP")],
    ])
    func theBodyIsTheResultOrTheOnlyRowThatIsNotOfHTTP(rows: [(String, String)]) throws {
        let links = [
            "SHIP": "[components.Ship](../../models/components/ship.md)",
            "META": "[components.HTTPMetadata](../../models/components/httpmetadata.md)",
        ]
        let (set, body) = try answer(rows.map { Row(name: $0.0, type: links[$0.1] ?? $0.1, isRequired: true) })
        #expect(body?.value?.type == .reference(TypeID("docs/models/components/ship.md")))
        #expect(set.complaints.isEmpty)
        #expect((set.object("FindResponse") == nil) == (rows.count > 1))
    }

    @Test func ofSeveralBodiesNoneIsTaken() throws {
        let meta = "[components.HTTPMetadata](../../models/components/httpmetadata.md)"
        let link = "[Optional[components.Ship]](../../models/components/ship.md)"
        let rows =
            [Row(name: "http_meta", type: meta, isRequired: true)] + ["one", "two"].map { Row(name: $0, type: link) }
        let (set, body) = try answer(rows)
        #expect(set.operations.first?.parts.map(\.role) == [.response(status: "2XX")])
        #expect(body == nil)
    }

    @Test func errorsHaveEveryMediaTypeAndTheFirstType() throws {
        let rows = [
            "| components.Ship | 400, 404 | application/json |", "| components.HTTPMetadata | 400 | application/json |",
            "| components.Ship | 400 | application/problem+json |", "| components.Ship | 404 | application/json |",
        ]
        let set = PageSetReader().read([page(errors: rows), ship, metadata])
        let parts = try #require(set.operations.first).parts.filter { $0.role != .response(status: "2XX") }
        #expect(
            parts.map(\.role) == [
                .response(status: "400"), .content(status: "400", mediaType: "application/json"),
                .content(status: "400", mediaType: "application/problem+json"), .response(status: "404"),
                .content(status: "404", mediaType: "application/json"),
            ])
        let type = TypeReference.reference(TypeID("docs/models/components/ship.md"))
        #expect(parts.compactMap(\.value?.type) == [type, type, type])
        let notes = set.diagnostics.filter { $0.id.rawValue == "contested-error" }
        #expect(
            notes.map(\.message) == [
                "400 in `application/json` is `components.HTTPMetadata`, and `components.Ship` in a row before"
            ])
    }
}
