@testable import ModelHTTP
import ModelRuntime
import Testing

@Suite struct PathTests {
    private func path(_ template: String, _ values: [String: JSONValue], base: String = "/") throws -> String? {
        var writer = RequestWriter(HTTPRoute(.get, template))
        for (name, value) in values { try writer.write(value, .path(name, .string)) }
        return try writer.request(to: ServerURL(base)).0.path
    }

    private func values(_ template: String, _ path: String) throws -> [String: String]? {
        let target = try RequestTarget(path, basePath: "", limits: HTTPLimits())
        return target.segments.flatMap { PathTemplate(template).match($0) }.map { matches in
            Dictionary(matches.map { ($0.name, String($0.text)) }) { $1 }
        }
    }

    @Test(arguments: [
        ("https://example.com", "/pets"), ("https://example.com/", "/pets"), ("https://example.com/v1", "/v1/pets"),
        ("https://example.com/v1/", "/v1/pets"), ("/v1", "/v1/pets"), ("v1", "/v1/pets"), ("", "/pets"),
        ("https://[::1]:80//a//", "//a/pets"),
    ])
    func joinsBasePaths(base: String, path: String) throws {
        #expect(try self.path("/pets", [:], base: base) == path)
    }

    @Test(arguments: [
        "https://example.com?x=1", "https://example.com#x", "https://", "https://me@example.com", "://example.com",
        "https://example.com/a b", "https://example.com/%zz", "https://example.com/a/../b", "https://exämple.com",
        "https://example.com/{x}", "https://exam\u{0}ple.com",
    ])
    func refusesWhatIsNoServer(text: String) {
        #expect(throws: HTTPMessageError.self) { try ServerURL(text) }
    }

    @Test func sendsCallbacksWhereTheyAreWanted() throws {
        let parameter = HTTPParameter.query("q", .string)
        var writer = RequestWriter(HTTPRoute(.post, ""))
        try writer.write("1", parameter)
        for (url, path) in [
            ("https://example.com/hook/?key=a%20b", "/hook/?key=a%20b&q=1"), ("https://example.com", "/?q=1"),
            ("https://example.com/hook", "/hook?q=1"),
        ] {
            let (head, _) = try writer.request(to: ServerURL(callback: url))
            #expect(head.path == path)
            var reader = try RequestReader(head, .empty, HTTPRoute(.post, ""), [parameter], .request)
            let value: String = try reader.read(parameter)
            #expect(value == "1")
        }
        #expect(throws: HTTPMessageError.self) { try ServerURL(callback: "https://example.com/?a#b") }
        #expect(throws: HTTPMessageError.self) { try ServerURL(callback: "https://example.com/../?a") }
    }

    @Test func splitsSegments() throws {
        #expect(try path("/files/{name}.{ext}", ["name": "a", "ext": "b.c"]) == "/files/a.b.c")
        #expect(try values("/files/{name}.{ext}", "/files/a.b.c") == ["name": "a", "ext": "b.c"])
        #expect(try values("/files/{name}.json", "/files/a.json.json") == ["name": "a.json"])
        #expect(try values("/files/{name}.json", "/files/.json") == nil)
        #expect(try values("/{a}-{b}-{c}", "/1-2-3-4") == ["a": "1", "b": "2", "c": "3-4"])
        // `a.b` would be read as `a`.
        #expect(throws: HTTPMessageError.self) { try path("/files/{name}.{ext}", ["name": "a.b", "ext": "c"]) }
    }

    @Test(arguments: ["", ".", "..", "../x", "a/../b", "..\\x", "./", "x/.."])
    func refusesDotSegments(value: String) {
        #expect(throws: HTTPMessageError.self) { try path("/pets/{id}", ["id": .string(value)]) }
    }

    @Test(arguments: [
        "/pets/..", "/pets/%2e%2E", "/pets/..%2Fetc", "/pets/a%2f..%5Cb", "/pets/%", "/pets/%f", "/pets/%FF",
    ])
    func refusesThemWhenTheyArrive(path: String) throws {
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: path)
        let parameter = HTTPParameter.path("id", .string)
        var reader = try RequestReader(head, .empty, HTTPRoute(.get, "/pets/{id}"), [parameter], .request)
        let error = #expect(throws: HTTPMessageError.self) { let _: String = try reader.read(parameter) }
        #expect(error?.place == .pathParameter("id"))
        #expect(error?.status == 400)
    }

    @Test func decodesOnce() throws {
        let parameter = HTTPParameter.path("id", .string)
        #expect(try Wire.value("%2541%252F", parameter) == "%41%2F")
        #expect(try Wire.text("%41", parameter) == "%2541")
        #expect(try Wire.value("q=%2541%2B+", .query("q", .string)) == "%41+ ")
        #expect(try Wire.value("q=%2541", .query("q", .string, allowReserved: true)) == "%41")
    }

    @Test func keepsReservedCharactersWhereTheyMeanNothing() throws {
        let text: JSONValue = "a:/?#[]@!$&'()*+,;=%é"
        let query = HTTPParameter.query("q", .string, allowReserved: true)
        #expect(try Wire.text(text, query) == "q=a:/?%23%5B%5D@!$%26'()*%2B,;=%25%C3%A9")
        let path = HTTPParameter.path("q", .string, allowReserved: true)
        #expect(try Wire.text(text, path) == "a:%2F%3F%23%5B%5D@!$&'()*+,;=%25%C3%A9")
        #expect(
            try Wire.text(text, .query("q", .string))
                == "q=a%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%25%C3%A9")
    }

    @Test func fillsInTheVariablesOfServers() throws {
        let server = HTTPServer(
            "https://{region}.example.com{base}",
            variables: [.init("region", default: "eu", allowed: ["eu", "us"]), .init("base", default: "/v1/")])
        #expect(try server.url().authority == "eu.example.com")
        #expect(try server.url().basePath == "/v1")
        #expect(try server.url(["region": "us", "base": ""]).authority == "us.example.com")
        #expect(throws: HTTPMessageError.self) { try server.url(["region": "mars"]) }
        #expect(throws: HTTPMessageError.self) { try server.url(["base": "?x"]) }
        #expect(throws: HTTPMessageError.self) { try HTTPServer("https://{x}").url() }
    }
}
