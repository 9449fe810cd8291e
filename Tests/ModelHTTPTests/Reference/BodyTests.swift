import ModelHTTP
import ModelRuntime
import Testing

/// Bodies that are not JSON, through operations as they are generated, in both forms and directions.
@Suite struct BodyTests {
    private func chunks(_ body: HTTPBody, _ size: Int = 5) async throws -> AsyncStream<[UInt8]> {
        let bytes = try await body.collect(upTo: 1 << 20)
        return AsyncStream { stream in
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            stream.finish()
        }
    }

    @Test func sendsAForm() async throws {
        let operation = SearchPlants(body: .init(text: "a b", tags: ["x", "y"], size: ["min": 1]), session: "s1")
        let (head, body) = try operation.httpRequest(baseURL: ServerURL("/"))
        #expect(String(decoding: body, as: UTF8.self) == "text=a%20b&tags=x%7Cy&size%5Bmin%5D=1")
        #expect(head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        #expect(head.headerFields[.cookie] == "session=s1")
        #expect(try SearchPlants(request: head, body: body) == operation)
        #expect(try await SearchPlants(request: head, body: chunks(HTTPBody(body))) == operation)
    }

    @Test func streamsItems() async throws {
        let plants = [Plant(id: 1, name: "Fern"), Plant(id: 2, name: "Moss")]
        let source = AsyncStream<Plant> { stream in
            for plant in plants { stream.yield(plant) }
            stream.finish()
        }
        let (head, body) = try SearchPlants.Response.ok(.applicationJSONL(ItemStream(source))).streamedResponse()
        #expect(body.bytes == nil)
        #expect(head.headerFields[.contentLength] == nil)
        guard case .ok(.applicationJSONL(let items)) = try await SearchPlants.Response(head: head, body: chunks(body))
        else {
            return #expect(Bool(false), "another case")
        }
        var found: [Plant] = []
        for try await plant in items { found.append(plant) }
        #expect(found == plants)
        #expect(throws: HTTPMessageError(.body(pointer: ""), .streamed)) {
            try SearchPlants.Response.ok(.applicationJSONL(ItemStream(source))).httpResponse()
        }
    }

    @Test func choosesByMediaType() throws {
        for response: SearchPlants.Response in [.ok(.textCSV("a,b")), .noContent] {
            let (head, body) = try response.httpResponse()
            #expect(try SearchPlants.Response(head: head, body: body) == response)
        }
        for body: WriteNote.Body? in [
            .applicationJSON(["a"]), .textPlain("é"), .application("application/pdf", "x"), nil,
        ] {
            let operation = WriteNote(plantID: 1, body: body)
            let (head, bytes) = try operation.httpRequest(baseURL: ServerURL("/"))
            #expect(try WriteNote(request: head, body: bytes) == operation)
        }
        let wrong = WriteNote(plantID: 1, body: .application("image/png", "x"))
        #expect(throws: HTTPMessageError.self) { try wrong.httpRequest(baseURL: ServerURL("/")) }
    }

    @Test func collectsOnlyWhatIsReadAsAWhole() async throws {
        let json = try WriteNote(plantID: 1, body: .applicationJSON(["a"])).httpRequest(baseURL: ServerURL("/"))
        let note = try await WriteNote(request: json.0, body: chunks(HTTPBody(json.1)))
        #expect(note.body == .applicationJSON(["a"]))
        let other = try WriteNote(plantID: 1, body: .application("application/pdf", "x")).httpRequest(
            baseURL: ServerURL("/"))
        guard
            case .application("application/pdf", let body) = try await WriteNote(
                request: other.0, body: chunks(HTTPBody(other.1))
            ).body
        else { return #expect(Bool(false), "another case") }
        #expect(body.bytes == nil)
        #expect(try await body.collect(upTo: 10) == Array("x".utf8))
    }

    @Test func missesABody() {
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/plants/search")
        #expect(throws: HTTPMessageError(.body(pointer: ""), .missing)) { try SearchPlants(request: head) }
    }

    @Test func refusesOtherMediaTypes() throws {
        var (head, body) = try WriteNote(plantID: 1, body: .textPlain("x")).httpRequest(baseURL: ServerURL("/"))
        head.headerFields[.contentType] = "image/png"
        let error = #expect(throws: HTTPMessageError.self) { try WriteNote(request: head, body: body) }
        #expect(error?.status == 415)
        head.headerFields[.contentType] = "text/plain; charset=iso-8859-1"
        body = [0xE9]
        #expect(try WriteNote(request: head, body: body).body == .textPlain("é"))
        head.headerFields[.contentType] = "text/plain; charset=koi8-r"
        #expect(throws: HTTPMessageError.self) { try WriteNote(request: head, body: body) }
        head.headerFields[.contentType] = "text/plain"
        #expect(throws: HTTPMessageError.self) { try WriteNote(request: head, body: body) }
        head.headerFields.append(HTTPField(name: .contentType, value: "text/html"))
        #expect(throws: HTTPMessageError(.header("Content-Type"), .repeated)) {
            try WriteNote(request: head, body: body)
        }
    }

    @Test func uploadsParts() async throws {
        let photo = AddPhoto.Part.Photo(body: "pixels", filename: "f.png", rotation: 90)
        let parts: [AddPhoto.Part] = [.caption("C"), .tag("a"), .tag("b"), .place(.init(latitude: 1.5)), .photo(photo)]
        let operation = AddPhoto(plantID: 7, body: MultipartBody(parts))
        let (head, bytes) = try operation.httpRequest(baseURL: ServerURL("/"))
        for received in [
            try AddPhoto(request: head, body: bytes),
            try await AddPhoto(request: head, body: chunks(HTTPBody(bytes))),
        ] {
            var found: [AddPhoto.Part] = []
            for try await part in received.body {
                guard case .photo(var photo) = part else {
                    found.append(part)
                    continue
                }
                photo.body = HTTPBody(try await photo.body.collect(upTo: 100))
                found.append(.photo(photo))
            }
            #expect(found == parts)
        }
        let missing = AddPhoto(plantID: 7, body: MultipartBody([.caption("C")]))
        let (other, body) = try missing.httpRequest(baseURL: ServerURL("/"))
        let received = try AddPhoto(request: other, body: body)
        await #expect(throws: HTTPMessageError(.part("photo"), .missing)) { try await received.body.collect() }
    }

    @Test func handsOnWhatIsNotDocumented() async throws {
        let head = HTTPResponse(status: 500, headerFields: [.contentType: "video/mp4"])
        guard case .other(let response) = try await AddPhoto.Response(head: head, body: chunks("xyz")) else {
            return #expect(Bool(false), "another case")
        }
        #expect(response.head == head)
        #expect(response.body.bytes == nil)
        #expect(try await response.body.collect(upTo: 10) == Array("xyz".utf8))
    }

    @Test func refusesWhatAnnouncesTooMuch() async {
        let head = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/plants/search",
            headerFields: [.contentType: "application/x-www-form-urlencoded", .contentLength: "99999999"])
        let endless = AsyncStream<[UInt8]> { [0x61] }
        await #expect(throws: HTTPMessageError(.body(pointer: ""), .tooLarge(limit: 4_194_304))) {
            try await SearchPlants(request: head, body: endless)
        }
        // Nobody waits for the body of what is found nowhere.
        let lost = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/plants/lost", headerFields: head.headerFields)
        await #expect(throws: HTTPMessageError(.path, .noRoute)) {
            try await SearchPlants(request: lost, body: endless)
        }
        var quiet = head
        quiet.headerFields[.contentLength] = nil
        await #expect(throws: HTTPMessageError(.body(pointer: ""), .tooLarge(limit: 1_000))) {
            try await SearchPlants(request: quiet, body: endless, options: .init(limits: .init(body: 1_000)))
        }
    }
}
