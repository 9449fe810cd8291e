import Foundation
import Testing

@testable import ModelRuntime

@Suite struct KeyStrategyTests {
    static let upperCase = JSONDecoder.KeyDecodingStrategy.custom { path in
        WireKey(stringValue: path.last?.stringValue.uppercased() ?? "")
    }

    func decode<T: Decodable>(_: T.Type, _ text: String, _ strategy: JSONDecoder.KeyDecodingStrategy) throws -> T {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = strategy
        return try decoder.decode(T.self, from: Data(text.utf8))
    }

    func encode(_ value: some Encodable, _ strategy: JSONEncoder.KeyEncodingStrategy) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = strategy
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func convertFromSnakeCaseIsNamed() {
        for text in [#"{"prompt":"x","num_inference_steps":3}"#, #"{"prompt":"x","response_format":"png"}"#] {
            let error = #expect(throws: DecodingError.self) {
                try decode(ImageRequest.self, text, .convertFromSnakeCase)
            }
            #expect(ModelRuntimeTests.text(of: error).contains("convertFromSnakeCase"))
        }
        // In later elements, under a key of the caller's own.
        let nested = #"{"items":[{"prompt":"x"},{"prompt":"y","num_inference_steps":3}]}"#
        let error = #expect(throws: DecodingError.self) {
            try decode([String: [ImageRequest]].self, nested, .convertFromSnakeCase)
        }
        #expect(ModelRuntimeTests.text(of: error).contains("convertFromSnakeCase"))
    }

    @Test func customStrategiesAreNamed() {
        let error = #expect(throws: DecodingError.self) { try decode(Owner.self, #"{"name":"x"}"#, Self.upperCase) }
        #expect(text(of: error).contains("custom"))
        #expect(throws: DecodingError.self) { try decode(Event.self, #"{"tiny":1}"#, Self.upperCase) }
    }

    @Test func modelsThatAreNotAffectedAreRead() throws {
        let text = #"{"name":"Al","age":3,"other_key":1}"#
        #expect(try decode(Owner.self, text, .convertFromSnakeCase) == Owner(name: "Al", age: 3))
        #expect(try decode(ImageRequest.self, #"{"prompt":"x"}"#, .convertFromSnakeCase) == ImageRequest(prompt: "x"))
        // The document has the camel-case key itself: it is unknown, not hidden.
        let unknown = #"{"prompt":"x","numInferenceSteps":3}"#
        #expect(try decode(ImageRequest.self, unknown, .convertFromSnakeCase) == ImageRequest(prompt: "x"))
    }

    @Test func mapsAndFreeFormJSONKeepTheirKeys() throws {
        let value = try decode([String: JSONValue].self, #"{"a":{"b_c":{"d_e":1}}}"#, .convertFromSnakeCase)
        #expect(value["a"] == ["b_c": ["d_e": 1]])
        let request = try decode(ImageRequest.self, #"{"prompt":"x","labels":{"a_b":"c"}}"#, .convertFromSnakeCase)
        #expect(request.labels == ["a_b": "c"])
        #expect(try encode(JSONValue.object(["aB": 1]), .convertToSnakeCase) == #"{"aB":1}"#)
        #expect(throws: DecodingError.self) { try decode(Labels.self, #"{"name":"n","a_b":1}"#, .convertFromSnakeCase) }
        #expect(throws: EncodingError.self) {
            try encode(Labels(name: "n", additionalProperties: ["aB": 1]), .convertToSnakeCase)
        }
    }

    @Test func convertToSnakeCaseIsNamed() throws {
        let error = #expect(throws: EncodingError.self) { try encode(Event(isDone: true), .convertToSnakeCase) }
        #expect(text(of: error).contains("convertToSnakeCase"))
        #expect(throws: EncodingError.self) { try encode([Event(isDone: true)], .convertToSnakeCase) }
        #expect(try encode(Event(tiny: 1), .convertToSnakeCase) == #"{"tiny":1}"#)
        #expect(
            try encode(ImageRequest(prompt: "x", numInferenceSteps: 1), .convertToSnakeCase).contains(
                "num_inference_steps"))
    }

    @Test func customEncodingStrategiesAreNamed() throws {
        let strategy = JSONEncoder.KeyEncodingStrategy.custom { path in
            let key = path.last?.stringValue ?? ""
            return WireKey(stringValue: key == "radius" ? "r" : key)
        }
        let error = #expect(throws: EncodingError.self) { try encode(Circle(radius: 1), strategy) }
        #expect(text(of: error).contains("custom"))
        #expect(throws: EncodingError.self) { try encode(["a": Stop.circle(Circle(radius: 1))], strategy) }
        #expect(try encode(Owner(name: "x"), strategy) == #"{"name":"x"}"#)
    }

    @Test(arguments: ["num_inference_steps", "_a_b_", "a_b", "user_ID", "__x__", "a__b", "x", "x_", "_x"])
    func camelCaseIsThatOfFoundation(_ key: String) throws {
        struct Keys: Decodable {
            let keys: [String]
            init(from decoder: any Decoder) throws {
                keys = try decoder.container(keyedBy: WireKey.self).allKeys.map(\.stringValue)
            }
        }
        let keys = try decode(Keys.self, "{\"\(key)\":1}", .convertFromSnakeCase).keys
        #expect(keys == [DecodingKeyStrategy.camelCase(key) ?? key])
    }
}
