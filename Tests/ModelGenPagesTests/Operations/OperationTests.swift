import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Operation pages are no models; they tell what parameters are called, and which classes hold them.
@Suite struct OperationTests {
    private func operations(method: String = "patch", path: String = "/ships/{shipId}/ropes/{ropeID}") -> PageFile {
        PageFile(
            path: "docs/sdks/ships/README.md",
            text: """
                # Ships

                ## Overview

                ## moor

                <!-- UsageSnippet language="python" operationID="moor" method="\(method)" path="\(path)" -->
                ```python
                client.ships.moor(request={"ship_id": "1", "last_port": "2"})
                ```

                ### Parameters

                | Parameter | Type | Required | Description |
                | --- | --- | --- | --- |
                | `request` | [models.MoorShip](../../models/moorship.md) | :heavy_check_mark: | N/A |
                """)
    }

    private let request = PageFixture.object(
        "MoorShip", ["ship_id", "rope_id", "last_port"].map { .init(name: $0, type: "*str*") },
        path: "docs/models/moorship.md")
    private let other = PageFixture.object(
        "Ship", [.init(name: "ship_id", type: "*str*")], path: "docs/models/ship.md")

    @Test("Path templates prove path parameters, and nothing else")
    func readsPathTemplates() throws {
        let set = PageSetReader().read([operations(), request, other])
        let object = try #require(set.object("MoorShip"))
        #expect(object.properties.map(\.wireName) == [.known("shipId"), .known("ropeID"), .guessed("last_port")])
        #expect(object.header.role == .parameters)
        #expect(set.object("Ship")?.properties.map(\.wireName) == [.guessed("ship_id")])
        #expect(!set.has("wire-case"))
        #expect(set.has("parameter-holder") && set.has("skipped-page"))
    }

    @Test("What an operation without a body takes are parameters", arguments: ["get", "head", "post"])
    func readsMethods(method: String) throws {
        let set = PageSetReader().read([operations(method: method, path: "/ships"), request])
        #expect(set.object("MoorShip")?.header.role == (method == "post" ? .json : .parameters))
    }

    @Test("A damaged operation page proves nothing", arguments: ["/ships/{shipId", "/ships/{}", "", "/{unknown}"])
    func readsDamagedTemplates(path: String) throws {
        let set = PageSetReader().read([operations(path: path), request])
        #expect(set.object("MoorShip")?.properties.allSatisfy(\.wireName.isGuessed) ?? false)
    }
}
