import Testing

@testable import ModelGenPatterns

@Suite struct ScalarRangesTests {
    @Test func overlappingAndTouchingRangesJoin() {
        #expect(ScalarRanges([5...9, 1...2, 3...4, 7...20, 30...30]).ranges == [1...20, 30...30])
    }

    @Test func complementOfComplement() {
        for ranges in [
            ScalarRanges(), .all, .digits, .word, .whitespace, ScalarRanges([0...5]), ScalarRanges([9...0x10FFFF]),
        ] {
            #expect(ranges.complement.complement == ranges)
            #expect(!ranges.intersects(ranges.complement))
            #expect(ranges.union(ranges.complement) == .all)
        }
    }

    @Test(arguments: [
        ("k", "Kk\u{212A}"), ("S", "Ssſ"), ("ß", "ßẞ"), ("σ", "Σςσ"), ("ı", "ı"), ("İ", "İ"), ("1", "1"),
        ("\u{1FD3}", "\u{390}\u{1FD3}"),
        ("ǅ", "ǄǅǆǄ"),
    ])
    func folding(_ scalar: Unicode.Scalar, folded: String) {
        let closure = CaseFolding.closure(of: ScalarRanges(scalar.value))
        #expect(closure == ScalarRanges(folded.unicodeScalars.map { $0.value...$0.value }))
    }
}
