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
        text.utf8.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    /// Splits at bars that no backslash escapes. An escape wins over a code span (GFM 0.29 §4.10, example 200).
    static func cells(of line: PageLine, file: String) -> [Cell] {
        let bytes = line.text.utf8
        var cells: [Cell] = []
        var start = bytes.startIndex
        var startColumn = 1
        var column = 1
        var isEscaped = false
        func cut(before end: Substring.UTF8View.Index) {
            let raw = bytes[start..<end]
            let lead = raw.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            let location = SourceLocation(file: file, line: line.number, column: startColumn + lead)
            cells.append(Cell(source: Substring(raw).trimmingBlanks(), location: location))
        }
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "|"), !isEscaped {
                if index != bytes.startIndex { cut(before: index) }
                start = bytes.index(after: index)
                startColumn = column + 1
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            // Columns count scalars, of which continuation bytes begin none.
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        if !Substring(bytes[start...]).trimmingBlanks().isEmpty { cut(before: bytes.endIndex) }
        return cells
    }
}
