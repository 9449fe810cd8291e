@testable import ModelHTTP
import ModelRuntime
import Testing

/// Every cell of OpenAPI's table of styles (3.1 §4.8.12.4, 3.2 §4.12.6), which is RFC 6570's, in both directions.
@Suite struct StyleTableTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let parameter: @Sendable (ParameterShape) -> HTTPParameter
        let name: String
        /// Of `""`, `"blue"`, `["blue", "black", "brown"]` and `{"R": 100, "G": 200, "B": 150}`; `nil` where it has no text.
        let cells: [String?]
        var testDescription: String { name }

        init(
            _ name: String, _ cells: [String?], _ parameter: @escaping @Sendable (ParameterShape) -> HTTPParameter
        ) {
            (self.name, self.cells, self.parameter) = (name, cells, parameter)
        }
    }

    static let values: [(JSONValue, ParameterShape)] = [
        ("", .string), ("blue", .string), (["blue", "black", "brown"], .array(.string)),
        (["R": 100, "G": 200, "B": 150], .object(["R": .integer, "G": .integer, "B": .integer])),
    ]

    static let paths: [Row] = [
        Row("matrix", [";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"]) {
            .path("color", $0, .matrix)
        },
        Row("matrix*", [";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"]) {
            .path("color", $0, .matrix, explode: true)
        },
        // A segment `.` never arrives.
        Row("label", [nil, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]) { .path("color", $0, .label) },
        Row("label*", [nil, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]) {
            .path("color", $0, .label, explode: true)
        },
        // Nor does an empty one.
        Row("simple", [nil, "blue", "blue,black,brown", "R,100,G,200,B,150"]) { .path("color", $0) },
        Row("simple*", [nil, "blue", "blue,black,brown", "R=100,G=200,B=150"]) { .path("color", $0, explode: true) },
        Row("ssv", [nil, "blue", "blue%20black%20brown", "R%20100%20G%20200%20B%20150"]) {
            .path("color", $0, .spaceDelimited)
        },
        Row("tsv", [nil, "blue", "blue%09black%09brown", "R%09100%09G%09200%09B%09150"]) {
            .path("color", $0, .tabDelimited)
        },
        Row("pipes", [nil, "blue", "blue%7Cblack%7Cbrown", "R%7C100%7CG%7C200%7CB%7C150"]) {
            .path("color", $0, .pipeDelimited)
        },
    ]

    static let queries: [Row] = [
        Row("form", ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]) {
            .query("color", $0, explode: false)
        },
        Row("form*", ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"]) {
            .query("color", $0)
        },
        Row(
            "spaceDelimited",
            ["color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"]
        ) { .query("color", $0, .spaceDelimited) },
        Row(
            "spaceDelimited*", ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"]
        ) { .query("color", $0, .spaceDelimited, explode: true) },
        Row(
            "pipeDelimited",
            ["color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"]
        ) { .query("color", $0, .pipeDelimited) },
        Row("tsv", ["color=", "color=blue", "color=blue%09black%09brown", "color=R%09100%09G%09200%09B%09150"]) {
            .query("color", $0, .tabDelimited)
        },
        Row("deepObject", ["color=", "color=blue", nil, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"]) {
            .query("color", $0, .deepObject, explode: true)
        },
        Row(
            "deepObject, brackets",
            [
                "color=", "color=blue", "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ]
        ) { .query("color", $0, .deepObject, nesting: .brackets) },
        Row(
            "deepObject, indices",
            [
                "color=", "color=blue", "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ]
        ) { .query("color", $0, .deepObject, nesting: .indices) },
        Row(
            "JSON",
            [
                "color=%22%22", "color=%22blue%22", "color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
                "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
            ]
        ) { _ in .jsonQuery("color") },
        Row(
            "JSON query string",
            [
                "%22%22", "%22blue%22", "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
                "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
            ]
        ) { _ in .jsonQueryString("color") },
    ]

    static let headers: [Row] = [
        Row("simple", ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]) { .header("color", $0) },
        Row("simple*", ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]) { .header("color", $0, explode: true) },
        Row("pipes", ["", "blue", "blue|black|brown", "R|100|G|200|B|150"]) { .header("color", $0, .pipeDelimited) },
        Row("ssv", ["", "blue", "blue black brown", "R 100 G 200 B 150"]) { .header("color", $0, .spaceDelimited) },
        Row("JSON", [#""""#, #""blue""#, #"["blue","black","brown"]"#, #"{"R":100,"G":200,"B":150}"#]) { _ in
            .jsonHeader("color")
        },
    ]

    static let cookies: [Row] = [
        Row("form", ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]) {
            .cookie("color", $0, explode: false)
        },
        // The table has an ampersand, which is never right in a cookie: 3.2 §4.12.5.
        Row("form*", ["color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"]) {
            .cookie("color", $0)
        },
        Row("cookie", ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]) {
            .cookie("color", $0, .cookie, explode: false)
        },
        Row("cookie*", ["color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"]) {
            .cookie("color", $0, .cookie)
        },
    ]

    /// What is absent is not `null`.
    @Test(arguments: queries + headers + cookies)
    func absence(_ row: Row) throws {
        for (_, shape) in Self.values {
            let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            let parameter = row.parameter(shape)
            var reader = try RequestReader(head, .empty, HTTPRoute(.get, "/"), [parameter], .request)
            let value: JSONValue? = try reader.readIfPresent(parameter)
            #expect(value == Optional.none)
            let error = #expect(throws: HTTPMessageError.self) { let _: JSONValue = try reader.read(parameter) }
            #expect(error?.reason == .missing)
        }
    }

    @Test(arguments: paths + queries + headers + cookies)
    func cell(_ row: Row) throws {
        for ((value, shape), text) in zip(Self.values, row.cells) {
            let parameter = row.parameter(shape)
            guard let text else {
                #expect(Wire.error { try Wire.text(value, parameter).map { .string($0) } } != nil)
                continue
            }
            #expect(try Wire.text(value, parameter) == text)
            #expect(try Wire.value(text, parameter) == value)
        }
    }
}
