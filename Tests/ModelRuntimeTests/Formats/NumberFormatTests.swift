import Testing

@testable import ModelRuntime

@Suite struct NumberFormatTests {
    private static let examples: [(NumberFormat, valid: [JSONNumber], invalid: [JSONNumber])] = [
        (.int8, ["-128", "127.0"], ["128", "-129", "0.5"]), (.int16, ["-32768", "32767"], ["32768"]),
        (.int32, ["-2147483648", "2147483647", "1e3"], ["2147483648", "1e10", "1.5"]),
        (.int64, ["-9223372036854775808", "9223372036854775807"], ["9223372036854775808", "1e400"]),
        (.uint8, ["0", "255"], ["-1", "256"]), (.uint16, ["65535"], ["65536"]),
        (.uint32, ["4294967295"], ["4294967296"]),
        (.uint64, ["18446744073709551615", "-0"], ["18446744073709551616", "-1"]),
        (.float, ["3.4e38", "1e-60"], ["3.5e38"]), (.double, ["1.7e308"], ["1.8e308", "1e400"]),
        (.decimal, ["1e400", "0.123456789012345678901234567890"], []),
    ]

    @Test(arguments: NumberFormat.allCases) func tellsExamplesApart(_ format: NumberFormat) throws {
        let examples = try #require(Self.examples.first { $0.0 == format })
        for number in examples.valid { #expect(format.matches(number), "\(number) is a \(format)") }
        for number in examples.invalid { #expect(!format.matches(number), "\(number) is no \(format)") }
    }

    /// APIs write what a JSON number may not hold as a string.
    @Test func textsSpellNumbers() {
        func isValid(_ value: JSONValue) -> Bool {
            var issues = ValidationIssues(limit: .max, revealsStrings: false)
            issues.format(value, .int64)
            return issues.found.isEmpty
        }
        #expect(isValid("12") && isValid(12) && isValid(true) && isValid(nil))
        #expect(!isValid("12a") && !isValid("") && !isValid("1.5") && !isValid(1.5))
    }
}
