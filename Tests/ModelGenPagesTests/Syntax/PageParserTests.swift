import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenPages

@Suite struct PageParserTests {
    @Test(arguments: ["\n", "\r\n"])
    func aByteOrderMarkIsNoPartOfTheFirstLine(lineEnd: String) {
        let text = "\u{FEFF}# Pet\n\n## Values\n\n- `1`\n".replacing("\n", with: lineEnd)
        let set = PageSetReader().read([PageFile(path: "a.md", text: text)])
        #expect(set.enumeration("Pet")?.values.count == 1)
        #expect(set.complaints.isEmpty)
    }

    private func parse(_ text: String) -> Page {
        var parser = PageParser(PageFile(path: "models/pet.md", text: text))
        return parser.parse()
    }

    @Test func cutsTitleDescriptionAndSections() {
        let page = parse("# Pet\n\nAn animal.\nWith a name.\n\n\n## Fields\n\n| a |\n## Values\n")
        #expect(page.title?.text == "Pet")
        #expect(page.title?.isStruck == false)
        #expect(page.description == "An animal.\nWith a name.")
        #expect(page.sections.map(\.kind) == [.fields, .values])
        #expect(page.sections.map(\.location.line) == [7, 10])
        #expect(page.sections[0].lines.map(\.number) == [8, 9])
    }

    @Test func readsAStruckTitle() {
        let page = parse("# ~~Pet~~\n")
        #expect(page.title?.text == "Pet")
        #expect(page.title?.isStruck == true)
    }

    @Test func readsTheTitleFromFrontMatter() {
        let page = parse("---\ntitle: \"Pet\"\n---\n\n## Fields\n")
        #expect(page.title?.text == "Pet")
        #expect(page.sections.first?.location.line == 5)
    }

    @Test func leavesAnUnclosedFrontMatterAlone() {
        #expect(parse("---\ntitle: Pet\n").title == nil)
    }

    @Test func acceptsCarriageReturns() {
        let page = parse("# Pet\r\n\r\nText\r\n\r\n## Fields\r\n")
        #expect(page.title?.text == "Pet")
        #expect(page.description == "Text")
        #expect(page.sections.map(\.kind) == [.fields])
    }

    @Test func takesHeadingsInCodeForCode() {
        let page = parse(
            "# Pet\n```\n## Not a section\n# nor a title\n```\n## Other\n## Fields\n```python\n| a |\n```\n")
        #expect(page.sections.map(\.kind) == [.fields])
        #expect(page.sections.first?.lines.map(\.isCode) == [true, true, true, false])
        // A heading of the author's before the generator's first is part of the description.
        #expect(page.description.hasSuffix("```\n## Other"))
    }

    @Test func leavesHeadingsBehindTheGeneratorsAlone() {
        let page = parse("# Pet\n## Before\ntext\n## Fields\n## After\n")
        #expect(page.sections.map(\.kind) == [.fields, .other("After")])
        #expect(page.description == "## Before\ntext")
    }

    @Test func endsAnUnclosedCodeBlockAtASectionOfTheGenerator() {
        let page = parse("# Pet\n```\nunclosed\n## Fields\n| a |\n")
        #expect(page.sections.map(\.kind) == [.fields])
        #expect(page.sections[0].lines.first?.isCode == false)
    }
}
