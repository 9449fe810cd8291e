import Foundation
@testable import ModelHTTP
import ModelRuntime
import Testing

/// What was written by hand as it is generated: both directions, for clients and servers.
@Suite struct ReferenceTests {
    private let requestID = UUID(uuidString: "0B4A3A2C-7D2E-4F10-9C55-0F4B8A1D2E3F") ?? UUID()

    @Test func becomesARequest() throws {
        let operation = ListPlants(
            requestID: requestID, limit: 5, tag: ["a b", "c&d"], filter: .init(author: "Ann", indoors: true),
            wateredSince: Date(timeIntervalSince1970: 0), sort: .planted)
        let (head, body) = try operation.httpRequest(baseURL: Servers.garden("south"))
        #expect(head.method == .get)
        #expect(head.scheme == "http")
        #expect(head.authority == "south.example.com:8080")
        #expect(
            head.path
                == "/v1/plants?limit=5&tag=a%20b&tag=c%26d&filter%5Bauthor%5D=Ann&filter%5Bindoors%5D=true"
                + "&wateredSince=1970-01-01T00%3A00%3A00Z&sort=planted")
        #expect(head.headerFields.count == 2)
        #expect(head.headerFields[.accept] == "application/json, application/problem+json")
        #expect(body.isEmpty)
        #expect(try ListPlants(request: head, options: .init(basePath: "/v1")) == operation)
    }

    @Test func takesAnyKindOfServer() throws {
        let operation = UpdatePlant(plantID: 7, body: PlantChanges())
        let url = try #require(URL(string: "https://example.com/v1/"))
        for (head, _) in [
            try operation.httpRequest(baseURL: "https://example.com/v1"), try operation.httpRequest(baseURL: url),
        ] {
            #expect(head.path == "/v1/plants/7")
            #expect(head.authority == "example.com")
        }
        let (head, body) = try operation.streamedRequest(baseURL: url)
        #expect(head.path == "/v1/plants/7")
        #expect(body.bytes == Array("{}".utf8))
    }

    @Test func keepsThreeStatesOfAPatch() throws {
        let states: [(OptionalNullable<String>, String)] = [
            (.unset, "{}"), (.null, #"{"spot":null}"#), (.value("sill"), #"{"spot":"sill"}"#),
        ]
        for (spot, json) in states {
            let operation = UpdatePlant(plantID: 7, body: PlantChanges(spot: spot), ifMatch: "\"v1\"")
            let (head, body) = try operation.httpRequest(baseURL: ServerURL("http://localhost"))
            #expect(head.path == "/plants/7")
            #expect(head.headerFields[.contentType] == "application/merge-patch+json")
            #expect(head.headerFields[.contentLength] == "\(body.count)")
            #expect(String(decoding: body, as: UTF8.self) == json)
            #expect(try UpdatePlant(request: head, body: body) == operation)
        }
    }

    @Test(arguments: [
        (RemovePlant(plantID: 1, reason: nil), "/plants/1?reason=null"),
        (RemovePlant(plantID: 1, reason: 2, grace: .null), "/plants/1?reason=2&grace=null"),
        (
            RemovePlant(plantID: 1, reason: 2, grace: .value(3), options: ["deep": true]),
            "/plants/1?reason=2&grace=3&options=%7B%22deep%22%3Atrue%7D"
        ),
    ])
    func keepsNullInParameters(operation: RemovePlant, path: String) throws {
        let (head, _) = try operation.httpRequest(baseURL: "/")
        #expect(head.path == path)
        #expect(try RemovePlant(request: head) == operation)
        let missing = HTTPRequest(method: .delete, scheme: nil, authority: nil, path: "/plants/1")
        let error = #expect(throws: HTTPMessageError.self) { try RemovePlant(request: missing) }
        #expect(error == HTTPMessageError(.queryParameter("reason"), .missing))
    }

    @Test func takesEveryOtherStatusForTheDefault() throws {
        let documented = RemovePlant.Response.default(503, Fault(title: "later"))
        let (head, body) = try documented.httpResponse()
        #expect(head.status == 503)
        #expect(try RemovePlant.Response(head: head, body: body) == documented)
        // As from a proxy.
        let empty = HTTPResponse(status: 502)
        #expect(try RemovePlant.Response(head: empty, body: []) == .other(.init(head: empty)))
        let other = HTTPResponse(status: 503, headerFields: [.contentType: "text/html"])
        #expect(try RemovePlant.Response(head: other, body: []) == .other(.init(head: other)))
    }

    @Test func takesAWebhookWhereverItComes() throws {
        let operation = PlantWilted(body: Plant(id: 1, name: "Fern"))
        let (head, body) = try operation.streamedRequest(
            baseURL: ServerURL(callback: "https://example.com/hooks/?key=1"))
        #expect(head.path == "/hooks/?key=1")
        #expect(try PlantWilted(request: head, body: #require(body.bytes)) == operation)
        let (other, bytes) = try PlantWilted(body: Plant(id: 1, name: "")).httpRequest(baseURL: "https://example.com")
        let error = #expect(throws: HTTPMessageError.self) { try PlantWilted(request: other, body: bytes) }
        #expect(error?.place == .body(pointer: "/name"))
    }

    @Test func readsAndWritesResponses() throws {
        let responses: [ListPlants.Response] = [
            .ok(.init(total: 1, body: [Plant(id: 1, name: "Fern")])),
            .ok(.init(body: [])),
            .clientError(422, Fault(title: "no", status: 422)),
            .other(.init(head: HTTPResponse(status: 503, headerFields: [.retryAfter: "9"]), body: "later")),
        ]
        for response in responses {
            let (head, body) = try response.httpResponse()
            #expect(try ListPlants.Response(head: head, body: body) == response)
        }
    }

    @Test func refusesAStatusOutsideItsRange() throws {
        let response = ListPlants.Response.clientError(500, Fault())
        #expect(throws: HTTPMessageError(.status, .notCarried("it is not within 400 to 499"))) {
            try response.httpResponse()
        }
    }

    @Test func keepsAnotherMediaTypeAsItCame() throws {
        let head = HTTPResponse(status: 200, headerFields: [.contentType: "text/html"])
        let response = try ListPlants.Response(head: head, body: Array("<p>".utf8))
        #expect(response == .other(.init(head: head, body: "<p>")))
    }

    @Test func saysWhereItIsWrong() throws {
        func error(_ path: String, _ fields: HTTPFields) -> HTTPMessageError? {
            let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: path, headerFields: fields)
            do { _ = try ListPlants(request: head) } catch { return error as? HTTPMessageError }
            return nil
        }
        let name = HTTPField.Name("X-Request-Id")
        let fields: HTTPFields = name.map { [$0: requestID.uuidString] } ?? [:]
        #expect(error("/plants", fields) == nil)
        #expect(error("/plants", [:])?.description == "header \"X-Request-Id\": is required")
        #expect(error("/plants?limit=x", fields)?.description == "query parameter \"limit\": expected an integer")
        #expect(
            error("/plants?limit=1&limit=2", fields)?.description
                == "query parameter \"limit\": is there more than once")
        #expect(error("/plants?limit=101", fields)?.status == 422)
        #expect(error("/plants?sort=age", fields)?.description == "query parameter \"sort\": Not a value of Sort.")
        let date = error("/plants?wateredSince=today", fields)?.description
        #expect(date?.hasPrefix("query parameter \"wateredSince\": ") == true)
        #expect(date?.contains("line 1") == false)
        #expect(error("/plant", fields)?.status == 404)
    }

    @Test func refusesNumbersThatAreNone() throws {
        var writer = RequestWriter(HTTPRoute(.get, "/"))
        let error = #expect(throws: HTTPMessageError.self) { try writer.write(Double.nan, .query("q", .number)) }
        #expect(error?.place == .queryParameter("q"))
        #expect(throws: HTTPMessageError.self) { try writer.write([Double.infinity], .json()) }
    }

    @Test func takesChunks() async throws {
        let operation = UpdatePlant(plantID: 7, body: PlantChanges(name: "Fern"))
        let (head, body) = try operation.httpRequest(baseURL: ServerURL("/"))
        let chunks = AsyncStream<[UInt8]> { stream in
            for byte in body { stream.yield([byte]) }
            stream.finish()
        }
        #expect(try await UpdatePlant(request: head, body: chunks) == operation)
        let tight = HTTPReadingOptions(limits: .init(body: 3))
        await #expect(throws: HTTPMessageError(.body(pointer: ""), .tooLarge(limit: 3))) {
            try await UpdatePlant(request: head, body: HTTPBody(body), options: tight)
        }
    }
}
