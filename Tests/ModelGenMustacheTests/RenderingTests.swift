import ModelGenMustache
import Testing

@Suite struct RenderingTests {
    @Test func textStaysAsItIs() throws {
        #expect(try render("a { b }} \"<&>\"\r\n\u{1F408}") == "a { b }} \"<&>\"\r\n\u{1F408}")
    }

    @Test func onlyWhereAskedForIsTextEscaped() throws {
        let context: DictionaryContext = ["x": .text("<\"&é\">")]
        #expect(try render("{{x}}{{{x}}}{{&x}}", context) == "<\"&é\"><\"&é\"><\"&é\">")
        #expect(try render("{{x}}{{&x}}", context, escaping: .html) == "&lt;&quot;&amp;é&quot;&gt;<\"&é\">")
    }

    @Test func aTagAloneInItsLineTakesTheLineWithItWhateverEndsIt() throws {
        let context: DictionaryContext = ["a": .texts(["1", "2"])]
        #expect(try render("{{#a}}\n- {{.}}\n{{/a}}\n", context) == "- 1\n- 2\n")
        #expect(try render("{{#a}}\r\n- {{.}}\r\n{{/a}}\r\n!", context) == "- 1\r\n- 2\r\n!")
        #expect(try render("  {{! nothing }}  \nx{{! nor here }}\n") == "x\n")
        #expect(try render("{{#a}} {{.}}\n{{/a}}", context) == " 1\n 2\n")
    }

    /// A partial is indented line by line, without what is interpolated and without empty lines.
    @Test func aPartialIsIndentedLineByLine() throws {
        let text = try render(
            "  {{>p}}\n.{{>p}}", ["x": .text("1\n2"), "y": .flag(true)],
            partials: ["p": "{{x}}\n\n{{#y}}\na\r\nb\n{{/y}}\n{{x}}"])
        #expect(text == "  1\n2\n\n  a\r\n  b\n  1\n2.1\n2\n\na\r\nb\n1\n2")
    }

    @Test func partialsIncludeThemselvesAsDeepAsTheData() throws {
        let inner: DictionaryContext = ["name": .text("b"), "parts": .contexts([])]
        let outer: DictionaryContext = ["name": .text("a"), "parts": .contexts([inner])]
        #expect(
            try render("{{>p}}", outer, partials: ["p": "<{{name}}{{#parts}}{{>p}}{{/parts}}>"]) == "<a<b>>")
        #expect(try render("{{>missing}}x") == "x")
    }

    /// What a context knows to be absent is not looked up outside of it; what it does not know is.
    @Test func whatAContextKnowsToBeAbsentIsNotLookedUpOutsideOfIt() throws {
        let inner: DictionaryContext = ["x": .absent]
        let outer: DictionaryContext = ["x": .text("outer"), "y": .text("outer"), "inner": .context(inner)]
        #expect(try render("{{#inner}}{{x}}|{{y}}|{{z}}{{/inner}}", outer) == "|outer|")
    }

    @Test func elementsOfAListKnowWhetherTheyAreTheLastOneUnlessTheyHaveAKeyOfThatName() throws {
        let (first, second): (DictionaryContext, DictionaryContext) = (["x": .text("1")], ["x": .text("2")])
        let list: DictionaryContext = [
            "contexts": .contexts([first, second]), "values": .list([.context(first), .context(second)]),
            "one": .context(first), "own": .contexts([DictionaryContext(["isLast": .text("own")])]),
            "nested": .contexts([DictionaryContext(["inner": .contexts([first, second])]), second]),
        ]
        #expect(try render("{{#contexts}}{{x}}{{^isLast}}, {{/isLast}}{{/contexts}}", list) == "1, 2")
        #expect(try render("{{#values}}{{x}}{{^isLast}}, {{/isLast}}{{/values}}", list) == "1, 2")
        #expect(
            try render("{{#nested}}{{#inner}}{{isLast}} {{/inner}}{{isLast}};{{/nested}}", list)
                == "false true false;true;")
        #expect(try render("{{#own}}{{isLast}}{{/own}}", list) == "own")
        #expect(try render("{{isLast}}{{#one}}{{isLast}}{{/one}}", list) == "")
    }

    @Test func emptyTextIsSomething() throws {
        #expect(try render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": .text("")]) == "yes")
    }

    @Test func valuesThatAreNoTextRenderAsNothingOrAsTheyAre() throws {
        #expect(try render("{{x}}", ["x": .flag(false)]) == "false")
        #expect(try render("{{x}}", ["x": .texts(["a"])]) == "")
        #expect(try render("{{x.y}}", ["x": .text("a")]) == "")
        #expect(try render("{{x.y}}", ["x": .context(DictionaryContext(["y": .text("a")]))]) == "a")
    }
}
