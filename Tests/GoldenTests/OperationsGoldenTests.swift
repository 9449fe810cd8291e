import GoldenOperations
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenText
import ModelHTTP
import ModelRuntime
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Operations as values, compiled: what a client sends is what a server reads, and the other way round.
@Suite struct OperationsGoldenTests {
    @Test func isWhatIsEmitted() throws {
        var options = OpenAPIOptions()
        options.declaresOperations = true
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/operations.yaml", options: options)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Operations")
            $0.moduleName = "GoldenOperations"
        }
        try GoldenFiles.expect(emission.files, in: "Operations")
    }

    private static let server = "https://oslo.kiosk.example/v1"
    private static let requestID = UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F") ?? UUID()

    /// What a server reads of what a client sends.
    private func received<Operation: HTTPOperation>(_ operation: Operation) throws -> Operation {
        let (head, body) = try operation.httpRequest(baseURL: ServerURL(Self.server))
        var options = HTTPReadingOptions.request
        options.basePath = "/v1"
        return try Operation(request: head, body: body, options: options)
    }

    /// What a client reads of what a server sends.
    private func received<Response: HTTPOperationResponse>(_ response: Response) throws -> Response {
        let (head, body) = try response.httpResponse()
        return try Response(head: head, body: body)
    }

    // MARK: Parameters

    @Test func everyParameterStandsWhereTheDocumentSays() throws {
        let operation = ListPapers(
            xRequestID: Self.requestID, limit: 5, language: ["nb", "nn"],
            filter: PaperFilter(author: "Ibsen & co", weekly: true),
            since: CalendarDate(year: 2026, month: 3, day: 14), sort: .issue, near: Position(x: 1.5, y: -2),
            session: "abc")
        let (head, body) = try operation.httpRequest(baseURL: ServerURL(Self.server))
        #expect(head.method == .get && head.authority == "oslo.kiosk.example" && body.isEmpty)
        #expect(
            head.path
                == "/v1/papers?limit=5&language=nb&language=nn&filter%5Bauthor%5D=Ibsen%20%26%20co&filter%5Bweekly%5D=true"
                + "&since=2026-03-14&sort=issue&near=%7B%22x%22%3A1.5%2C%22y%22%3A-2%7D")
        #expect(head.headerFields[.cookie] == "session=abc")
        #expect(try received(operation) == operation)
    }

    @Test func whatIsAbsentStaysAbsent() throws {
        let operation = ListPapers(xRequestID: Self.requestID)
        #expect(try received(operation) == operation)
        #expect(operation.limitOrDefault == 20)
    }

    @Test func oneNameInTwoPlacesIsTwoProperties() throws {
        let operation = GetPaper(paperID: 7, queryPaperID: "early", body: false)
        let (head, _) = try operation.httpRequest(baseURL: ServerURL("/"))
        #expect(head.path == "/papers/7?paperId=early&body=false")
        #expect(try received(operation) == operation)
    }

    @Test func aMissingParameterIsNamed() throws {
        let head = HTTPRequest(method: .get, scheme: "https", authority: "a", path: "/papers")
        let error = #expect(throws: HTTPMessageError.self) { try ListPapers(request: head) }
        #expect(error?.place == .header("X-Request-Id") && error?.status == .badRequest)
    }

    @Test func aParameterIsCheckedWhereItStands() throws {
        var operation = ListPapers(xRequestID: Self.requestID, limit: 500, session: "A!")
        #expect(operation.issues().map(\.pointer) == ["/query/limit", "/cookie/session"])
        operation.session = nil
        let error = #expect(throws: HTTPMessageError.self) { try received(operation) }
        #expect(error?.status == .unprocessableContent)
    }

    @Test func anUnlistedValueSurvives() throws {
        let operation = ListPapers(xRequestID: Self.requestID, sort: ListPapersSort(rawValue: "colour"))
        let (head, _) = try operation.httpRequest(baseURL: ServerURL("/"))
        #expect(head.path == "/papers?sort=colour")
    }

    @Test func aWholeQueryIsAForm() throws {
        let operation = FindPapers(what: PaperForm(title: "A&B", languages: ["nb", "nn"], size: .init(width: 3)))
        let (head, _) = try operation.httpRequest(baseURL: ServerURL("/"))
        #expect(
            head.path == "/papers/find?title=A%26B&languages=nb&languages=nn&size=%7B%22width%22%3A3%7D")
        #expect(try received(operation) == operation)
    }

    // MARK: Bodies

    @Test func aBodyHasOneOfSeveralForms() throws {
        let json = AddPaper(body: .json(PaperInput(title: "Post", price: .null)))
        let (head, bytes) = try json.httpRequest(baseURL: ServerURL("/"))
        #expect(head.headerFields[.contentType] == "application/json")
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"title":"Post","price":null}"#)
        #expect(try received(json) == json)
        let form = AddPaper(
            body: .form(
                PaperForm(title: "P&S", languages: ["nb", "nn"], size: .init(width: 3), extra: .init(deep: [1, 2]))))
        #expect(
            String(decoding: try form.httpRequest(baseURL: ServerURL("/")).1, as: UTF8.self)
                == "title=P%26S&languages=nb&languages=nn&size%5Bwidth%5D=3&extra=%7B%22deep%22%3A%5B1%2C2%5D%7D")
        #expect(try received(form) == form)
    }

    @Test func anotherMediaTypeIsRefused() throws {
        var head = HTTPRequest(method: .post, scheme: "https", authority: "a", path: "/papers")
        head.headerFields[.contentType] = "application/xml"
        let error = #expect(throws: HTTPMessageError.self) { try AddPaper(request: head, body: [60]) }
        #expect(error?.status == .unsupportedMediaType)
    }

    @Test func aPatchHasThreeStates() throws {
        for changes in [PaperChanges(), PaperChanges(price: .null), PaperChanges(price: 2.5)] {
            let operation = ChangePaper(paperID: 1, body: changes)
            #expect(try received(operation) == operation)
        }
        let none = ChangePaper(paperID: 1)
        #expect(try none.httpRequest(baseURL: ServerURL("/")).1.isEmpty)
        #expect(try received(none) == none)
    }

    @Test func issuesOfTheBodyStandInIt() {
        #expect(ChangePaper(paperID: 1, body: PaperChanges(title: "")).issues().map(\.pointer) == ["/body/title"])
        #expect(AddPaper(body: .form(PaperForm(title: ""))).issues().map(\.pointer) == ["/body/title"])
    }

    @Test func aRangeOfMediaTypesGoesWithItsBytes() throws {
        let operation = PutCover(paperID: 3, body: .image("image/webp", HTTPBody([1, 2, 3])))
        let (head, body) = try operation.httpRequest(baseURL: ServerURL("/"))
        #expect(
            head.path == "/papers/.3/cover" && head.headerFields[.contentType] == "image/webp" && body == [1, 2, 3])
        #expect(try received(operation) == operation)
        let wrong = PutCover(paperID: 3, body: .image("text/plain", HTTPBody([1])))
        #expect(throws: HTTPMessageError.self) { try wrong.httpRequest(baseURL: ServerURL("/")) }
    }

    @Test func partsHaveHeaders() async throws {
        let parts: [AddPage.Part] = [
            .number(1), .proof("ok", readBy: .editor, copies: 2), .scan(HTTPBody([7]), checksum: "0a"),
        ]
        let operation = AddPage(paperID: 9, body: MultipartBody(parts))
        let (head, bytes) = try operation.httpRequest(baseURL: ServerURL("/"))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("X-Checksum: 0a\r\n") || text.contains("x-checksum: 0a\r\n"))
        var read: [AddPage.Part] = []
        for try await part in try AddPage(request: head, body: bytes).body {
            if case .scan(let body, let filename, let checksum) = part {
                read.append(.scan(HTTPBody(try await body.collect(upTo: 10)), filename: filename, checksum: checksum))
            } else {
                read.append(part)
            }
        }
        #expect(read == parts)
    }

    @Test func headersMayBeCalledLikeWordsOfSwift() async throws {
        let operation = AddProofs(body: MultipartBody([.a("1", bC: "2", let: "3", `inout`: "4")]))
        let (head, bytes) = try operation.httpRequest(baseURL: ServerURL("/"))
        var read: [AddProofs.Part] = []
        if let body = try AddProofs(request: head, body: bytes).body {
            for try await part in body { read.append(part) }
        }
        #expect(read == [.a("1", bC: "2", let: "3", `inout`: "4")])
    }

    /// What a server says of a part.
    private func refusal(of part: AddPage.Part) async throws -> HTTPMessageError? {
        let operation = AddPage(paperID: 9, body: MultipartBody([.number(1), .scan(HTTPBody([7])), part]))
        let (head, bytes) = try operation.httpRequest(baseURL: ServerURL("/"))
        let parts = try AddPage(request: head, body: bytes).body
        return await #expect(throws: HTTPMessageError.self) { for try await _ in parts {} }
    }

    @Test func headersOfPartsAreChecked() async throws {
        let unlisted = try await refusal(of: .proof("ok", readBy: Reader(rawValue: "cat")))
        #expect(unlisted?.status == .unprocessableContent && unlisted?.description.contains("x-read-by") == true)
        let long = try await refusal(of: .proof("too long", readBy: .editor))
        #expect(long?.status == .unprocessableContent)
    }

    @Test func aPartWithoutARequiredHeaderIsRefused() async throws {
        let part = try MultipartPart(name: "proof", body: HTTPBody(Array("ok".utf8)))
        let error = try await refusal(of: .other(part))
        #expect(error?.place == .header("x-read-by"))
    }

    @Test func eventsAreTypedByTheSchemaOfItems() async throws {
        let sales = [Sale(event: .sold, data: "1", id: "a"), Sale(event: .returned, data: "2")]
        let (head, bytes) = try FollowSales.Response.ok(ItemStream(sales)).httpResponse()
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("event: sold\nid: a\ndata: 1\n\n"))
        guard case .ok(let stream) = try FollowSales.Response(head: head, body: bytes) else {
            Issue.record("another response")
            return
        }
        var read: [Sale] = []
        for try await sale in stream { read.append(sale) }
        #expect(read == sales)
    }

    @Test func aListOfSequentialItemsIsTheirSequence() async throws {
        let positions = [Position(x: 1, y: 2), Position(x: 3, y: 4)]
        guard case .ok(let stream) = try received(ExportLog.Response.ok(ItemStream(positions))) else {
            Issue.record("another response")
            return
        }
        var read: [Position] = []
        for try await position in stream { read.append(position) }
        #expect(read == positions)
    }

    @Test func partsComeOneAfterTheOther() async throws {
        let parts: [AddPage.Part] = [
            .number(3), .note("a"), .note("b"), .place(Position(x: 0, y: 1)),
            .scan(HTTPBody([7, 8]), filename: "p.png"),
        ]
        let operation = AddPage(paperID: 9, body: MultipartBody(parts))
        let (head, body) = try operation.streamedRequest(baseURL: ServerURL("/"))
        let read = try await AddPage(request: head, body: body)
        var seen: [String] = []
        for try await part in read.body {
            switch part {
            case .number(let number): seen.append("number \(number)")
            case .scan(let body, let filename, _):
                seen.append("scan \(try await body.collect(upTo: 10)) \(filename ?? "")")
            case .note(let note): seen.append("note \(note)")
            case .place(let place): seen.append("place \(place.y)")
            case .proof(let text, _, _): seen.append("proof \(text)")
            case .other(let part): seen.append("other \(part.name ?? "")")
            }
        }
        #expect(seen == ["number 3", "note a", "note b", "place 1.0", "scan [7, 8] p.png"])
    }

    // MARK: Responses

    @Test func aResponseIsReadByStatusAndMediaType() throws {
        let papers = ListPapers.Response.ok(.init(body: [Paper(id: 1, title: "Post", price: .null)], total: 1))
        let (head, body) = try papers.httpResponse()
        #expect(
            head.status == .ok && String(decoding: body, as: UTF8.self) == #"[{"id":1,"title":"Post","price":null}]"#)
        #expect(try received(papers) == papers)
        let gone = ListPapers.Response.clientError(.gone, Fault(title: "Gone", status: 410))
        #expect(try received(gone) == gone)
        #expect(throws: HTTPMessageError.self) {
            try ListPapers.Response.clientError(.ok, Fault()).httpResponse()
        }
        for fault in [AddPaper.Response.DefaultBody.problem(Fault(title: "No")), .text("No")] {
            let response = AddPaper.Response.default(.serviceUnavailable, fault)
            #expect(try received(response) == response)
        }
        let moved = AddPaper.Response.seeOther(.init(location: "/papers/1"))
        #expect(try received(moved) == moved)
    }

    @Test func whatIsNotDocumentedIsNotLost() throws {
        var head = HTTPResponse(status: .init(code: 299))
        head.headerFields[.contentType] = "text/html"
        let response = try GetPaper.Response(head: head, body: [60])
        #expect(response == .other(UndocumentedResponse(head: head, body: HTTPBody([60]))))
        #expect(try response.httpResponse().0 == head)
    }

    /// The document says that there is no body; one that is there is not thrown away.
    @Test func anUndocumentedBodyIsNotLost() throws {
        #expect(try GetPaper.Response(head: HTTPResponse(status: .notFound), body: []) == .notFound)
        let response = try GetPaper.Response(head: HTTPResponse(status: .notFound), body: [123, 125])
        guard case .other(let other) = response else {
            Issue.record("\(response)")
            return
        }
        #expect(other.status == .notFound && other.body == HTTPBody([123, 125]))
    }

    @Test func responsesAreChecked() {
        let response = ListPapers.Response.ok(.init(body: [Paper(id: 1, title: "")], total: -1))
        #expect(response.issues().map(\.pointer) == ["/header/x-total", "/body/0/title"])
        #expect(GetCover.Response.ok(.text("0123456789")).issues().map(\.rule.rawValue) == ["maxLength"])
    }

    @Test func itemsComeOneByOne() async throws {
        let papers = [Paper(id: 1, title: "a"), Paper(id: 2, title: "b")]
        let (head, body) = try ExportPapers.Response.ok(ItemStream(papers)).streamedResponse()
        guard case .ok(let items) = try await ExportPapers.Response(head: head, body: body) else {
            Issue.record("not ok")
            return
        }
        var read: [Paper] = []
        for try await item in items { read.append(item) }
        #expect(read == papers)
    }

    // MARK: What the document says

    @Test func whatTheDocumentSaysIsThere() {
        #expect(ListPapers.route.id == "listPapers" && ListPapers.route.tags == ["papers"])
        #expect(ListPapers.route.security == [["key": []]] && GetPaper.route.security.isEmpty)
        #expect(ListPapers.parameters.map(\.name).count == 8)
    }

    @Test func serversHaveVariables() throws {
        #expect(try Servers.server.url().authority == "oslo.kiosk.example")
        #expect(try Servers.server.url(["city": "bergen"]).authority == "bergen.kiosk.example")
        #expect(throws: HTTPMessageError.self) { try Servers.server.url(["city": "paris"]) }
    }

    @Test func webhooksAndCallbacksAreOperationsToo() throws {
        let sold = PaperSold(body: PaperInput(title: "Post"))
        let (head, body) = try sold.httpRequest(baseURL: ServerURL("https://shop.example/hooks/sold"))
        #expect(head.path == "/hooks/sold" && head.authority == "shop.example")
        var options = HTTPReadingOptions.request
        options.basePath = "/hooks/sold"
        #expect(try PaperSold(request: head, body: body, options: options) == sold)
    }
}
