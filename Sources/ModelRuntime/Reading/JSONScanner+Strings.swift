extension JSONScanner {
    mutating func string() throws -> String {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "\"") else { throw mismatch("a string", String.self) }
        let start = offset &+ 1
        let end = bytes.endOfPlainText(from: start)
        guard bytes[end] == UInt8(ascii: "\"") else { return try escapedString(start..<end) }
        offset = end &+ 1
        count(from: start)
        return bytes.string(start..<end)
    }

    /// A string of which the plain text in `range` was found so far.
    @inline(never)
    private mutating func escapedString(_ range: Range<Int>) throws -> String {
        unescaped.removeAll()
        var index = unescaped.appendPlain(of: bytes, from: range.lowerBound)
        while bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), let byte = JSONBytes.byte(escapedAs: bytes[index &+ 1]) {
                unescaped.append(byte)
                index &+= 2
            } else {
                let escape = try bytes.escape(at: index)
                unescaped.append(escape.scalar)
                index = escape.end
            }
            index = unescaped.appendPlain(of: bytes, from: index)
        }
        offset = index &+ 1
        count(from: range.lowerBound)
        return unescaped.text
    }

    /// Takes the string that comes next if it is `text`, spelled without escapes.
    mutating func takes(_ text: String) -> Bool {
        skipSpace()
        guard let end = bytes.endOfString(at: offset, text) else { return false }
        offset = end
        return true
    }

    /// Moves past the string that starts here.
    @inline(__always)
    mutating func quoted() throws -> Quoted {
        let quoted = try bytes.quoted(at: offset)
        offset = quoted.end &+ 1
        count(from: quoted.start)
        return quoted
    }
}
