import ModelGenDiagnostics

/// A table of a section (GitHub Flavored Markdown 0.29 §4.10).
struct PageTable: Sendable {
    var header: [Cell]
    var rows: [Row]

    /// A line of the table, which may have too few cells.
    struct Row: Sendable {
        var cells: [Cell]
        /// A bar ends the line. The generator always writes it: without one the line was cut, perhaps within a number.
        var isClosed: Bool
        var location: SourceLocation
        /// What follows the last bar of a line that was cut; the cells are those before.
        var tail: Substring = ""
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
            return Row(cells: cells, isClosed: PageTable.isClosed(line.text), location: location)
        }
    }

    /// The column with this header; columns are found by name, never by position.
    func column(_ name: String) -> Int? { header.firstIndex { $0.source == name } }

    /// Whether the last sign is a bar that no backslash escapes.
    static func isClosed(_ text: Substring) -> Bool {
        let bytes = text.trimmingBlanks().utf8
        guard bytes.last == UInt8(ascii: "|") else { return false }
        return bytes.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
    }

    private static func isSeparator(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    /// Splits at bars that no backslash escapes. An escape wins over a code span (GFM 0.29 §4.10, example 200).
    static func cells(of line: PageLine, file: String) -> [Cell] {
        let text = line.text.utf8
        // Most of a line is padding, which an array passes over several times faster than a string's view.
        let bytes = Array(text)
        var cells: [Cell] = []
        var start = 0
        var startColumn = 1
        var column = 1
        var isEscaped = false
        func cut(before end: Int) {
            let lower = bytes[start..<end].firstIndex { !isBlank($0) } ?? end
            let upper = bytes[lower..<end].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? end
            let range = text.index(text.startIndex, offsetBy: lower)..<text.index(text.startIndex, offsetBy: upper)
            let location = SourceLocation(file: file, line: line.number, column: startColumn + lower - start)
            cells.append(Cell(source: Substring(text[range]), location: location))
        }
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "|"), !isEscaped {
                if index > 0 { cut(before: index) }
                start = index + 1
                startColumn = column + 1
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            // Columns count scalars, of which continuation bytes begin none.
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        if bytes[start...].contains(where: { !isBlank($0) }) { cut(before: bytes.count) }
        return cells
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
