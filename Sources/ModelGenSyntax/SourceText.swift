/// The text of a file by lines, for printing a diagnostic with the line that it is about.
package struct SourceText: Sendable {
    /// The file's name, as in the locations of its diagnostics.
    package let file: String
    private let bytes: [UInt8]
    private let lineStarts: [Int]

    /// Splits the bytes of a file into lines; UTF-16 is decoded as ``DocumentReader`` does.
    package init(_ bytes: [UInt8], file: String) {
        self.file = file
        let (encoding, markLength) = CharacterEncoding.detect(in: bytes)
        switch encoding {
        case .utf16(let order): self.bytes = UTF16Decoder(bytes[markLength...], order: order).utf8
        case .utf8, .utf32: self.bytes = markLength == 0 ? bytes : Array(bytes[markLength...])
        }
        var starts = [0]
        for (offset, byte) in self.bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            let next = offset + 1
            if byte == 0x0D, next < self.bytes.count, self.bytes[next] == 0x0A { continue }
            starts.append(next)
        }
        lineStarts = starts
    }

    /// How many lines there are; what follows the last line break is a line, even when it is empty.
    package var lineCount: Int { lineStarts.count }

    /// The text of a line, counted from 1, without its line break; `nil` when there is no such line.
    ///
    /// Bytes that are not UTF-8 appear as U+FFFD.
    package func line(_ number: Int) -> String? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let end = number < lineStarts.count ? lineStarts[number] : bytes.count
        var text = bytes[lineStarts[number - 1]..<end]
        while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
