import Testing

@testable import ModelGenPages

@Suite struct ByteSearchTests {
    @Test(arguments: [
        ("", true), ("a", true), ("c", true), ("aab", true), ("aac", true), ("é", true), ("aabaac", false),
        ("abc", false), ("caabéaac", false), ("d", false),
    ])
    func bytesAreFoundWhereverTheyStandAndNothingThatOnlyBeginsLikeThem(text: String, isFound: Bool) {
        let page = "caabéaac"
        #expect(page.hasBytes(of: text) == (isFound || text == page))
        #expect("x\(page)x".dropFirst().hasBytes(of: text) == (isFound || text == page))
        #expect("".hasBytes(of: text) == text.isEmpty)
    }
}
