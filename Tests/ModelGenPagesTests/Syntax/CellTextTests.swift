import Testing

@testable import ModelGenPages

@Suite struct CellTextTests {
    @Test(arguments: [
        ("a \\| b", "a | b"), ("\\<T\\>", "<T\\>"), ("\\{x}", "{x}"), ("a<br/>b<br>c<br />d", "a\nb\nc\nd"),
        ("\\d+", "\\d+"), ("a < b", "a < b"), ("\\", "\\"),
    ])
    func undoesTheEscapesOfTheGenerator(source: String, text: String) {
        #expect(CellText.unescaped(Substring(source)) == text)
    }

    @Test func takesTheMarkOfNothingForNothing() {
        #expect(CellText.documentation("N/A") == nil)
        #expect(CellText.documentation("") == nil)
        #expect(CellText.documentation(" N/A until paid ") == "N/A until paid")
    }
}
