import ModelGenDiagnostics

/// A page as the kinds of pages share it: headings of every depth, tables and lines, nothing interpreted.
struct Outline: Sendable {
    var path: String
    var blocks: [Block]

    /// What follows upon each other on a page.
    enum Block: Sendable {
        case heading(Heading)
        case table(PageTable)
        case line(PageLine)
    }

    /// A line `## Text`, or `<h2 id="anchor">Text</h2>`.
    struct Heading: Sendable {
        var level: Int
        var text: String
        /// The `id` of an HTML heading or of a `<span>` inside it.
        var anchor: String?
        var location: SourceLocation
    }
}

extension Outline {
    /// A heading and what stands below it, up to the next heading of any depth.
    struct Section: Sendable {
        /// `nil` before the first heading.
        var heading: Heading?
        var tables: [PageTable] = []
        var lines: [PageLine] = []
        /// Tables and lines in their order.
        var blocks: [Block] = []
    }

    /// The page, cut at every heading.
    var sections: [Section] {
        var result: [Section] = [Section()]
        for block in blocks {
            switch block {
            case .heading(let heading): result.append(Section(heading: heading))
            case .table(let table): result[result.count - 1].tables.append(table)
            case .line(let line): result[result.count - 1].lines.append(line)
            }
            if case .heading = block { continue }
            result[result.count - 1].blocks.append(block)
        }
        return result
    }

    /// The row that the file ends within.
    var cutRow: PageTable.Row? {
        guard case .table(let table)? = blocks.last, let row = table.rows.last, !row.isClosed else { return nil }
        return row
    }

    /// Whether nothing follows the last table, not even an empty line.
    var endsInTable: Bool {
        let end = blocks.suffix(2)
        if case .table? = end.last { return true }
        guard case .line(let line)? = end.last, line.text.isEmpty, case .table? = end.first else { return false }
        return true
    }

    /// Every table of the page.
    var tables: [PageTable] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// The headings' texts.
    var headings: [Heading] { blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } } }
}

extension Outline.Section {
    /// What the lines say, joined; code and HTML comments left out.
    var prose: String? {
        let kept = lines.filter { !$0.isCode && !$0.text.hasPrefix("<") && !$0.text.hasPrefix("[[Back to") }
        let text = kept.map { String($0.text) }.joined(separator: "\n").trimmed()
        return text.isEmpty ? nil : HTMLEntities.decoded(text)
    }
}

extension PageTable {
    /// The header's cells, emphasis removed.
    var headerWords: [String] { header.map { CellMarks.plain($0.source) } }
}

extension PageTable.Row {
    /// A cell's source; empty where the row ends before it, as GFM has it (0.29 §4.10, example 204).
    func source(_ index: Int?) -> Substring {
        guard let index, cells.indices.contains(index) else { return "" }
        return cells[index].source
    }

    /// Where a cell stands, or the row.
    func location(_ index: Int?) -> SourceLocation {
        guard let index, cells.indices.contains(index) else { return location }
        return cells[index].location
    }
}
