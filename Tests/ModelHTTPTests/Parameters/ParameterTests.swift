@testable import ModelHTTP
import ModelRuntime
import Testing

/// What arrives otherwise than it is written here, and what must not.
@Suite struct ParameterTests {
    @Test func takesTheNarrowestKind() throws {
        let shape = ParameterShape.scalar([.string, .integer, .boolean])
        let parameter = HTTPParameter.query("q", shape)
        #expect(try Wire.value("q=12", parameter) == 12)
        #expect(try Wire.value("q=1e2", parameter) == 100)
        #expect(try Wire.value("q=01", parameter) == "01")
        #expect(try Wire.value("q=1.5", parameter) == "1.5")
        #expect(try Wire.value("q=true", parameter) == true)
        #expect(try Wire.value("q=True", parameter) == "True")
        // The string `12` would be read as the number.
        #expect(Wire.error { try Wire.text("12", parameter).map { .string($0) } }?.place == .queryParameter("q"))
        #expect(try Wire.text("12", .query("q", .string)) == "q=12")
    }

    @Test func spellsNullWhereNoStringIsAllowed() throws {
        #expect(try Wire.text(nil as JSONValue, .query("q", .scalar([.integer, .null]))) == "q=null")
        #expect(try Wire.value("q=null", .query("q", .scalar([.integer, .null]))) == JSONValue.null)
        #expect(try Wire.value("q=null", .query("q", .scalar([.string, .null]))) == "null")
        #expect(Wire.error { try Wire.text(.null, .query("q", .scalar([.string, .null]))).map { .string($0) } } != nil)
        #expect(Wire.error { try Wire.text([.null], .query("q", .array(.string))).map { .string($0) } } != nil)
    }

    @Test func leavesOutEmptyLists() throws {
        for parameter in [
            HTTPParameter.query("q", .array(.string)), .query("q", .array(.string), explode: false),
            .header("q", .array(.string)), .cookie("q", .array(.string)), .query("q", .object([:]), .deepObject),
        ] {
            let value: JSONValue = parameter.shape.allowsArray ? [] : [:]
            #expect(try Wire.text(value, parameter) == nil)
            var writer = RequestWriter(HTTPRoute(.get, "/"))
            // One that is required would be missing.
            #expect(throws: HTTPMessageError.self) { try writer.write(value, parameter) }
        }
        #expect(Wire.error { try Wire.text([], .path("q", .array(.string))).map { .string($0) } } != nil)
    }

    @Test func refusesRepeatedKeys() throws {
        let shape = ParameterShape.object(["a": .string])
        for (text, parameter) in [
            ("q=1&q=2", HTTPParameter.query("q", .string)), ("q=1&q=1", .query("q", .array(.string), explode: false)),
            ("q=1&q=1", .jsonQuery("q")), ("a=1&a=2", .query("q", shape)),
            ("q%5Ba%5D=1&q[a]=2", .query("q", shape, .deepObject)), ("q=1; q=2", .cookie("q", .string)),
            ("q=1; q=2", .cookie("q", .string, .cookie)), ("a=1;a=2", .cookie("q", shape, .cookie)),
        ] {
            let error = Wire.error { try Wire.value(text, parameter) }
            #expect(error?.place == parameter.place, "\(text)")
            #expect(error?.status == 400)
        }
    }

    @Test func takesPlusForASpaceAndRawDelimiters() throws {
        #expect(try Wire.value("q=a+b", .query("q", .array(.string), .spaceDelimited)) == ["a", "b"])
        #expect(try Wire.value("q=a|b", .query("q", .array(.string), .pipeDelimited)) == ["a", "b"])
        #expect(try Wire.value("q[a]=1", .query("q", .object(["a": .integer]), .deepObject)) == ["a": 1])
        // A comma in an item is encoded, and so is none between items.
        #expect(try Wire.value("q=a%2Cb,c", .query("q", .array(.string), explode: false)) == ["a,b", "c"])
    }

    @Test func nestsBrackets() throws {
        let shape = ParameterShape.object(
            ["a": .array(.string), "b": .object(["c": .array(.object(["d": .integer]))])])
        let value: JSONValue = ["a": ["x", "y"], "b": ["c": [["d": 1], ["d": 2]]]]
        let brackets = HTTPParameter.query("q", shape, .deepObject, nesting: .brackets)
        let text = try #require(try Wire.text(value, brackets)?.replacing("%5B", with: "[").replacing("%5D", with: "]"))
        #expect(text == "q[a][]=x&q[a][]=y&q[b][c][0][d]=1&q[b][c][1][d]=2")
        #expect(try Wire.value(text, brackets) == value)
        let indices = HTTPParameter.query("q", shape, .deepObject, nesting: .indices)
        #expect(try Wire.value("q[a][1]=y&q[a][0]=x&q[b][c][0][d]=1&q[b][c][1][d]=2", indices) == value)
        #expect(Wire.error { try Wire.value("q[a][]=x", .query("q", shape, .deepObject)) } != nil)
        #expect(Wire.error { try Wire.text(value, .query("q", shape, .deepObject)).map { .string($0) } } != nil)
    }

    @Test(arguments: [
        "q[a", "q[a]x=1", "q[a]]=1", "q[[a]]=1", "q[]=1", "q[x]=1", "q[a]=1&q[a][b]=2", "q=1&q[a]=1",
        "q[a][0]=1&q[a][2]=1",
        "q[a][00]=1", "q[a][+0]=1", "q[a][0]=1&q[a][01]=1", "q[a][999999999999999999999]=1", "q[a][-1]=1",
    ])
    func refusesBracketsThatMeanNothing(text: String) {
        let shape = ParameterShape.object(["a": .array(.string)])
        let error = Wire.error { try Wire.value(text, .query("q", shape, .deepObject, nesting: .brackets)) }
        #expect(error?.place == .queryParameter("q"))
    }

    @Test func boundsTheDepthOfBrackets() {
        let text = "q" + String(repeating: "[a]", count: 4_000) + "=1"
        let error = Wire.error { try Wire.value(text, .query("q", .any, .deepObject, nesting: .brackets)) }
        #expect(error?.reason == .tooLarge(limit: 32))
    }

    @Test(arguments: ["a\r\nb: c", "a\nb", "a\u{0}", " a", "a ", "\ta", "a\u{7F}"])
    func refusesWhatIsNoFieldValue(text: String) {
        let error = Wire.error { try Wire.text(.string(text), .header("X-A", .string)).map { .string($0) } }
        #expect(error?.place == .header("X-A"))
    }

    @Test func joinsTheLinesOfAList() throws {
        let name = try #require(HTTPField.Name("X-A"))
        var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
        head.headerFields.append(HTTPField(name: name, value: "a, b"))
        head.headerFields.append(HTTPField(name: name, value: ",c ,,"))
        let list = HTTPParameter.header("x-a", .array(.string))
        var reader = try RequestReader(head, .empty, HTTPRoute(.get, "/"), [], .request)
        let items: [String] = try reader.read(list)
        #expect(items == ["a", "b", "c"])
        let error = #expect(throws: HTTPMessageError.self) { let _: String = try reader.read(.header("x-a", .string)) }
        #expect(error?.reason == .repeated)
    }

    /// `%2E` is `.` to whoever passes a request on: RFC 3986 §2.3.
    @Test func refusesADelimiterThatIsTheSameEncoded() throws {
        let list = HTTPParameter.path("q", .array(.string), .label, explode: true)
        #expect(Wire.error { try Wire.text(["a.b"], list).map { .string($0) } }?.place == .pathParameter("q"))
        let object = HTTPParameter.path("q", .object(["a": .number]), .label, explode: true)
        #expect(Wire.error { try Wire.text(["a": 1.5], object).map { .string($0) } }?.place == .pathParameter("q"))
        #expect(try Wire.text(["a": 1], object) == ".a=1")
        #expect(try Wire.text(["a.b"], .path("q", .array(.string), .label)) == ".a.b")
    }

    @Test func keepsDelimitersWithCombiningMarks() throws {
        let value: JSONValue = [",\u{301}", "\u{301}"]
        let query = HTTPParameter.query("q", .array(.string), explode: false)
        #expect(try Wire.text(value, query) == "q=%2C%CC%81,%CC%81")
        #expect(try Wire.value("q=%2C%CC%81,%CC%81", query) == value)
        #expect(Wire.error { try Wire.text(value, .header("q", .array(.string))).map { .string($0) } } != nil)
    }

    /// The examples of OpenAPI 3.2 §4.12.8.
    @Test func writesCookies() throws {
        let object = ParameterShape.object(["greeting": .string, "code": .integer])
        let cookie = HTTPParameter.cookie("cookie", object, .cookie)
        let value: JSONValue = ["greeting": "Hello%2C world!", "code": 42]
        #expect(try Wire.text(value, cookie) == "greeting=Hello%2C world!; code=42")
        #expect(try Wire.value("greeting=Hello%2C world!; code=42", cookie) == value)
        #expect(Wire.error { try Wire.text(["greeting": "Hello, world!"], cookie).map { .string($0) } } != nil)
        let form = HTTPParameter.cookie("greeting", .string)
        #expect(try Wire.text("Hello, world!", form) == "greeting=Hello%2C%20world%21")
        let list = HTTPParameter.cookie("color", .array(.string))
        #expect(try Wire.value("x=1; color=blue&color=black; color=brown", list) == ["blue", "black", "brown"])
    }

    @Test func writesOneCookieField() throws {
        var writer = RequestWriter(HTTPRoute(.get, "/"))
        try writer.write(1, .cookie("a", .integer))
        try writer.write(["x", "y"], .cookie("b", .array(.string)))
        let (head, _) = try writer.request(to: "/")
        #expect(head.headerFields.map(\.value) == ["a=1; b=x; b=y"])
    }

    @Test func takesWhatOtherParametersDoNot() throws {
        let map = HTTPParameter.query("rest", .object([:], additional: .string))
        let limit = HTTPParameter.query("limit", .integer)
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/?limit=1&a=x&b=y")
        var reader = try RequestReader(head, .empty, HTTPRoute(.get, "/"), [map, limit], .request)
        let rest: [String: String] = try reader.read(map)
        #expect(rest == ["a": "x", "b": "y"])
    }

    /// A name is one in its place.
    @Test func tellsPlacesApart() throws {
        let places: [HTTPParameter] = [
            .path("id", .integer), .query("id", .string), .header("id", .string), .cookie("id", .string),
        ]
        let values: [JSONValue] = [1, "q", "h", "c"]
        let route = HTTPRoute(.get, "/x/{id}")
        var writer = RequestWriter(route)
        for (value, parameter) in zip(values, places) { try writer.write(value, parameter) }
        let (head, _) = try writer.request(to: ServerURL("/"))
        #expect(head.path == "/x/1?id=q")
        var reader = try RequestReader(head, .empty, route, places, .request)
        for (value, parameter) in zip(values, places) {
            let back: JSONValue = try reader.read(parameter)
            #expect(back == value)
        }
    }

    @Test func readsAQueryStringAsAForm() throws {
        let form = HTTPParameter.queryString("all", FormFields([.query("a", .array(.string)), .jsonQuery("b")]))
        #expect(try Wire.text(["a": ["1", "2"], "b": ["c": 1]], form) == "a=1&a=2&b=%7B%22c%22%3A1%7D")
        #expect(try Wire.value("a=1&a=2&b=%7B%22c%22%3A1%7D", form) == ["a": ["1", "2"], "b": ["c": 1]])
    }

    @Test func limitsTheQuery() {
        let parameter = HTTPParameter.query("q", .array(.string))
        let many = Wire.error { try Wire.value(String(repeating: "q=&", count: 1_001), parameter) }
        #expect(many?.reason == .tooLarge(limit: 1_000))
        #expect(many?.status == 414)
        let long = Wire.error { try Wire.value("q=" + String(repeating: "a", count: 20_000), parameter) }
        #expect(long?.status == 414)
    }
}
