import Foundation
import ModelRuntime
import Testing

@Suite struct DecodingOptionsTests {
    static let first = DecodingOptions(duplicateKeys: .first)
    static let last = DecodingOptions(duplicateKeys: .last)

    @Test func duplicatesOfProperties() throws {
        let text = #"{"name":"Al","name":"Bo"}"#
        #expect(Driver.direct.outcome(Owner.self, text) == "dataCorrupted at name")
        #expect(try Owner(json: text, options: Self.first).name == "Al")
        #expect(try Owner(json: text, options: Self.last).name == "Bo")
        let escaped = #"{"name":"Al","n\u0061me":"Bo"}"#
        #expect(Driver.direct.outcome(Owner.self, escaped) == "dataCorrupted at name")
        #expect(try Owner(json: escaped, options: Self.last).name == "Bo")
        for policy in [DecodingOptions.DuplicateKeys.first, .last] {
            let options = DecodingOptions(isStrict: true, duplicateKeys: policy)
            #expect(Driver.direct.outcome(Owner.self, text, options) == "ok")
            #expect(Driver.direct.outcome(Owner.self, #"{"name":"x","y":1,"y":2}"#, options) == "dataCorrupted at y")
        }
    }

    @Test func duplicatesOfUnknownKeys() throws {
        let text = #"{"x":1,"name":"Al","x":2}"#
        #expect(Driver.direct.outcome(Owner.self, text) == "dataCorrupted at x")
        #expect(try Owner(json: text, options: Self.first).name == "Al")
        let many = (0..<40).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(Driver.direct.outcome(Owner.self, "{\"name\":\"Al\",\(many)}") == "ok")
        #expect(Driver.direct.outcome(Owner.self, "{\"name\":\"Al\",\(many),\"k7\":1}") == "dataCorrupted at k7")
        // Canonically equal keys are different keys.
        #expect(Driver.direct.outcome(Owner.self, "{\"name\":\"Al\",\"\u{E9}\":1,\"e\u{301}\":2}") == "ok")
    }

    @Test func duplicatesInMapsAndFreeFormJSON() throws {
        let text = #"{"a":1,"b":2,"a":3}"#
        #expect(throws: DecodingError.self) { try [String: Int](json: text) }
        #expect(throws: DecodingError.self) { try JSONValue(json: text) }
        #expect(try [String: Int](json: text, options: Self.first) == ["a": 1, "b": 2])
        #expect(try [String: Int](json: text, options: Self.last) == ["a": 3, "b": 2])
        #expect(try JSONValue(json: text, options: Self.first).description == #"{"a":1,"b":2}"#)
        #expect(try JSONValue(json: text, options: Self.last).description == #"{"a":3,"b":2}"#)
        let labels = #"{"x":1,"name":"n","x":2}"#
        #expect(Driver.direct.outcome(Labels.self, labels) == "dataCorrupted at x")
        #expect(try Labels(json: labels, options: Self.first).additionalProperties == ["x": 1])
        #expect(try Labels(json: labels, options: Self.last).additionalProperties == ["x": 2])
    }

    @Test func dictionariesRefuseToMergeKeys() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        let error = #expect(throws: DecodingError.self) { try [String: Int](json: text) }
        #expect(error.map { ModelRuntimeTests.text(of: $0) }?.contains("canonically equal") == true)
        #expect(throws: DecodingError.self) { try Labels(json: "{\"name\":\"n\",\"\u{E9}\":1,\"e\u{301}\":2}") }
    }

    @Test func limits() throws {
        let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
        #expect(throws: DecodingError.self) { try JSONValue(json: deep) }
        #expect(throws: DecodingError.self) { try Owner(json: #"{"name":"x","y":"# + deep + "}") }
        let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(try JSONValue(json: allowed).arrayValue?.count == 1)
        let small = DecodingOptions(limits: .init(depth: 2, size: 10))
        #expect(try JSONValue(json: "[[1]]", options: small) == [[1]])
        let depth = #expect(throws: DecodingError.self) { try JSONValue(json: "[[[1]]]", options: small) }
        #expect(text(of: depth).contains("deeper than 2 levels"))
        let size = #expect(throws: DecodingError.self) { try JSONValue(json: "[[12345678]]", options: small) }
        #expect(text(of: size).contains("Larger than 10 bytes"))
    }

    @Test(arguments: Driver.allCases) func strictRefusesWhatIsNotAnnounced(_ driver: Driver) {
        #expect(driver.outcome(Owner.self, #"{"name":"x","other":1}"#) == "ok")
        #expect(driver.outcome(Owner.self, #"{"name":"x","other":1}"#, .strict) == "dataCorrupted at other")
        #expect(driver.outcome(Owner.self, #"{"name":"x","age":null}"#) == "ok")
        #expect(driver.outcome(Owner.self, #"{"name":"x","age":null}"#, .strict) == "valueNotFound at age")
        #expect(driver.outcome(Labels.self, #"{"name":"x","other":1}"#, .strict) == "ok")
        #expect(driver.outcome(Settings.self, #"{"version":1,"other":null}"#, .strict) == "ok")
    }

    @Test(arguments: Driver.allCases) func validationOnRequest(_ driver: Driver) throws {
        let text = #"{"prompt":"x","owner":{"name":"A"},"tags":[]}"#
        #expect(try driver.decode(ImageRequest.self, text).owner?.name == "A")
        let error = #expect(throws: ValidationError.self) {
            try driver.decode(ImageRequest.self, text, DecodingOptions(validates: true))
        }
        #expect(error?.issues.map(\.pointer) == ["/tags", "/owner/name"])
    }

    @Test(arguments: Driver.allCases) func additionalProperties(_ driver: Driver) throws {
        let text = #"{"b":2,"name":"n","a":1}"#
        #expect(try driver.decode(Labels.self, text) == Labels(name: "n", additionalProperties: ["a": 1, "b": 2]))
        try expectRoundTrip(Labels.self, text, driver)
        try expectRoundTrip(Settings.self, #"{"version":1,"x":{"y":[null,1]},"extra":{"z":false}}"#, driver)
        #expect(driver.outcome(Labels.self, #"{"name":"n","a":"x"}"#) == "typeMismatch at a")
    }

    @Test func everyKindOfInput() throws {
        let text = #"[{"name":"Al"}]"#
        let bytes = Array(text.utf8)
        let expected = [Owner(name: "Al")]
        #expect(try [Owner](json: text) == expected)
        #expect(try [Owner](json: bytes) == expected)
        #expect(try [Owner](json: Data(bytes)) == expected)
        #expect(try bytes.withUnsafeBytes { try [Owner](json: $0) } == expected)
        #expect(try [String: Owner](json: #"{"a":{"name":"Al"}}"#) == ["a": Owner(name: "Al")])
        #expect(try expected.jsonData() == Data(text.utf8))
        #expect(throws: DecodingError.self) { try [Owner](json: [UInt8]()) }
        #expect(throws: DecodingError.self) { try [Owner](json: UnsafeRawBufferPointer(start: nil, count: 0)) }
    }

    struct Pair: ModelObject {
        var a: Int
        var b: Int?

        init(fields: inout FieldReader) throws {
            a = try fields.required("a")
            b = try fields.optional("b")
        }

        func write(fields: inout FieldWriter) throws {
            try fields.required("a", a)
            try fields.optional("b", b)
        }
    }

    /// Whatever rows ask for, and wherever keys are: some have the same length, one is another one's escaped spelling.
    @Test func keysThatOccurTwiceAreAlwaysRefused() throws {
        let spellings = ["a", "b", "x", "y", "xx", #"\u0061"#, #"\u0078"#, "property_with_a_long_name"]
        let meanings = ["a", "b", "x", "y", "xx", "a", "x", "property_with_a_long_name"]
        var indices = [0, 0, 0, 0]
        for number in 0..<4096 {
            for place in indices.indices { indices[place] = number >> (3 * place) & 7 }
            guard indices.contains(where: { meanings[$0] == "a" }) else { continue }
            let text = "{" + indices.map { "\"\(spellings[$0])\":\($0)" }.joined(separator: ",") + "}"
            let isRepeated = Set(indices.map { meanings[$0] }).count < indices.count
            let isRefused = (try? Pair(json: text)) == nil
            #expect(isRefused == isRepeated, "\(text)")
            guard !isRepeated else { continue }
            let spaced = text.replacing(",", with: " ,\n ").replacing(":", with: " : ")
            let b = indices.contains(1) ? 1 : nil
            #expect(try Pair(json: spaced).b == b && Pair(json: text).b == b, "\(spaced)")
        }
    }

    /// Though the first one was passed over when the second one is the next field, or was passed over too.
    @Test(arguments: [#"{"b":1,"a":0,"b":2}"#, #"{"b":1,"x":0,"b":2,"a":0,"b":3}"#, #"{"b":1,"b":2,"a":0}"#])
    func theFirstOfTwoFieldsCounts(_ text: String) throws {
        #expect(try Pair(json: text, options: DecodingOptions(duplicateKeys: .first)).b == 1)
        #expect(throws: DecodingError.self) { try Pair(json: text) }
    }
}
