import ModelGenMustache
import Testing

@Suite struct ParsingTests {
    @Test(arguments: [
        ("a\n é{{#x}}", 2, 3), ("{{x", 1, 1), ("{{{x}}", 1, 1), ("{{", 1, 1), ("{{/x}}", 1, 1),
        ("{{#x}}\n{{/y}}", 2, 1), ("{{#x}}{{^y}}{{/x}}{{/y}}", 1, 13), ("{{}}", 1, 1), ("{{ a..b }}", 1, 1),
        ("{{=<%=}}", 1, 1), ("{{=<% %>=}}<%#x", 1, 12), ("\r\n{{=", 2, 1),
    ])
    func whatCannotBeParsedIsAnErrorWithItsPlace(_ text: String, line: Int, column: Int) throws {
        let error = try #require(throws: MustacheSyntaxError.self) { try MustacheTemplate(text) }
        #expect(error.place.line == line && error.place.column == column, "\(error)")
        #expect(!error.problem.isEmpty)
    }

    @Test func referencesKnowTheirPlaces() throws {
        let nodes = try MustacheTemplate("a\n  {{ b.c }}").nodes
        guard case .variable(let reference, _) = nodes.last else { throw Missing() }
        #expect(reference.text == "b.c" && reference.path.map(\.text) == ["b", "c"])
        #expect(reference.place.line == 2 && reference.place.column == 3)
    }

    @Test func textCutAnywhereIsReadOrRefused() throws {
        let text = "a{{#b}}\n {{.}} {{{c.d}}}\n{{/b}}{{=[ ]=}}[>p]\n[! é ][={{ }}=]{{^b}}{{&c}}{{/b}}\r\n"
        _ = try MustacheTemplate(text)
        for end in 0..<text.utf8.count {
            _ = try? MustacheTemplate(String(decoding: text.utf8.prefix(end), as: UTF8.self))
        }
    }

    private struct Missing: Error {}
}
