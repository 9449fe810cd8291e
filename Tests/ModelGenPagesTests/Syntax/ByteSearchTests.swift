import Testing

@testable import ModelGenPages

@Suite struct ByteSearchTests {
    @Test(
        "Bytes are found wherever they stand, and nothing that only begins like them",
        arguments: [
            ("", true), ("a", true), ("c", true), ("aab", true), ("aac", true), ("é", true), ("aabaac", false),
            ("abc", false), ("caabéaac", false), ("d", false),
        ])
    func finds(text: String, isFound: Bool) {
        let page = "caabéaac"
        #expect(page.hasBytes(of: text) == (isFound || text == page))
        #expect("x\(page)x".dropFirst().hasBytes(of: text) == (isFound || text == page))
        #expect("".hasBytes(of: text) == text.isEmpty)
    }
}
