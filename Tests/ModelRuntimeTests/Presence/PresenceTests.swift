import ModelRuntime
import SeededRandom
import Testing

/// Every row of the presence table for every kind of type, through both drivers, lenient and strict.
@Suite struct PresenceTests {
    /// A value per kind.
    static let values = [
        "scalar": #""x""#, "array": "[1,2]", "map": #"{"a":1}"#, "format": #""png""#, "priority": "2",
        "shape": #"{"kind":"circle","radius":1.5}"#, "owner": #"{"name":"Al"}"#, "boxed": #"{"age":3,"name":"Al"}"#,
        "elements": "[1,null]", "values": #"{"a":null,"b":1}"#,
    ]
    static let kinds = values.keys.sorted()

    /// The smallest valid document, with some fields set or left out.
    func document(_ changes: [String: String?]) -> String {
        var fields = Self.values
        for kind in Self.kinds { fields[kind + "_n"] = "null" }
        for (key, value) in changes { fields[key] = value }
        return "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }

    @Test(arguments: Driver.allCases, kinds) func required(_ driver: Driver, _ kind: String) throws {
        try expectRoundTrip(Matrix.self, document([:]), driver)
        for options in [DecodingOptions.lenient, .strict] {
            #expect(driver.outcome(Matrix.self, document([kind: nil]), options) == "keyNotFound \(kind) at ")
            #expect(driver.outcome(Matrix.self, document([kind: "null"]), options) == "valueNotFound at \(kind)")
        }
    }

    @Test(arguments: Driver.allCases, kinds) func requiredNullable(_ driver: Driver, _ kind: String) throws {
        let key = kind + "_n"
        try expectRoundTrip(Matrix.self, document([key: Self.values[kind]]), driver)
        try expectRoundTrip(Matrix.self, document([key: "null"]), driver)
        for options in [DecodingOptions.lenient, .strict] {
            #expect(driver.outcome(Matrix.self, document([key: nil]), options) == "keyNotFound \(key) at ")
            #expect(driver.outcome(Matrix.self, document([key: "null"]), options) == "ok")
        }
    }

    @Test(arguments: Driver.allCases, kinds) func optional(_ driver: Driver, _ kind: String) throws {
        let key = kind + "_o"
        try expectRoundTrip(Matrix.self, document([key: Self.values[kind]]), driver)
        let absent = try driver.decode(Matrix.self, document([:]), .strict)
        #expect(try driver.decode(Matrix.self, document([key: "null"])) == absent)
        #expect(driver.outcome(Matrix.self, document([key: "null"]), .strict) == "valueNotFound at \(key)")
    }

    @Test(arguments: Driver.allCases, kinds) func optionalNullable(_ driver: Driver, _ kind: String) throws {
        let key = kind + "_on"
        for value in [Self.values[kind], "null"] {
            try expectRoundTrip(Matrix.self, document([key: value]), driver)
            #expect(driver.outcome(Matrix.self, document([key: value]), .strict) == "ok")
        }
    }

    @Test(arguments: Driver.allCases) func theThreeStatesDiffer(_ driver: Driver) throws {
        let absent = try driver.decode(Matrix.self, document([:]))
        let null = try driver.decode(Matrix.self, document(["boxed_on": "null", "scalar_on": "null"]))
        let value = try driver.decode(Matrix.self, document(["boxed_on": #"{"name":"Al"}"#, "scalar_on": "\"\""]))
        #expect(absent.boxedOptionalNullable == .unset && absent.scalarOptionalNullable == .unset)
        #expect(null.boxedOptionalNullable == .null && null.scalarOptionalNullable == .null)
        #expect(value.boxedOptionalNullable == .value(Owner(name: "Al")) && value.scalarOptionalNullable == "")
    }

    @Test(arguments: Driver.allCases) func elements(_ driver: Driver) {
        #expect(driver.outcome(Matrix.self, document(["array": "[1,null]"])) == "valueNotFound at array.1")
        #expect(driver.outcome(Matrix.self, document(["map": #"{"a":null}"#])) == "valueNotFound at map.a")
        #expect(driver.outcome(Matrix.self, document(["elements": "[null,\"x\"]"])) == "typeMismatch at elements.1")
        #expect(driver.outcome(Matrix.self, document(["values": #"{"a":true}"#])) == "typeMismatch at values.a")
    }

    @Test func driversAgreeInAnyOrder() throws {
        let all = Self.kinds.flatMap { kind in ["_n", "_o", "_on"].map { (kind + $0, Self.values[kind]) } }
        var fields = Self.values
        for (key, value) in all { fields[key] = value }
        var random = SeededGenerator(seed: 3)
        let expected = try Driver.codable.decode(Matrix.self, document(fields.mapValues { $0 }), .strict)
        for _ in 0..<50 {
            let pairs = fields.shuffled(using: &random).map { " \"\($0.key)\" : \($0.value)\n" }
            #expect(try Matrix(json: "{\(pairs.joined(separator: ","))}", options: .strict) == expected)
        }
    }
}
