/// Cuts a multipart body that comes in chunks into its parts: RFC 2046 §5.1.1.
///
/// It keeps a chunk and a header of a part. Every byte is looked at a bounded number of times: a delimiter starts with CR,
/// which a boundary cannot hold, and so no two attempts to match it overlap.
struct MultipartParser {
    enum Event: Hashable {
        /// A part begins.
        case header(HTTPFields)
        /// Bytes of its body.
        case body([UInt8])
        /// The part ends.
        case endOfPart
        /// The last part has ended; what follows means nothing.
        case end
    }

    private enum State { case preamble, delimiter, header, blankLine, body, end }

    private var state = State.preamble
    private let delimiter: [UInt8]
    private let limits: HTTPLimits
    private var buffer: [UInt8]
    /// The first byte that is not used up, and the first that was not looked at for the end of a header.
    private var start = 0
    private var scanned = 0
    private var skipped = 0
    private var partCount = 0

    init(boundary: String, limits: HTTPLimits) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        // The first delimiter has no line before it.
        buffer = [0x0D, 0x0A]
    }

    mutating func append(_ chunk: [UInt8]) {
        if start > buffer.count / 2 {
            buffer.removeFirst(start)
            scanned = max(0, scanned - start)
            start = 0
        }
        buffer += chunk
    }

    /// What comes next; `nil` when more bytes are wanted.
    mutating func next(atEnd: Bool) throws(HTTPMessageError) -> Event? {
        while true {
            let event: Event?
            switch state {
            case .preamble:
                event = nil
                guard try skipPreamble() else { return try incomplete(atEnd) }
            case .delimiter:
                guard let found = try afterDelimiter() else { return try incomplete(atEnd) }
                event = found
            case .header:
                guard let found = try header() else { return try incomplete(atEnd) }
                event = found
            case .blankLine:
                event = nil
                guard skipBlankLine() else { return try incomplete(atEnd) }
            case .body:
                guard let found = body() else { return try incomplete(atEnd) }
                event = found
            case .end: return .end
            }
            if let event { return event }
        }
    }

    private func incomplete(_ atEnd: Bool) throws(HTTPMessageError) -> Event? {
        guard atEnd else { return nil }
        throw HTTPMessageError(.body(pointer: ""), .malformed("it ends before its last delimiter"))
    }
}

// MARK: - Delimiters

extension MultipartParser {
    private enum Search { case found(Int), none(safe: Int) }

    /// Where the delimiter is, or up to where it is certainly not.
    private func search() -> Search {
        buffer.withUnsafeBufferPointer { bytes in
            delimiter.withUnsafeBufferPointer { delimiter in
                var index = start
                while index < bytes.count {
                    guard bytes[index] == 0x0D else {
                        index += 1
                        continue
                    }
                    var length = 1
                    while length < delimiter.count, index + length < bytes.count,
                        bytes[index + length] == delimiter[length]
                    { length += 1 }
                    if length == delimiter.count { return .found(index) }
                    if index + length == bytes.count { return .none(safe: index) }
                    index += length
                }
                return .none(safe: bytes.count)
            }
        }
    }

    private mutating func skipPreamble() throws(HTTPMessageError) -> Bool {
        switch search() {
        case .found(let index):
            start = index + delimiter.count
            state = .delimiter
            return true
        case .none(let safe):
            skipped += safe - start
            start = safe
            guard skipped <= limits.partHeader else {
                throw HTTPMessageError(.body(pointer: ""), .malformed("no delimiter with its boundary"))
            }
            return false
        }
    }

    /// `--` after the last part, else white space and the end of the line.
    private mutating func afterDelimiter() throws(HTTPMessageError) -> Event? {
        var index = start
        while index < buffer.count, buffer[index] == 0x20 || buffer[index] == 0x09 { index += 1 }
        guard index - start <= 1_000 else {
            throw HTTPMessageError(.body(pointer: ""), .malformed("white space after a delimiter"))
        }
        guard buffer.count >= index + 2 else { return nil }
        if buffer[index] == UInt8(ascii: "-"), buffer[index + 1] == UInt8(ascii: "-"), index == start {
            state = .end
            return .end
        }
        guard buffer[index] == 0x0D, buffer[index + 1] == 0x0A else {
            throw HTTPMessageError(.body(pointer: ""), .malformed("text after a delimiter"))
        }
        partCount += 1
        guard partCount <= limits.parts else {
            throw HTTPMessageError(.body(pointer: ""), .tooLarge(limit: limits.parts))
        }
        // The line's end is kept: it is the end of a header without fields.
        start = index
        scanned = index
        state = .header
        return try header()
    }

    /// Without a body, the blank line is part of the delimiter.
    private mutating func skipBlankLine() -> Bool {
        let length = buffer[start...].matchCount(delimiter)
        guard length == delimiter.count || start + length < buffer.count else { return false }
        if length < delimiter.count { start += 2 }
        state = .body
        return true
    }

    private mutating func body() -> Event? {
        switch search() {
        case .found(let index) where index > start:
            defer { start = index }
            return .body(Array(buffer[start..<index]))
        case .found(let index):
            start = index + delimiter.count
            state = .delimiter
            return .endOfPart
        case .none(let safe):
            guard safe > start else { return nil }
            defer { start = safe }
            return .body(Array(buffer[start..<safe]))
        }
    }
}

// MARK: - Headers

extension MultipartParser {
    private static let blankLine: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]

    private mutating func header() throws(HTTPMessageError) -> Event? {
        while scanned < buffer.count {
            guard buffer[scanned] == 0x0D else {
                scanned += 1
                continue
            }
            let length = buffer[scanned...].matchCount(Self.blankLine)
            if length == Self.blankLine.count { return try header(end: scanned) }
            if scanned + length == buffer.count { break }
            scanned += 1
        }
        guard scanned - start <= limits.partHeader else { throw tooLarge }
        return nil
    }

    private mutating func header(end: Int) throws(HTTPMessageError) -> Event {
        guard end - start <= limits.partHeader else { throw tooLarge }
        let lines = buffer[start..<end]
        start = end + 2
        state = .blankLine
        return .header(try Self.fields(lines, part: partCount - 1))
    }

    private var tooLarge: HTTPMessageError {
        HTTPMessageError(.part("\(partCount - 1)"), .tooLarge(limit: limits.partHeader))
    }

    private static func fields(_ lines: ArraySlice<UInt8>, part: Int) throws(HTTPMessageError) -> HTTPFields {
        let place = MessagePlace.part("\(part)")
        var fields = HTTPFields()
        for line in lines.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty { continue }
            // A line that starts with white space would continue the one before: RFC 9112 §5.2 has done with that.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
            else { throw HTTPMessageError(place, .malformed("a line of its header that is no field")) }
            let value = try PercentCoding.text(Array(line[(colon + 1)...]), at: place).trimmed
            guard HTTPField.isValidValue(String(value)) else {
                throw HTTPMessageError(place, .malformed("a value of its header that is none"))
            }
            fields.append(HTTPField(name: name, value: String(value)))
        }
        return fields
    }
}

extension ArraySlice<UInt8> {
    /// How many bytes it starts with of those.
    fileprivate func matchCount(_ bytes: [UInt8]) -> Int {
        var count = 0
        while count < bytes.count, count < self.count, self[startIndex + count] == bytes[count] { count += 1 }
        return count
    }
}
