import Foundation
import SeededRandom
import Testing

@testable import ModelRuntime

@Suite struct JSONNumberTests {
    @Test(arguments: [
        ("1", "1.0"), ("1", "1e0"), ("100", "1e2"), ("0.1", "1e-1"), ("-0", "0.0"), ("120e-1", "12"),
        ("12345678901234567890123", "1.2345678901234567890123e22"), ("1e999999999", "10e999999998"),
    ])
    func equalValues(_ a: String, _ b: String) throws {
        let a = try #require(JSONNumber(a)), b = try #require(JSONNumber(b))
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
        #expect(!(a < b) && !(b < a))
    }

    @Test(arguments: [
        ("0", "1"), ("-1", "0"), ("-2", "-1"), ("9", "10"), ("0.1", "0.11"), ("-1e999999999", "-1"),
        ("1", "1e999999999"), ("1e-999999999", "1e-5"), ("9007199254740992", "9007199254740993"),
        ("12345678901234567890122", "12345678901234567890123"), ("0.3", "0.30000000000000004"),
    ])
    func orderedValues(_ a: String, _ b: String) throws {
        let a = try #require(JSONNumber(a)), b = try #require(JSONNumber(b))
        #expect(a < b && !(b < a) && a != b)
    }

    @Test(arguments: [
        "", "-", "01", "1.", ".5", "1e", "1e+", "+1", "0x1", "1 ", " 1", "NaN", "1_0", "--1", "1.e1", "١",
    ])
    func notNumbers(_ text: String) { #expect(JSONNumber(String(text)) == nil) }

    @Test(arguments: [
        ("0.7", "0.1", true), ("0.75", "0.1", false), ("1e999999999", "7", false), ("1e999999999", "8", true),
        ("7e999999999", "7", true), ("1e-999999999", "1", false), ("0", "0.1", true), ("-9", "3", true),
        ("10", "4", false), ("100", "4", true), ("1", "0", false), ("1.5", "0.5", true), ("0.5", "1.5", false),
        ("123456789012345678901234567890", "10", true), ("123456789012345678901234567893", "3", true),
        ("246913578024691357802469135780", "123456789012345678901234567890", true),
        ("246913578024691357802469135781", "123456789012345678901234567890", false),
        ("1e30", "12345678901234567890123", false), ("1e40", "10000000000000000000001e1", false),
        ("1e50", "1000000000000000000000001", false), ("19.99", "0.01", true),
    ])
    func multiples(_ a: String, _ b: String, _ expected: Bool) throws {
        #expect(try #require(JSONNumber(a)).isMultiple(of: try #require(JSONNumber(b))) == expected)
    }

    @Test func multiplesAgreeWithIntegers() {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<5000 {
            let divisor = Int.random(in: 1...2000, using: &random)
            let value = Int.random(in: -100_000...100_000, using: &random) * (Bool.random(using: &random) ? divisor : 1)
            #expect(
                JSONNumber(value).isMultiple(of: JSONNumber(divisor)) == value.isMultiple(of: divisor),
                "\(value) by \(divisor)")
        }
    }

    @Test func comparisonAgreesWithIntegers() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5000 {
            let a = Int.random(in: -300...300, using: &random), b = Int.random(in: -300...300, using: &random)
            #expect((JSONNumber(a) < JSONNumber(b)) == (a < b), "\(a) \(b)")
            #expect((JSONNumber(a) == JSONNumber(b)) == (a == b), "\(a) \(b)")
        }
    }

    @Test func integers() {
        #expect(("1.0" as JSONNumber).integer() == 1)
        #expect(("1e2" as JSONNumber).integer(as: Int8.self) == 100)
        #expect(("128" as JSONNumber).integer(as: Int8.self) == nil)
        #expect(("-128" as JSONNumber).integer(as: Int8.self) == -128)
        #expect(("-129" as JSONNumber).integer(as: Int8.self) == nil)
        #expect(("-1" as JSONNumber).integer(as: UInt8.self) == nil)
        #expect(("-0" as JSONNumber).integer(as: UInt8.self) == 0)
        #expect(("1.5" as JSONNumber).integer(as: Int.self) == nil)
        #expect(("9223372036854775807" as JSONNumber).integer() == Int.max)
        #expect(("-9223372036854775808" as JSONNumber).integer() == Int.min)
        #expect(("9223372036854775808" as JSONNumber).integer(as: Int.self) == nil)
        #expect(("18446744073709551615" as JSONNumber).integer() == UInt64.max)
        #expect(("10000000000000000001" as JSONNumber).integer() == 10_000_000_000_000_000_001 as UInt64)
        #expect(("18446744073709551616" as JSONNumber).integer(as: UInt64.self) == nil)
        #expect(("1e999999999" as JSONNumber).integer(as: Int.self) == nil)
        #expect(("0e999999999" as JSONNumber).integer() == 0)
    }

    @Test func otherConversions() {
        #expect(("0.1" as JSONNumber).double == 0.1)
        #expect(("1e400" as JSONNumber).double == nil)
        #expect(("0.10" as JSONNumber).decimal == Decimal(string: "0.1"))
        #expect(("1e200" as JSONNumber).decimal == nil)
        #expect(("1234567890123456789012345678901234567890123" as JSONNumber).decimal == nil)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Float.infinity) == nil)
        #expect(JSONNumber(Decimal.nan) == nil)
        #expect((1.5 as JSONNumber).spelling == "1.5")
        #expect(("1.50" as JSONNumber).description == "1.50")
    }

    @Test func absurdExponentsStayCheap() {
        let a = "1e99999999999999999999999999" as JSONNumber
        #expect(a > JSONNumber(Int.max))
        #expect(a.isInteger)
        #expect(!a.isMultiple(of: 3))
    }
}
