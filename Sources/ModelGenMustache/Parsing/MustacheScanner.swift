/// Finds the tags of a text.
struct MustacheScanner {
    let bytes: [UInt8]
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The first tag at or after a byte.
    mutating func nextTag(from start: Int) throws(MustacheSyntaxError) -> MustacheTag? {
        guard let begin = position(of: opening, from: start) else { return nil }
        let first = begin + opening.count
        let mark = first < bytes.count ? bytes[first] : nil
        let kind = MustacheTag.Kind(mark: mark)
        let (inner, end) = try extent(of: mark, from: first, opened: begin)
        let text = Self.trimmed(bytes[inner])
        let tag = MustacheTag(kind: kind, content: String(decoding: text, as: UTF8.self), range: begin..<end)
        if kind == .delimiters { try setDelimiters(tag) }
        return tag
    }

    /// What is between the delimiters without marks, and where the tag ends.
    private func extent(
        of mark: UInt8?, from first: Int, opened begin: Int
    ) throws(MustacheSyntaxError) -> (inner: Range<Int>, end: Int) {
        var close = closing
        var start = first + 1
        switch mark {
        case UInt8(ascii: "{"): close = [UInt8(ascii: "}")] + closing
        case UInt8(ascii: "="): close = [UInt8(ascii: "=")] + closing
        default: if MustacheTag.Kind(mark: mark) == .escapedVariable { start = first }
        }
        guard start <= bytes.count, let end = position(of: close, from: start) else {
            throw MustacheSyntaxError(problem: "the tag is not closed", place: place(of: begin))
        }
        return (start..<end, end + close.count)
    }

    private mutating func setDelimiters(_ tag: MustacheTag) throws(MustacheSyntaxError) {
        let parts = tag.content.utf8.split(whereSeparator: Self.isBlank)
        guard parts.count == 2 else {
            throw MustacheSyntaxError(problem: "there must be two delimiters", place: place(of: tag.range.lowerBound))
        }
        (opening, closing) = (Array(parts[0]), Array(parts[1]))
    }

    private func position(of pattern: [UInt8], from start: Int) -> Int? {
        var position = start
        while position + pattern.count <= bytes.count {
            if bytes[position] == pattern[0], bytes[position..<position + pattern.count].elementsEqual(pattern) {
                return position
            }
            position += 1
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return bytes
    }
}

extension MustacheScanner {
    /// The whole line around a tag that has it to itself, with its line end; `nil` for any other tag.
    func line(around tag: MustacheTag) -> Range<Int>? {
        guard tag.kind.canStandAlone else { return nil }
        var start = tag.range.lowerBound
        while start > 0, Self.isIndentation(bytes[start - 1]) { start -= 1 }
        guard isLineStart(start) else { return nil }
        var end = tag.range.upperBound
        while end < bytes.count, Self.isIndentation(bytes[end]) { end += 1 }
        if end == bytes.count { return start..<end }
        if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
        return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
    }

    func isLineStart(_ position: Int) -> Bool { position == 0 || bytes[position - 1] == UInt8(ascii: "\n") }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func place(of position: Int) -> MustachePlace {
        let lines = bytes[..<position].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let column = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count + 1
        return MustachePlace(line: lines.count, column: column)
    }

    private static func isIndentation(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
