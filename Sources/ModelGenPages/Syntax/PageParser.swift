import ModelGenDiagnostics

/// Cuts a page into front matter, title, description and sections, line by line and in one pass.
struct PageParser {
    private let file: PageFile
    private var title: Page.Title?
    private var description: [Substring] = []
    private var sections: [Page.Section] = []
    /// The characters that opened the current code block.
    private var fence: Substring?

    init(_ file: PageFile) { self.file = file }

    mutating func parse() -> Page {
        var lines = PageParser.lines(of: file.text)[...]
        readFrontMatter(from: &lines)
        for (offset, text) in lines { read(text, number: offset + 1) }
        for index in sections.indices { sections[index].table = PageTable(in: sections[index].lines, file: file.path) }
        adoptAuthorsHeadings()
        return Page(path: file.path, title: title, description: descriptionText, sections: sections)
    }

    /// An author's own headings before the first of the generator's belong to the description.
    private mutating func adoptAuthorsHeadings() {
        guard let first = sections.firstIndex(where: { $0.kind.isKnown }) else { return }
        for section in sections[..<first] {
            guard case .other(let heading) = section.kind, heading != Page.Kind.retryHeading else { return }
            description.append(Substring("## \(heading)"))
            description += section.lines.map(\.text)
        }
        sections.removeSubrange(..<first)
    }

    /// By line feed; a carriage return before it belongs to the line's end.
    static func lines(of text: String) -> [(offset: Int, element: Substring)] {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        return Array(lines.enumerated())
    }

    /// The MDX dialect keeps the title in front matter and has no first heading.
    private mutating func readFrontMatter(from lines: inout ArraySlice<(offset: Int, element: Substring)>) {
        guard lines.first?.element == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.element == "---" })
        else { return }
        for (offset, text) in lines[..<end] where text.hasPrefix("title:") {
            let value = text.dropFirst("title:".count).trimmingBlanks()
            let quotes = value.count >= 2 && value.first == value.last && (value.first == "\"" || value.first == "'")
            setTitle(quotes ? value.dropFirst().dropLast() : value, line: offset + 1)
        }
        lines = lines[(end + 1)...]
    }

    private mutating func read(_ text: Substring, number: Int) {
        if let heading = PageParser.sectionHeading(text), startsSection(heading) {
            fence = nil
            let location = SourceLocation(file: file.path, line: number)
            sections.append(Page.Section(kind: Page.Kind(heading: heading), location: location, lines: []))
            return
        }
        let isCode = updateFence(text)
        if title == nil, sections.isEmpty, !isCode, text.hasPrefix("# ") {
            setTitle(text.dropFirst(2).trimmingBlanks(), line: number)
        } else if sections.isEmpty {
            description.append(text)
        } else {
            sections[sections.count - 1].lines.append(PageLine(text: text, number: number, isCode: isCode))
        }
    }

    /// Before the first section of the generator an author's own `## ` heading may stand in the description, and in code a
    /// comment; but a heading of the generator counts even there, so that an unclosed code block cannot hide the model.
    private func startsSection(_ heading: String) -> Bool {
        Page.Kind(heading: heading).isKnown || fence == nil
    }

    static func sectionHeading(_ text: Substring) -> String? {
        text.hasPrefix("## ") ? String(text.dropFirst(3).trimmingBlanks()) : nil
    }

    /// Whether the line lies in a code block (CommonMark 0.31 §4.5).
    private mutating func updateFence(_ text: Substring) -> Bool {
        let trimmed = text.trimmingBlanks()
        if let open = fence {
            if trimmed.hasPrefix(open), trimmed.allSatisfy({ $0 == open.first }) { fence = nil }
            return true
        }
        guard let mark = trimmed.first, mark == "`" || mark == "~" else { return false }
        let run = trimmed.prefix { $0 == mark }
        guard run.count >= 3, !trimmed.dropFirst(run.count).contains("`"), mark == "`" || run.count == trimmed.count
        else { return false }
        fence = run
        return true
    }

    private mutating func setTitle(_ text: Substring, line: Int) {
        let isStruck = text.hasPrefix("~~") && text.hasSuffix("~~") && text.count > 4
        let name = isStruck ? text.dropFirst(2).dropLast(2) : text
        guard !name.isEmpty else { return }
        let location = SourceLocation(file: file.path, line: line)
        title = Page.Title(text: String(name), isStruck: isStruck, location: location)
    }

    private var descriptionText: String {
        let lines = description.drop { $0.trimmingBlanks().isEmpty }
        let end = lines.lastIndex { !$0.trimmingBlanks().isEmpty }
        return end.map { lines[...$0].joined(separator: "\n") } ?? ""
    }
}

extension Substring {
    /// Without blanks and tabs at either end.
    func trimmingBlanks() -> Substring {
        let view = utf8
        guard let start = view.firstIndex(where: { !Self.isBlank($0) }),
            let last = view.lastIndex(where: { !Self.isBlank($0) })
        else { return "" }
        return Substring(view[start...last])
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}

extension String {
    /// Without blanks, tabs and line ends at either end.
    func trimmed() -> String {
        var rest = unicodeScalars[...]
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
