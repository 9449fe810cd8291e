import ModelGenModel
import Testing

@Suite struct DecimalNumberTests {
    private func number(_ spelling: String) throws -> DecimalNumber {
        try #require(DecimalNumber(spelling), "\(spelling)")
    }

    @Test(arguments: [
        "", "-", "+1", "01", "-01", "1.", ".5", "1.e5", "1e", "1e+", "1e-", "1e5.0", "1e 5", " 1", "1 ", "0x10",
        "1_000", "NaN", "Infinity", "1e+-5", "--1", "1,5", "١", "1e١", "1\u{0}", "1e99999999999999999999",
        "1e2147483648", "1f5", "1%5", "1\u{301}",
    ])
    func whatJSONSpellsOtherwiseIsNoNumber(spelling: String) {
        #expect(DecimalNumber(spelling) == nil)
    }

    @Test(arguments: ["0", "-0", "10", "1.50", "1e5", "1E5", "1e+05", "1E-0", "0e0", "-1.0e-00"])
    func whatJSONSpellsIsOne(spelling: String) throws {
        #expect(try number(spelling).spelling == spelling)
    }

    /// Values in ascending order, with all the spellings of each.
    private static let ascending: [[String]] = [
        ["-1e2147483647"], ["-1e999999999"], ["-9223372036854775809"], ["-9223372036854775808"],
        ["-10", "-1e1", "-1.0E+1"],
        ["-1.5"], ["-1e-999999999"], ["0", "-0", "0.0", "0e5", "-0.00E-5", "0e999999999"], ["1e-2147483648"],
        ["1e-999999999"], ["0.001"], ["0.1", "1e-1", "0.10"], ["0.12"], ["0.123"], ["1", "1.0", "10e-1", "0.1e1"],
        ["9"], ["10", "1e1"], ["99"], ["100", "1e2", "1E2"], ["9007199254740992"], ["9007199254740993"],
        ["9223372036854775807"], ["9223372036854775808", "9.223372036854775808e18"], ["18446744073709551616"],
        ["1e999999999", "10e999999998"], ["1e2147483647"],
    ]

    @Test func comparesByValueAtAnyMagnitude() throws {
        for (i, these) in Self.ascending.enumerated() {
            for (j, those) in Self.ascending.enumerated() {
                for (a, b) in zip(these.flatMap { a in those.map { _ in a } }, these.flatMap { _ in those }) {
                    let (x, y) = (try number(a), try number(b))
                    #expect((x < y) == (i < j), "\(a) < \(b)")
                    #expect((x <= y) == (i <= j), "\(a) <= \(b)")
                    #expect(x.isEqualInValue(to: y) == (i == j), "\(a) = \(b)")
                    #expect((x.canonicalSpelling == y.canonicalSpelling) == (i == j), "\(a) = \(b)")
                }
            }
        }
    }

    @Test func equalityIsBySpelling() throws {
        #expect(try number("1") != number("1.0"))
        #expect(try number("-0") != number("0"))
        #expect(try number("1e5") != number("1E5"))
        #expect(try number("120") == DecimalNumber(120))
    }

    @Test func integersAreValuesWithoutAFraction() throws {
        for spelling in ["0", "-0", "0.0", "1.0", "1E5", "1.5e1", "-120e-1", "1e999999999", "0e-5"] {
            #expect(try number(spelling).isInteger, "\(spelling)")
        }
        for spelling in ["0.5", "1e-1", "1.05e1", "121e-1", "1e-999999999"] {
            #expect(try !number(spelling).isInteger, "\(spelling)")
        }
    }

    @Test func fixedWidthIntegersUpToTheirBounds() throws {
        #expect(try number("9223372036854775807").integer(as: Int64.self) == .max)
        #expect(try number("9223372036854775808").integer(as: Int64.self) == nil)
        #expect(try number("-9223372036854775808").integer(as: Int64.self) == .min)
        #expect(try number("-9223372036854775809").integer(as: Int64.self) == nil)
        #expect(try number("18446744073709551615").integer(as: UInt64.self) == .max)
        #expect(try number("18446744073709551616").integer(as: UInt64.self) == nil)
        #expect(try number("-1").integer(as: UInt64.self) == nil)
        #expect(try number("-0").integer(as: UInt64.self) == 0)
        #expect(try number("1.28e2").integer(as: Int8.self) == nil)
        #expect(try number("-1.28E2").integer(as: Int8.self) == -128)
        #expect(try number("1E5").integer(as: Int.self) == 100_000)
        #expect(try number("1.5").integer(as: Int.self) == nil)
        for value in [Int.min, -120, -1, 0, 7, 1_000, .max] {
            #expect(DecimalNumber(value).integer(as: Int.self) == value)
        }
    }

    @Test func truncationIsTowardsZero() throws {
        #expect(try number("1.9").truncated(as: Int.self) == 1)
        #expect(try number("-1.9").truncated(as: Int.self) == -1)
        #expect(try number("0.99").truncated(as: Int.self) == 0)
        #expect(try number("-0.99").truncated(as: UInt8.self) == 0)
        #expect(try number("1e-999999999").truncated(as: Int.self) == 0)
        #expect(try number("12345e-2").truncated(as: Int.self) == 123)
        #expect(try number("9223372036854775807.9").truncated(as: Int64.self) == .max)
        #expect(try number("-9223372036854775808.9").truncated(as: Int64.self) == .min)
        #expect(try number("9223372036854775808.1").truncated(as: Int64.self) == nil)
        #expect(try number("1e2").truncated(as: Int.self) == 100)
    }

    /// Written out, any of these would fill the memory; the test would not end.
    @Test(arguments: ["1e999999999", "-1e999999999", "1e2147483647", "0.5e2147483647"])
    func hugeExponentsCostNothing(spelling: String) throws {
        let value = try number(spelling)
        #expect(value.integer(as: Int64.self) == nil)
        #expect(value.integer(as: UInt64.self) == nil)
        #expect(value.truncated(as: Int64.self) == nil)
        #expect(value.isInteger && !value.isZero)
    }

    @Test func longSpellingsAreReadInOneGo() throws {
        let digits = String(repeating: "9", count: 100_000)
        let a = try number("0.\(digits)")
        #expect(a < DecimalNumber(1))
        #expect(a.truncated(as: Int.self) == 0)
        #expect(try number(digits).integer(as: Int.self) == nil)
        #expect(try number("\(digits).5").truncated(as: Int.self) == nil)
        #expect(try number("1\(String(repeating: "0", count: 100_000))e-100000").integer(as: Int.self) == 1)
    }
}
