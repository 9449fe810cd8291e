import ModelGenModel
import ModelGenText
import Testing

@testable import ModelGenSwift

@Suite struct SwiftLiteralValuesTests {
    @Test func numbersMustFit() throws {
        let big = try #require(DecimalNumber("9223372036854775808"))
        #expect(SwiftLiteral.number(big, as: .int) == nil)
        #expect(SwiftLiteral.number(big, as: .uint64) == "9223372036854775808")
        #expect(SwiftLiteral.number(try #require(DecimalNumber("1e400")), as: .double) == nil)
        #expect(SwiftLiteral.number(try #require(DecimalNumber("-1e-400")), as: .double) == nil)
        #expect(SwiftLiteral.number(try #require(DecimalNumber("1e-50")), as: .float) == nil)
        // Double.MIN_VALUE of Java, and what the compiler would refuse in decimal.
        #expect(SwiftLiteral.number(try #require(DecimalNumber("4.9E-324")), as: .double) == "0x1p-1074")
        #expect(SwiftLiteral.number(try #require(DecimalNumber("-2.5e-310")), as: .double) == "-0x2e055c9a3f6cp-1074")
        #expect(SwiftLiteral.number(try #require(DecimalNumber("-0.0")), as: .double) == "0")
        #expect(SwiftLiteral.number(try #require(DecimalNumber("1.0")), as: .int) == "1")
        #expect(SwiftLiteral.number(try #require(DecimalNumber("0.5")), as: .int) == nil)
    }

    @Test func valuesOfTheWrongTypeHaveNoLiteral() {
        #expect(SwiftLiteral.value(.string("4"), as: .scalar(.int)) == nil)
        #expect(SwiftLiteral.value(.array([.string("a"), .null]), as: .array(.scalar(.string))) == nil)
        #expect(
            SwiftLiteral.value(.array([.string("a"), .null]), as: .array(.optional(.scalar(.string)))) == #"["a", nil]"#
        )
        #expect(SwiftLiteral.value(.string("2024-01-01"), as: .scalar(.date)) == nil)
    }
}
