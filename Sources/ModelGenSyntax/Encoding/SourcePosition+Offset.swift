extension SourcePosition {
    /// The place of the byte at `offset` in UTF-8; the bytes before it must be well-formed.
    ///
    /// Lines end as in YAML 1.2.2 §5.4: with a line feed, a carriage return, or both.
    init(offset: Int, in bytes: [UInt8]) {
        var line = 1
        var lineStart = 0
        var index = 0
        while index < offset {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A {
                // The pair is one line break; a place between its halves still belongs to the line that it ends.
                guard index < offset else { break }
                index += 1
            }
            line += 1
            lineStart = index
        }
        let column = bytes[lineStart..<max(lineStart, offset)].reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
        self.init(line: line, column: column)
    }
}
