@testable import ModelHTTP
import ModelRuntime
import Testing

@Suite struct FormTests {
    private let format = BodyFormat.form(
        FormFields(
            [
                .query("name", .string), .query("tags", .array(.string)),
                .query("ids", .array(.integer), .pipeDelimited),
                .query("spot", .object(["x": .number, "y": .number]), .deepObject), .jsonQuery("raw"),
                .query("item", .object(["price": .array(.string)]), .deepObject, nesting: .indices),
            ], additional: .query("", .string)))

    private let value: JSONValue = [
        "name": "Ann & Bo = é+", "tags": ["a", "b c"], "ids": [1, 2], "spot": ["x": 1.5, "y": -2], "raw": ["k": [true]],
        "item": ["price": ["p1", "p2"]], "other": "x",
    ]

    private let text =
        "name=Ann%20%26%20Bo%20%3D%20%C3%A9%2B&tags=a&tags=b%20c&ids=1%7C2&spot%5Bx%5D=1.5&spot%5By%5D=-2"
        + "&raw=%7B%22k%22%3A%5Btrue%5D%7D&item%5Bprice%5D%5B0%5D=p1&item%5Bprice%5D%5B1%5D=p2&other=x"

    private func read(_ text: String, _ options: HTTPReadingOptions = .request) throws -> JSONValue {
        try format.value(Array(text.utf8), nil, options)
    }

    @Test func isWrittenAndReadBack() throws {
        #expect(String(decoding: try format.bytes(value), as: UTF8.self) == text)
        #expect(try read(text) == value)
    }

    @Test func takesWhatBrowsersSend() throws {
        #expect(try read("name=a+b%21&&tags=&other=1&") == ["name": "a b!", "tags": [""], "other": "1"])
        #expect(try read("") == [:])
    }

    @Test(arguments: [
        ("ids=1%7Cx", "/ids"), ("name=1&name=2", "/name"), ("spot[z]=1", "/spot"), ("raw=%7B", "/raw"),
        ("name=%FF", "/name"),
        ("%=1", ""), ("o~/=1&o~/=2", "/o~0~1"),
    ])
    func saysWhereItIsWrong(text: String, pointer: String) {
        let error = #expect(throws: HTTPMessageError.self) { try read(text) }
        #expect(error?.place == .body(pointer: pointer))
        #expect(error?.status == 400)
    }

    @Test func refusesWhatItCannotHold() {
        for value: JSONValue in [["tags": []], ["name": ["a"]], ["tags": [["a"]]], ["name": nil], "text", [["a"]]] {
            #expect(throws: HTTPMessageError.self, "\(value)") { try format.bytes(value) }
        }
    }

    @Test func limitsItsPairs() {
        let text = String(repeating: "tags=a&", count: 1_001)
        let error = #expect(throws: HTTPMessageError.self) { try read(text) }
        #expect(error?.status == 413)
    }

    @Test func hasUnlistedPropertiesOnlyWhereTheyAreAllowed() throws {
        let closed = BodyFormat.form(FormFields([.query("a", .string)]))
        let value: JSONValue = try closed.value(Array("a=1&b=2".utf8), nil, .request)
        #expect(value == ["a": "1"])
        var options = HTTPReadingOptions.request
        options.isStrict = true
        #expect(throws: HTTPMessageError.self) {
            let _: JSONValue = try closed.value(Array("a=1&b=2".utf8), nil, options)
        }
    }
}
