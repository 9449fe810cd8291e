@testable import ModelHTTP
import ModelRuntime
import Testing

@Suite struct ResponseHeaderTests {
    private func reader(_ lines: [(HTTPField.Name, String)]) -> ResponseReader {
        var head = HTTPResponse(status: 200)
        for (name, value) in lines { head.headerFields.append(HTTPField(name: name, value: value)) }
        return ResponseReader(head, .empty, .response)
    }

    @Test func takesEachCookieAlone() throws {
        let cookies = ["a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "b=2"]
        let list = HTTPParameter.header("Set-Cookie", .array(.string))
        let text = HTTPParameter.header("set-cookie", .string)
        for (parameter, value) in [
            (list, JSONValue(arrayLiteral: .string(cookies[0]), .string(cookies[1]))),
            (text, .string(cookies.joined(separator: "\n"))),
        ] {
            var writer = ResponseWriter()
            try writer.write(value, parameter)
            #expect(writer.headerFields[fields: .setCookie].map(\.value) == cookies)
            var reader = ResponseReader(writer.response().0, .empty, .response)
            let back: JSONValue = try reader.read(parameter)
            #expect(back == value)
        }
        var writer = ResponseWriter()
        #expect(throws: HTTPMessageError.self) { try writer.write("a\n\nb", text) }
        #expect(throws: HTTPMessageError.self) { try writer.write(["a\r\nX: b"], list) }
    }

    @Test func joinsLinesOfAStringForClientsAlone() throws {
        var response = reader([(.vary, "<a>"), (.vary, "<b>"), (.age, "1"), (.age, "2")])
        let link: String = try response.read(.header("Vary", .string))
        #expect(link == "<a>, <b>")
        let error = #expect(throws: HTTPMessageError.self) { let _: Int = try response.read(.header("Age", .integer)) }
        #expect(error == HTTPMessageError(.header("Age"), .repeated))
    }

    @Test func keepsNullApartFromAbsence() throws {
        let header = HTTPParameter.header("Age", .scalar([.integer, .null]))
        for (value, text) in [(OptionalNullable<Int>.unset, nil), (.null, "null"), (.value(1), "1")] {
            var writer = ResponseWriter()
            try writer.writeIfPresent(value, header)
            #expect(writer.headerFields[.age] == text)
            var reader = ResponseReader(writer.response().0, .empty, .response)
            let back: OptionalNullable<Int> = try reader.readOptionalNullable(header)
            #expect(back == value)
        }
    }

    @Test func limitsTheHeader() throws {
        let long = String(repeating: "a", count: 70_000)
        let head = HTTPRequest(
            method: .patch, scheme: nil, authority: nil, path: "/plants/1", headerFields: [.ifMatch: long])
        let error = #expect(throws: HTTPMessageError.self) { try UpdatePlant(request: head, body: Array("{}".utf8)) }
        #expect(error?.status == 431)
    }
}
