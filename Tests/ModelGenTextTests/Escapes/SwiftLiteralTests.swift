import ModelGenText
import Testing

@Suite struct SwiftLiteralTests {
    @Test(arguments: [
        ("plain", #""plain""#),
        (#"a"b\c"#, #""a\"b\\c""#),
        (#"\(exit(1))"#, #""\\(exit(1))""#),
        ("a\nb\r\t", #""a\nb\r\t""#),
        ("\u{0}\u{202E}\u{2028}", #""\u{0}\u{202e}\u{2028}""#),
        ("\u{301}e", #""\u{301}e""#),
        ("größe 🎨", #""größe 🎨""#),
    ])
    func escapes(_ text: String, _ literal: String) { #expect(SwiftLiteral.string(text) == literal) }
}
