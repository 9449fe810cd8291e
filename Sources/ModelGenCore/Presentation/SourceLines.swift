/// The lines of an input, found by number.
struct SourceLines {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Indexes a text. Line feeds, carriage returns and both together end a line (YAML 1.2.2 §5.4).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isPair) { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// The line of a number counted from 1, without its end and without a byte order mark.
    subscript(number: Int) -> String? {
        guard starts.indices.contains(number - 1) else { return nil }
        let end = starts.indices.contains(number) ? starts[number] : bytes.count
        var line = bytes[starts[number - 1]..<end]
        while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { line.removeLast() }
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        // UTF-16 shows itself by its zero bytes; there is nothing to print then.
        return line.contains(0) ? nil : String(decoding: line, as: UTF8.self)
    }
}
