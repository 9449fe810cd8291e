import ModelGenText
import Testing

@Suite struct HexadecimalTests {
    @Test func digitsAreReadInEitherCase() {
        #expect("0123456789abcdef".utf8.map { Hexadecimal.value($0) } == (0...15).map { UInt8($0) })
        #expect("ABCDEF".utf8.map { Hexadecimal.value($0) } == (10...15).map { UInt8($0) })
        for byte in "/:@G`g".utf8 { #expect(Hexadecimal.value(byte) == nil) }
        // The low byte of this scalar is that of `a`.
        #expect(Hexadecimal.value("\u{161}" as Unicode.Scalar) == nil)
    }

    @Test func fourDigitsAreReadOrNone() {
        #expect(Hexadecimal.value(ofFourAt: 2, in: Array("\\uD83d".utf8)) == 0xD83D)
        #expect(Hexadecimal.value(ofFourAt: 2, in: Array("\\uD83".utf8)) == nil)
        #expect(Hexadecimal.value(ofFourAt: 0, in: Array("+123".utf8)) == nil)
    }

    @Test func numbersAreFilledUpAndNeverCut() {
        #expect(Hexadecimal.digits(0xAB, width: 4) == "00ab")
        #expect(Hexadecimal.uppercaseDigits(0xAB, width: 4) == "00AB")
        #expect(Hexadecimal.digits(0x1_2345, width: 4) == "12345")
    }
}
