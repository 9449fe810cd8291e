import ModelGenDiagnostics

/// A table of a section (GitHub Flavored Markdown 0.29 §4.10).
struct PageTable: Sendable {
    var header: [Cell]
    var rows: [Row]

    /// A line of the table, which may have too few cells.
    struct Row: Sendable {
        var cells: [Cell]
        var location: SourceLocation
    }

    /// A cell's text as it stands in the file, without the blanks around it.
    struct Cell: Sendable {
        var source: Substring
        var location: SourceLocation
    }
}

extension PageTable {
    /// The first table among the lines: a header, a separator and all lines that follow with a bar in front.
    init?(in lines: [PageLine], file: String) {
        guard let start = lines.firstIndex(where: { !$0.isCode && $0.text.hasPrefix("|") }) else { return nil }
        let block = lines[start...].prefix { !$0.isCode && $0.text.hasPrefix("|") }
        header = PageTable.cells(of: block[start], file: file)
        let body = block.dropFirst()
        let isSeparated = body.first.map { PageTable.isSeparator($0.text) } ?? false
        rows = body.dropFirst(isSeparated ? 1 : 0).map { line in
            let cells = PageTable.cells(of: line, file: file)
            let location = cells.first?.location ?? SourceLocation(file: file, line: line.number)
            return Row(cells: cells, location: location)
        }
    }

    /// The column with this header; columns are found by name, never by position.
    func column(_ name: String) -> Int? { header.firstIndex { $0.source == name } }

    private static func isSeparator(_ text: Substring) -> Bool {
        text.unicodeScalars.allSatisfy { "|-: \t".unicodeScalars.contains($0) }
    }

    /// Splits at bars that no backslash escapes. An escape wins over a code span (GFM 0.29 §4.10, example 200).
    static func cells(of line: PageLine, file: String) -> [Cell] {
        let scalars = line.text.unicodeScalars
        var cells: [Cell] = []
        var start = scalars.startIndex
        var startColumn = 1
        var column = 1
        var isEscaped = false
        func cut(before end: Substring.UnicodeScalarView.Index) {
            let raw = scalars[start..<end]
            let lead = raw.prefix { $0 == " " || $0 == "\t" }.count
            let location = SourceLocation(file: file, line: line.number, column: startColumn + lead)
            cells.append(Cell(source: Substring(raw).trimmingBlanks(), location: location))
        }
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == "|", !isEscaped {
                if index != scalars.startIndex { cut(before: index) }
                start = scalars.index(after: index)
                startColumn = column + 1
            }
            isEscaped = scalar == "\\" && !isEscaped
            column += 1
        }
        if !Substring(scalars[start...]).trimmingBlanks().isEmpty { cut(before: scalars.endIndex) }
        return cells
    }
}
