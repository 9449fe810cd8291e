import Foundation
import ModelRuntime
import Testing

@Suite struct EncodingTests {
    @Test func prettyAndSorted() throws {
        let value: JSONValue = ["b": [1, [:], []], "a": ["d": nil, "c": "x"]]
        #expect(
            String(decoding: try value.jsonBytes(.pretty), as: UTF8.self) == """
                {
                  "b": [
                    1,
                    {},
                    []
                  ],
                  "a": {
                    "d": null,
                    "c": "x"
                  }
                }
                """)
        #expect(
            String(decoding: try value.jsonBytes([.pretty, .sortedKeys]), as: UTF8.self) == """
                {
                  "a": {
                    "c": "x",
                    "d": null
                  },
                  "b": [
                    1,
                    {},
                    []
                  ]
                }
                """)
        #expect(
            String(decoding: try value.jsonBytes(.sortedKeys), as: UTF8.self)
                == #"{"a":{"c":"x","d":null},"b":[1,{},[]]}"#)
        #expect(value.description == #"{"b":[1,{},[]],"a":{"d":null,"c":"x"}}"#)
        #expect(
            String(decoding: try Owner(name: "A", age: 1).jsonData(.sortedKeys), as: UTF8.self)
                == #"{"age":1,"name":"A"}"#)
        #expect(String(decoding: try ["é": 1, "z": 2, "a": 3].jsonBytes(), as: UTF8.self) == #"{"a":3,"z":2,"é":1}"#)
    }

    @Test func numbers() throws {
        for (value, expected) in [(1.0, "1"), (-0.0, "-0"), (0.1, "0.1"), (1e16, "1e+16"), (1e-7, "1e-07")] {
            #expect(try JSONNumber(json: value.jsonBytes()) == JSONNumber(expected))
        }
        #expect(String(decoding: try 1.0.jsonBytes(), as: UTF8.self) == "1")
        #expect(String(decoding: try Int.min.jsonBytes(), as: UTF8.self) == "\(Int.min)")
    }

    /// Digits are written eight at a time.
    @Test func integersOfEveryLength() throws {
        var power: UInt64 = 1
        for _ in 0..<20 {
            for value in [power - 1, power, power + 1, power / 7 * 3, power &* 12] {
                #expect(try value.jsonBytes() == Array(String(value).utf8))
                let signed = 0 - Int64(clamping: value)
                #expect(try signed.jsonBytes() == Array(String(signed).utf8))
            }
            power &*= 10
        }
        #expect(try [UInt64.max].jsonBytes() == Array("[18446744073709551615]".utf8))
        #expect(try [Int64.min].jsonBytes() == Array("[-9223372036854775808]".utf8))
        #expect(try [Int8.min, 0, .max].jsonBytes() == Array("[-128,0,127]".utf8))
    }

    @Test func keysOfEveryLength() throws {
        for length in 0...40 {
            for last in ["", "\"", "\\", "\n", "é"] {
                let key = String("abcdefghijklmnopqrstuvwxyz0123456789abcdefg".prefix(length)) + last
                let object: JSONValue = [key: 1, "other": 2]
                let text = try object.jsonBytes()
                #expect(try JSONValue(json: text) == object)
                #expect(try [String: Int](json: text) == [key: 1, "other": 2])
            }
        }
    }

    @Test(arguments: Driver.allCases) func infinitiesAreRefusedWhereTheyStand(_ driver: Driver) {
        let shape = Shape.circle(Circle(radius: .infinity))
        let error = #expect(throws: EncodingError.self) { try driver.encode(shape) }
        guard case .invalidValue(_, let context)? = error else { Issue.record("no error"); return }
        #expect(context.codingPath.map(\.stringValue) == ["radius"])
        #expect(throws: EncodingError.self) { try driver.encode(Event(ratio: .nan)) }
    }

    @Test func directPathOfAnError() {
        let error = #expect(throws: EncodingError.self) { try ["a": [[1.0], [2.0, .nan]]].jsonBytes(.sortedKeys) }
        guard case .invalidValue(_, let context)? = error else { Issue.record("no error"); return }
        #expect(context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } == ["a", "1", "1"])
    }

    @Test(arguments: Driver.allCases) func additionalKeyOfAProperty(_ driver: Driver) {
        let error = #expect(throws: EncodingError.self) {
            try driver.encode(Labels(name: "n", additionalProperties: ["name": 1]))
        }
        #expect(text(of: error).contains("\"name\""))
        // Absent, but it would be read back as the property.
        #expect(throws: EncodingError.self) {
            try driver.encode(Settings(version: 1, additionalProperties: ["extra": 1]))
        }
    }

    @Test func encodersThatMergeKeys() {
        let value = JSONValue.object(JSONObject([("\u{E9}", 1), ("e\u{301}", 2)]))
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(value) }
    }

    @Test func propertyLists() throws {
        let matrix = try Matrix(json: PresenceTests().document(["scalar_on": "null", "boxed_on": #"{"name":"Al"}"#]))
        for format in [PropertyListSerialization.PropertyListFormat.xml, .binary] {
            let encoder = PropertyListEncoder()
            encoder.outputFormat = format
            #expect(try PropertyListDecoder().decode(Matrix.self, from: encoder.encode(matrix)) == matrix)
            let event = try Event(json: FormatTests.document)
            #expect(try PropertyListDecoder().decode(Event.self, from: encoder.encode(event)) == event)
            let shapes = [Shape.circle(Circle(radius: 1)), .unrecognized(["kind": "x", "y": [1, true, nil, 2.5]])]
            #expect(try PropertyListDecoder().decode([Shape].self, from: encoder.encode(shapes)) == shapes)
        }
        let data = try PropertyListEncoder().encode(["tiny": 300])
        let error = #expect(throws: DecodingError.self) { try PropertyListDecoder().decode(Event.self, from: data) }
        #expect(error.map(summary) == "dataCorrupted at tiny")
    }
}
