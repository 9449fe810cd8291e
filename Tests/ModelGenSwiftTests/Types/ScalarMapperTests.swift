import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct ScalarMapperTests {
    private func scalar(
        _ kind: ScalarType.Kind, _ format: String? = nil, _ rules: [Constraint.Rule] = [],
        numbers: NumberStyle = .native
    ) -> SwiftType.Scalar {
        var options = SwiftOptions(toolVersion: "0")
        options.numbers = numbers
        return ScalarMapper(options: options).scalar(
            ScalarType(kind, format: format), constraints: rules.map { Constraint($0) })
    }

    private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

    @Test func formatsDecide() {
        #expect(scalar(.string, "date-time") == .date)
        #expect(scalar(.string, "date") == .calendarDate)
        #expect(scalar(.string, "email") == .string)
        #expect(scalar(.integer, "int64") == .int64)
        #expect(scalar(.number, "float") == .float)
        #expect(scalar(.number) == .double)
    }

    @Test func boundsAskForWidth() throws {
        #expect(scalar(.integer, nil, [.maximum(try number("100"))]) == .int)
        #expect(scalar(.integer, nil, [.maximum(try number("2147483648"))]) == .int64)
        #expect(
            scalar(.integer, nil, [.minimum(try number("0")), .maximum(try number("18446744073709551615"))]) == .uint64)
        #expect(scalar(.integer, nil, [.maximum(try number("1e300"))]) == .int)
    }

    @Test func boundsBeyond64BitsAskForExactNumbers() throws {
        let twoTo256 = "115792089237316195423570985008687907853269984665640564039457584007913129639936"
        #expect(scalar(.integer, nil, [.minimum(try number("0")), .maximum(try number(twoTo256))]) == .jsonNumber)
        #expect(scalar(.integer, nil, [.minimum(try number("-18446744073709551615"))]) == .jsonNumber)
        #expect(scalar(.integer, nil, [.minimum(try number("1e20"))]) == .jsonNumber)
        #expect(scalar(.integer, nil, [.maximum(try number("-1e20"))]) == .jsonNumber)
        #expect(scalar(.integer, nil, [.maximum(try number("18446744073709551615"))]) == .jsonNumber)
    }

    /// What is asked for must be held, whatever the format says.
    @Test(arguments: [
        ("int64", "9223372036854775808", SwiftType.Scalar.uint64), ("int32", "2147483648", .int64),
        ("uint64", "18446744073709551616", .jsonNumber), ("int64", "9223372036854775807", .int64),
    ])
    func aFormatWhoseTypeHoldsNoneOfTheAllowedValuesDoesNotCount(
        _ format: String, _ minimum: String, _ expected: SwiftType.Scalar
    ) throws {
        #expect(scalar(.integer, format, [.minimum(try number(minimum))]) == expected)
    }

    @Test func aLimitThatIsNotAllowedItselfCountsAsTheNext() throws {
        #expect(scalar(.integer, nil, [.exclusiveMinimum(try number("18446744073709551615.0"))]) == .jsonNumber)
        #expect(scalar(.integer, nil, [.exclusiveMaximum(try number("-9223372036854775808"))]) == .jsonNumber)
        #expect(scalar(.integer, "int32", [.exclusiveMinimum(try number("2147483647"))]) == .int64)
        #expect(scalar(.integer, "int32", [.exclusiveMaximum(try number("2147483647"))]) == .int32)
    }

    /// As documents have them that went through JavaScript.
    @Test func roundedBoundsAreThoseOfTheType() throws {
        let (low, high) = (try number("-9223372036854776000"), try number("9223372036854776000"))
        #expect(scalar(.integer, nil, [.minimum(low), .maximum(high)]) == .int64)
        #expect(
            scalar(.integer, nil, [.minimum(try number("4")), .maximum(try number("18446744073709552000"))]) == .uint64)
    }

    @Test func aListedNumberMustBeHeld() throws {
        #expect(scalar(.number, nil, [.constant(.number(try number("1e400")))]) == .jsonNumber)
        #expect(
            scalar(.number, nil, [.allowedValues([.number(try number("1e-400")), .number(try number("0"))])])
                == .jsonNumber)
        #expect(scalar(.number, "float", [.constant(.number(try number("1e300")))]) == .jsonNumber)
        #expect(scalar(.number, nil, [.constant(.number(try number("5e-324")))]) == .double)
    }

    @Test func exactNumbersKeepEverything() {
        #expect(scalar(.integer, "int32", numbers: .exact) == .jsonNumber)
        #expect(scalar(.number, numbers: .exact) == .jsonNumber)
        #expect(scalar(.boolean, numbers: .exact) == .bool)
    }
}
