import Foundation
import GoldenMatrix
import ModelRuntime
import Testing

/// The presence table, on the wire: every row with every kind of property, absent, null and with a value, decoded and
/// encoded, through both drivers, lenient and strict.
@Suite struct MatrixWireTests {
    /// A value of each kind.
    static let values: [(key: String, json: String)] = [
        ("scalar", "7"),
        ("array", "[1,2]"),
        ("map", #"{"a":1}"#),
        ("nullable_elements", "[1,null]"),
        ("nullable_values", #"{"a":null,"b":2}"#),
        ("enumeration", #""high""#),
        ("union", #"{"id":1}"#),
        ("object", #"{"id":2}"#),
        ("boxed", "{" + (0..<20).map { #""p\#($0)":\#($0)"# }.joined(separator: ",") + "}"),
    ]

    enum State: CaseIterable { case absent, null, value }

    /// What comes of a key: refused, or written back so.
    enum Outcome: Equatable { case refused, written(State) }

    /// The table of the design, as far as it can be seen on the wire.
    static func expected(_ row: String, _ state: State, isStrict: Bool) -> Outcome {
        switch (row, state) {
        case (_, .value): .written(.value)
        case ("Required", _): .refused
        case ("RequiredNullable", .absent), ("RequiredUnknown", .absent): .refused
        case ("RequiredNullable", .null), ("RequiredUnknown", .null): .written(.null)
        case ("OptionalOnly", .null): isStrict ? .refused : .written(.absent)
        case ("OptionalNullableRow", .null), ("OptionalUnknown", .null): .written(.null)
        default: .written(.absent)
        }
    }

    @Test(arguments: [false, true], Driver.allCases)
    func everyCell(_ isStrict: Bool, _ driver: Driver) throws {
        let options: DecodingOptions = isStrict ? .strict : .lenient
        try checkRow(Required.self, driver, options, isStrict)
        try checkRow(RequiredNullable.self, driver, options, isStrict)
        try checkRow(OptionalOnly.self, driver, options, isStrict)
        try checkRow(OptionalNullableRow.self, driver, options, isStrict)
        try checkRow(RequiredUnknown.self, driver, options, isStrict)
        try checkRow(OptionalUnknown.self, driver, options, isStrict)
    }

    private func checkRow<Row: ModelObject>(_: Row.Type, _ driver: Driver, _ options: DecodingOptions, _ isStrict: Bool)
        throws
    {
        for (key, _) in Self.values {
            for state in State.allCases {
                let expected = Self.expected("\(Row.self)", state, isStrict: isStrict)
                let outcome = try outcome(Row.self, key, state, driver, options)
                #expect(outcome == expected, "\(Row.self).\(key), \(state), \(driver), strict: \(isStrict)")
            }
        }
    }

    private func outcome<Row: ModelObject>(
        _: Row.Type, _ key: String, _ state: State, _ driver: Driver, _ options: DecodingOptions
    ) throws -> Outcome {
        let decoded: Row
        do {
            decoded = try driver.decode(Row.self, document(key, state), options)
        } catch is DecodingError {
            return .refused
        }
        let written = try driver.encode(decoded)
        for state in State.allCases where try JSONValue(json: written) == JSONValue(json: document(key, state)) {
            return .written(state)
        }
        Issue.record("\(Row.self).\(key) is written as \(written)")
        return .refused
    }

    /// All keys with values, but for one.
    private func document(_ key: String, _ state: State) -> String {
        let fields = Self.values.compactMap { field -> String? in
            guard field.key == key else { return "\"\(field.key)\":\(field.json)" }
            switch state {
            case .absent: return nil
            case .null: return "\"\(key)\":null"
            case .value: return "\"\(key)\":\(field.json)"
            }
        }
        return "{\(fields.joined(separator: ","))}"
    }

    @Test(arguments: [false, true], Driver.allCases)
    func elementsThatAreNotNullableRefuseNull(_ isStrict: Bool, _ driver: Driver) throws {
        let options: DecodingOptions = isStrict ? .strict : .lenient
        for json in [#"{"array":[1,null]}"#, #"{"map":{"a":null}}"#] {
            #expect(throws: DecodingError.self) { try driver.decode(OptionalOnly.self, json, options) }
        }
    }

    @Test(arguments: Driver.allCases)
    func unknownKeysAreForStrictDecodingToRefuse(_ driver: Driver) throws {
        let json = #"{"scalar":1,"new":2}"#
        #expect(try driver.decode(OptionalOnly.self, json, .lenient).scalar == 1)
        #expect(throws: DecodingError.self) { try driver.decode(OptionalOnly.self, json, .strict) }
    }
}

/// The two ways in and out.
enum Driver: CaseIterable {
    case direct
    case codable

    func decode<T: ModelValue & Decodable>(_: T.Type, _ json: String, _ options: DecodingOptions) throws -> T {
        switch self {
        case .direct: return try T(json: json, options: options)
        case .codable:
            let decoder = JSONDecoder()
            decoder.userInfo[.modelDecodingOptions] = options
            return try decoder.decode(T.self, from: Data(json.utf8))
        }
    }

    func encode<T: ModelValue & Encodable>(_ value: T) throws -> String {
        switch self {
        case .direct: String(decoding: try value.jsonBytes(), as: UTF8.self)
        case .codable: String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        }
    }
}
