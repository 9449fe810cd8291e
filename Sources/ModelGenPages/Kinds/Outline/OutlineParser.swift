import ModelGenDiagnostics

/// Cuts a page into headings, tables and lines, in one pass.
struct OutlineParser {
    private let file: PageFile
    private var blocks: [Outline.Block] = []
    private var fence: Substring?

    init(_ file: PageFile) { self.file = file }

    mutating func parse() -> Outline {
        let lines = PageParser.lines(of: file.text)
        var index = readFrontMatter(lines)
        while index < lines.count {
            index = read(lines, at: index)
        }
        return Outline(path: file.path, blocks: blocks)
    }

    /// The title that MDX pages keep in front matter counts as their first heading.
    private mutating func readFrontMatter(_ lines: [(offset: Int, element: Substring)]) -> Int {
        guard lines.first?.element == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.element == "---" })
        else { return 0 }
        for (offset, text) in lines[..<end] where text.hasPrefix("title:") {
            let value = text.dropFirst("title:".count).trimmingBlanks()
            let bare = CellText.without("\"", around: value) ?? CellText.without("'", around: value) ?? value
            append(Outline.Heading(level: 1, text: String(bare), location: location(offset)))
        }
        return end + 1
    }

    private func location(_ offset: Int) -> SourceLocation { SourceLocation(file: file.path, line: offset + 1) }

    private mutating func append(_ heading: Outline.Heading) { blocks.append(.heading(heading)) }

    /// Reads what begins at `index`, and tells where the next begins.
    private mutating func read(_ lines: [(offset: Int, element: Substring)], at index: Int) -> Int {
        let text = lines[index].element
        let isCut = index == lines.count - 1 && !text.isEmpty
        if let heading = heading(text, at: lines[index].offset), fence == nil || Self.endsCode(heading) {
            fence = nil
            // Of a heading that the file ends within nobody knows how it goes on, and nothing stands below it.
            if !isCut { append(heading) }
            return index + 1
        }
        if fence == nil, let end = tableEnd(lines, from: index) {
            blocks.append(.table(table(lines[index..<end], isCut: end == lines.count)))
            return end
        }
        let isCode = updateFence(text)
        blocks.append(.line(PageLine(text: text, number: lines[index].offset + 1, isCode: isCode, isCut: isCut)))
        return index + 1
    }

    /// A heading of a generator counts even in code, so that a code block without an end cannot give one model the rows of another.
    private static func endsCode(_ heading: Outline.Heading) -> Bool {
        if heading.anchor?.lowercased().hasPrefix("tocs") ?? false { return true }
        return heading.level > 1 && generatorHeadings.contains(heading.text)
    }

    private static let generatorHeadings: Set<String> = [
        "Properties", "属性", "Attribute", "Enumerated Values", "枚举值", "Fields", "Values", "Supported Types", "Enum",
        "Enum Variants",
    ]

    private mutating func updateFence(_ text: Substring) -> Bool {
        let trimmed = text.trimmingBlanks()
        if let open = fence {
            if trimmed.hasPrefix(open), trimmed.allSatisfy({ $0 == open.first }) { fence = nil }
            return true
        }
        guard let mark = trimmed.first, mark == "`" || mark == "~" else { return false }
        let run = trimmed.prefix { $0 == mark }
        guard run.count >= 3, !trimmed.dropFirst(run.count).contains("`") else { return false }
        fence = run
        return true
    }
}

// MARK: - Tables

extension OutlineParser {
    /// A header with a bar, a separator, and every line up to the first without a bar.
    private func tableEnd(_ lines: [(offset: Int, element: Substring)], from index: Int) -> Int? {
        guard index + 1 < lines.count, lines[index].element.contains("|"),
            Self.isSeparator(lines[index + 1].element)
        else { return nil }
        return lines[(index + 2)...].firstIndex { !$0.element.contains("|") } ?? lines.count
    }

    private static func isSeparator(_ text: Substring) -> Bool {
        text.contains("|") && text.contains("-") && text.utf8.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    private func table(_ lines: ArraySlice<(offset: Int, element: Substring)>, isCut: Bool) -> PageTable {
        var rows = lines.map { line in
            let source = PageLine(text: line.element.trimmingBlanks(), number: line.offset + 1, isCode: false)
            return PageTable.Row(
                // Many of these tables have no bars at the ends of their rows.
                cells: PageTable.cells(of: source, file: file.path), isClosed: true, location: location(line.offset))
        }
        if isCut, rows.count > 2, let header = lines.first, let last = lines.last {
            let isWhole =
                PageTable.isClosed(header.element) && PageTable.isClosed(last.element)
                && rows[rows.count - 1].cells.count == rows[0].cells.count
            if !isWhole { rows[rows.count - 1].cut(isClosed: PageTable.isClosed(last.element)) }
        }
        return PageTable(header: rows.first?.cells ?? [], rows: Array(rows.dropFirst(2)))
    }
}

extension PageTable.Row {
    /// Takes away the cell that no bar ends: the file does, perhaps within a word.
    fileprivate mutating func cut(isClosed isLastClosed: Bool) {
        isClosed = false
        if !isLastClosed, let last = cells.popLast() { tail = last.source }
    }
}

// MARK: - Headings

extension OutlineParser {
    private func heading(_ text: Substring, at offset: Int) -> Outline.Heading? {
        if text.hasPrefix("#") {
            let level = text.prefix { $0 == "#" }.count
            let rest = text.dropFirst(level)
            guard level <= 6, rest.isEmpty || rest.hasPrefix(" ") else { return nil }
            let (title, anchor) = Self.withoutTags(rest.trimmingBlanks())
            return Outline.Heading(level: level, text: title, anchor: anchor, location: location(offset))
        }
        guard text.hasPrefix("<h"), let digit = text.dropFirst(2).first?.wholeNumberValue, (1...6).contains(digit),
            text.contains("</h\(digit)>")
        else { return nil }
        let (title, anchor) = Self.withoutTags(text)
        return Outline.Heading(level: digit, text: title, anchor: anchor, location: location(offset))
    }

    /// The text between the tags, and the first `id` of a tag.
    private static func withoutTags(_ text: Substring) -> (text: String, anchor: String?) {
        var result = ""
        var anchor: String?
        var rest = text
        while let open = rest.firstIndex(of: "<"), let next = rest[open...].dropFirst().first,
            next.isLetter || next == "/", let close = rest[open...].firstIndex(of: ">")
        {
            result += rest[..<open]
            anchor = anchor ?? identifier(of: rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        result += rest
        return (HTMLEntities.decoded(result.trimmed()), anchor)
    }

    private static func identifier(of tag: Substring) -> String? {
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].hasSuffix("id=") else { return nil }
        return String(parts[1])
    }
}
