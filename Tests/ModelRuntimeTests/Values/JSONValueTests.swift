import ModelRuntime
import Testing

@Suite struct JSONValueTests {
    @Test func literalsAndAccessors() {
        let value: JSONValue = ["a": [1, 2.5, true, nil, "x\(1)"], "b": ["c": "d"]]
        #expect(value["a"]?[0]?.intValue == 1)
        #expect(value["a"]?[1]?.doubleValue == 2.5)
        #expect(value["a"]?[2]?.boolValue == true)
        #expect(value["a"]?[3]?.isNull == true)
        #expect(value["a"]?[4]?.stringValue == "x1")
        #expect(value["a"]?[5] == nil)
        #expect(value["b"]?["c"] == "d")
        #expect(value["b"]?.objectValue?.keys == ["c"])
        #expect(value["a"]?.arrayValue?.count == 5)
        #expect(value.description == #"{"a":[1,2.5,true,null,"x1"],"b":{"c":"d"}}"#)
    }

    @Test func subscriptsChangeInPlace() {
        var value: JSONValue = ["a": 1]
        value["b"] = 2
        value["a"] = nil
        #expect(value == ["b": 2])
        var scalar: JSONValue = 3
        scalar["x"] = nil
        #expect(scalar == 3)
        scalar["x"] = "y"
        #expect(scalar == ["x": "y"])
    }

    @Test func equalityIsThatOfJSON() {
        #expect((1 as JSONValue) == .number("1.0"))
        #expect((1 as JSONValue).hashValue == JSONValue.number("1e0").hashValue)
        #expect((1 as JSONValue) != true)
        #expect((0 as JSONValue) != false)
        #expect((["a": 1, "b": 2] as JSONValue) == ["b": 2, "a": 1])
        #expect((["a": 1, "b": 2] as JSONValue).hashValue == (["b": 2, "a": 1] as JSONValue).hashValue)
        #expect(("\u{E9}" as JSONValue) != "e\u{301}")
        #expect(([1, 2] as JSONValue) != [2, 1])
        #expect((["a": nil] as JSONValue) != [:])
    }

    @Test func keysDifferByScalar() throws {
        let value = try JSONValue(json: "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(value.objectValue?.count == 2)
        #expect(value["e\u{301}"] == 2)
        #expect(value["\u{E9}"] == 1)
    }

    @Test func largeObjectsFindTheirKeys() {
        var object = JSONObject()
        for index in 0..<100 { object["k\(index)"] = .number(JSONNumber(index)) }
        #expect(object["k57"] == 57)
        object["k57"] = nil
        #expect(object["k57"] == nil && object["k99"] == 99 && object.count == 99)
        object["k58"] = "x"
        #expect(object["k58"] == "x" && object.count == 99)
        #expect(Array(object.keys.prefix(2)) == ["k0", "k1"])
        for index in 0..<95 { object["k\(index)"] = nil }
        #expect(object.keys == ["k95", "k96", "k97", "k98", "k99"] && object["k97"] == 97)
    }

    @Test func repeatedKeyInLiteralKeepsTheLastValue() {
        #expect((JSONObject([("a", 1), ("b", 2), ("a", 3)])).map(\.value) == [3, 2])
    }

    @Test func numbersAndKeyOrderSurvive() throws {
        let text = #"{"z":1.50,"a":[1e2,-0.0,12345678901234567890123],"m":{"y":1E+400,"b":0.10}}"#
        #expect(try JSONValue(json: text).description == text)
        #expect(try Settings(json: #"{"z":1.0,"version":1,"a":2e0}"#).additionalProperties.keys == ["z", "a"])
    }

    @Test func kinds() throws {
        let kinds = try JSONValue(json: #"[null,true,1.0,1.5,"",[],{}]"#).arrayValue?.map(\.kind)
        #expect(kinds == [.null, .boolean, .integer, .number, .string, .array, .object])
    }
}
