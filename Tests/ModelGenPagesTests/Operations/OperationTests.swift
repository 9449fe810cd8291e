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

    @Test func pathTemplatesProvePathParametersAndNothingElse() throws {
        let set = PageSetReader().read([operations(), request, other])
        let object = try #require(set.object("MoorShip"))
        #expect(object.properties.map(\.wireName) == [.known("shipId"), .known("ropeID"), .guessed("last_port")])
        #expect(object.header.role == .parameters)
        #expect(set.object("Ship")?.properties.map(\.wireName) == [.guessed("ship_id")])
        #expect(!set.has("wire-case"))
        #expect(set.has("parameter-holder") && set.has("skipped-page"))
    }

    /// What a page says of a call is an operation of the model; where a parameter goes that is not in the path, no page says.
    @Test func tellsWhatComesBack() throws {
        let page = PageFile(
            path: "docs/sdks/ships/README.md",
            text: """
                # Ships

                ## Overview

                ## find

                Finds a ship.

                ### Example Usage

                <!-- UsageSnippet language="python" operationID="findShip" method="get" path="/ships/{ship_id}/{deck}" -->
                ```python
                client.ships.find()
                ```

                ### Parameters

                | Parameter | Type | Required | Description |
                | --- | --- | --- | --- |
                | `ship_id` | *int* | :heavy_check_mark: | Which one. |
                | `retries` | [Optional[utils.RetryConfig]](../../models/utils/retryconfig.md) | :heavy_minus_sign: | N/A |

                ### Response

                **[List[models.Ship]](../../models/ship.md)**

                ### Errors

                | Error Type | Status Code | Content Type |
                | --- | --- | --- |
                | models.Ship | 404, 4XX | application/json |
                | models.Ship | 404 | application/json |
                | errors.SDKError | 5XX | \\*/\\* |

                ## sink

                <!-- UsageSnippet language="python" operationID="sinkShip" -->
                ```python
                client.ships.sink()
                ```
                """)
        let set = PageSetReader().read([page, other])
        let operation = try #require(set.operations.first)
        #expect(set.operations.map(\.name) == ["GET /ships/{ship_id}/{deck}"])
        #expect(operation.description.operationID == "findShip")
        #expect(operation.description.documentation == "Finds a ship.")
        #expect(
            operation.parts.map(\.role) == [
                .parameter("ship_id", in: "path"), .parameter("deck", in: "path"), .response(status: "2XX"),
                .content(status: "2XX", mediaType: "application/json"), .response(status: "404"),
                .content(status: "404", mediaType: "application/json"), .response(status: "4XX"),
                .content(status: "4XX", mediaType: "application/json"),
            ])
        #expect(operation.parts[0].value?.type == .integer() && operation.parts[0].documentation == "Which one.")
        #expect(operation.parts[1].value?.type == .string())
        let ship = TypeReference.reference(TypeID("docs/models/ship.md"))
        #expect(operation.parts[3].value?.type == .array(ElementType(ship)))
        #expect(operation.parts[5].value?.type == ship)
    }

    @Test func aParameterInThePathHasTheTypeOfItsClass() throws {
        let operation = try #require(PageSetReader().read([operations(), request, other]).operations.first)
        #expect(operation.name == "PATCH /ships/{shipId}/ropes/{ropeID}")
        #expect(operation.parts.map(\.value?.type) == [.string(), .string(), nil])
        #expect(operation.parts[0].location.file == "docs/models/moorship.md")
    }

    /// The page of an operation whose method takes each parameter as an argument.
    private func flattened(_ id: String, method: String = "patch", path: String = "/ships/{shipId}") -> PageFile {
        PageFile(
            path: "docs/sdks/ships/README.md",
            text: """
                # Ships

                ## Overview

                ## moor

                <!-- UsageSnippet language="python" operationID="\(id)" method="\(method)" path="\(path)" -->
                ```python
                client.ships.moor(ship_id="1", last_port="2")
                ```

                ### Parameters

                | Parameter | Type | Required | Description |
                | --- | --- | --- | --- |
                | `ship_id` | *str* | :heavy_check_mark: | N/A |
                | `last_port` | *Optional[str]* | :heavy_minus_sign: | N/A |
                """)
    }

    private func holder(_ title: String, path: String? = nil) -> PageFile {
        PageFixture.object(
            title, ["ship_id", "last_port"].map { .init(name: $0, type: "*str*") },
            path: path ?? "docs/models/\(title.lowercased()).md")
    }

    @Test(arguments: ["moorShip", "moor_ship", "MoorShip", "moor-ship"])
    func whereNothingLinksToWhatAnOperationTakesItsTitleTells(id: String) throws {
        let set = PageSetReader().read([flattened(id), holder("MoorShipRequest"), other])
        let object = try #require(set.object("MoorShipRequest"))
        #expect(object.properties.map(\.wireName) == [.known("shipId"), .guessed("last_port")])
        #expect(object.header.role == .parameters)
        #expect(set.object("Ship")?.properties.map(\.wireName) == [.guessed("ship_id")])
        let read = PageSetReader().read([flattened(id, method: "get", path: "/ships"), holder("MoorShipRequest")])
        #expect(read.object("MoorShipRequest")?.header.role == .parameters)
    }

    @Test func aTitleOfAnotherOfTwoOrOfABodyTellsNothing() throws {
        let strange = PageSetReader().read([flattened("dock"), holder("MoorShipRequest")])
        #expect(strange.object("MoorShipRequest")?.properties.allSatisfy(\.wireName.isGuessed) ?? false)
        let twice = PageSetReader().read([
            flattened("moorShip"), holder("MoorShipRequest"), holder("MoorShipRequest", path: "docs/models/b/x.md"),
        ])
        for case .object(let object) in twice.declarations {
            #expect(object.header.role == .json && object.properties.allSatisfy(\.wireName.isGuessed))
        }
        // The body has the title, and what holds it another.
        let link = "[models.MoorShipRequest](../models/moorshiprequest.md)"
        let rows: [PageFixture.Row] = [
            .init(name: "ship_id", type: "*str*"), .init(name: "moor_ship_request", type: link),
        ]
        let body = PageSetReader().read([
            flattened("moorShip"), holder("MoorShipRequest"),
            PageFixture.object("MoorShipRequestRequest", rows, path: "docs/models/moorshiprequestrequest.md"),
        ])
        #expect(body.object("MoorShipRequest")?.header.role == .json)
        #expect(body.object("MoorShipRequest")?.properties.allSatisfy(\.wireName.isGuessed) ?? false)
    }

    @Test(arguments: ["get", "head", "post"])
    func whatAnOperationWithoutABodyTakesAreParameters(method: String) throws {
        let set = PageSetReader().read([operations(method: method, path: "/ships"), request])
        #expect(set.object("MoorShip")?.header.role == (method == "post" ? .json : .parameters))
    }

    @Test func aNameThatStandsTwiceOrBehindTheQuestionMarkIsOneParameterOrNone() throws {
        let page = operations(path: "/ships/{shipId}/again/{shipId}?port={last_port}")
        let set = PageSetReader().read([page, request])
        #expect(
            set.operations.map { $0.parts.map(\.role) } == [
                [.parameter("shipId", in: "path"), .response(status: "2XX")]
            ])
        #expect(set.object("MoorShip")?.properties.map(\.wireName.isGuessed) == [false, true, true])
    }

    @Test(arguments: ["/ships/{shipId", "/ships/{}", "", "/{unknown}"])
    func aDamagedOperationPageProvesNothing(path: String) throws {
        let set = PageSetReader().read([operations(path: path), request])
        #expect(set.object("MoorShip")?.properties.allSatisfy(\.wireName.isGuessed) ?? false)
    }
}
