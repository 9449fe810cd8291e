/// Parses a text into nodes.
struct MustacheParser {
    private var scanner: MustacheScanner
    /// The sections that are open, from the outermost; the first entry is the template itself.
    private var open: [OpenSection] = [OpenSection(tag: nil, nodes: [])]

    private struct OpenSection {
        var tag: MustacheTag?
        var nodes: [MustacheNode]
    }

    init(_ text: String) { scanner = MustacheScanner(text) }

    mutating func parse() throws(MustacheSyntaxError) -> [MustacheNode] {
        var position = 0
        while let tag = try scanner.nextTag(from: position) {
            let line = scanner.line(around: tag)
            let replaced = line ?? tag.range
            addText(position..<replaced.lowerBound)
            if line == nil, scanner.isLineStart(tag.range.lowerBound) { add(.lineStart) }
            try add(tag, indentation: scanner.text(replaced.lowerBound..<tag.range.lowerBound))
            position = replaced.upperBound
        }
        addText(position..<scanner.bytes.count)
        if let tag = open.last?.tag { throw error("the section `\(tag.content)` is not closed", tag) }
        return open[0].nodes
    }

    private mutating func add(_ node: MustacheNode) { open[open.count - 1].nodes.append(node) }

    private mutating func addText(_ range: Range<Int>) {
        if range.isEmpty { return }
        add(.text(MustacheText(text: scanner.text(range), beginsLine: scanner.isLineStart(range.lowerBound))))
    }

    private mutating func add(_ tag: MustacheTag, indentation: String) throws(MustacheSyntaxError) {
        switch tag.kind {
        case .escapedVariable: add(.variable(try reference(tag), isEscaped: true))
        case .variable: add(.variable(try reference(tag), isEscaped: false))
        case .section, .invertedSection: open.append(OpenSection(tag: tag, nodes: []))
        case .end: try close(tag)
        case .partial:
            add(.partial(MustachePartial(name: tag.content, indentation: indentation, place: place(of: tag))))
        case .comment, .delimiters: break
        }
    }

    private mutating func close(_ end: MustacheTag) throws(MustacheSyntaxError) {
        guard let section = open.last, let tag = section.tag, tag.content == end.content else {
            throw error("no section `\(end.content)` is open here", end)
        }
        open.removeLast()
        let reference = try reference(tag)
        add(
            tag.kind == .section
                ? .section(reference, section.nodes) : .invertedSection(reference, section.nodes))
    }

    private func reference(_ tag: MustacheTag) throws(MustacheSyntaxError) -> MustacheReference {
        let name = tag.content
        if name == "." { return MustacheReference(text: name, path: [], place: place(of: tag)) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }) else { throw error("the tag names nothing", tag) }
        return MustacheReference(text: name, path: parts.map { MustacheKey(String($0)) }, place: place(of: tag))
    }

    private func place(of tag: MustacheTag) -> MustachePlace { scanner.place(of: tag.range.lowerBound) }

    private func error(_ problem: String, _ tag: MustacheTag) -> MustacheSyntaxError {
        MustacheSyntaxError(problem: problem, place: place(of: tag))
    }
}
