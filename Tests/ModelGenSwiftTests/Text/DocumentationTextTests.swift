import Testing

@testable import ModelGenSwift

@Suite struct DocumentationTextTests {
    private func lines(_ text: String) -> [String] {
        var documentation = DocumentationText()
        documentation.add(markdown: text)
        return documentation.rendered
    }

    /// Every way in which a tool might see a new line ends the comment line here too, so that nothing follows it uncommented.
    @Test(arguments: ["\n", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func splitsAtEveryLineEnd(_ end: String) { #expect(lines("a\(end)struct B {}") == [" a", " struct B {}"]) }

    @Test func dropsWhatCannotBeSeen() { #expect(lines("a\u{0}\u{202E}b\rc") == [" abc"]) }

    @Test func wrapsParagraphsOnly() {
        let long = Array(repeating: "word", count: 40).joined(separator: " ")
        #expect(lines(long).count == 2)
        #expect(lines("| \(long) |").count == 1)
        #expect(lines("```\n\(long)\n```").count == 3)
        #expect(lines("- \(long)").dropFirst().allSatisfy { $0.hasPrefix("   ") })
    }

    @Test func closesCode() { #expect(lines("```\nx").last == " ```") }

    @Test func separatesParagraphs() {
        var documentation = DocumentationText()
        documentation.add(markdown: "\n\nFirst.\n\n")
        documentation.add("Note", "Second\nline.")
        #expect(documentation.rendered == [" First.", "", " - Note: Second line."])
    }
}
