/// Where in JSON text decoding stopped: the underlying error of a `DecodingError` that the direct path throws.
public struct JSONLocation: Error, Hashable, Sendable, CustomStringConvertible {
    /// The byte, counted from 0.
    public private(set) var offset: Int
    /// The line, counted from 1.
    public private(set) var line: Int
    /// The byte within the line, counted from 1.
    public private(set) var column: Int

    /// The line and column.
    public var description: String { "line \(line), column \(column)" }

    init(offset: Int, in bytes: JSONBytes) {
        var line = 1
        var lineStart = 0
        for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        (self.offset, self.line, column) = (offset, line, offset - lineStart + 1)
    }

    /// The first byte.
    static var start: JSONLocation { JSONLocation(offset: 0, in: .empty) }

    mutating func advance(over byte: UInt8) {
        offset += 1
        column = byte == UInt8(ascii: "\n") ? 1 : column + 1
        if byte == UInt8(ascii: "\n") { line += 1 }
    }

    mutating func advance(over bytes: JSONBytes) {
        offset += bytes.count
        let lineFeeds = bytes.lineFeeds
        line += lineFeeds.count
        column = lineFeeds.last.map { bytes.count - $0 } ?? column + bytes.count
    }

    /// The same place, where the text that it is in starts at `start`.
    func moved(to start: JSONLocation) -> JSONLocation {
        var moved = self
        moved.offset += start.offset
        if line == 1 { moved.column += start.column - 1 }
        moved.line += start.line - 1
        return moved
    }
}

/// Why a value could not be read, before it becomes a `DecodingError`: the same reasons for both drivers.
struct ReadingFailure: Error {
    enum Reason {
        /// Not JSON. Such an error has no coding path, as Foundation's has none.
        case malformed(String)
        /// A limit of `DecodingOptions`.
        case limit(String)
        /// A required key is absent.
        case missing(String)
        /// `null` where a value must be.
        case null(_ expected: String, Any.Type)
        /// A value of another kind.
        case mismatch(String, Any.Type)
        /// A number that its type cannot hold; its spelling, where the driver shows it.
        case outOfRange(String?, Any.Type)
        /// A value of the right kind that is not allowed.
        case invalid(String)
        /// No member of a union takes the value, or several do.
        case union(String, [CandidateFailure])
    }

    let reason: Reason
    /// The byte where the value starts; 0 for a Codable decoder.
    let offset: Int

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// Whether another member of a union would fail in the same way.
    var isFinal: Bool {
        switch reason {
        case .malformed, .limit: true
        case .missing, .null, .mismatch, .outOfRange, .invalid, .union: false
        }
    }

}

extension ReadingFailure.Reason {
    /// One line.
    var summary: String {
        switch self {
        case .malformed(let text): "not valid JSON: \(text)"
        case .limit(let text), .mismatch(let text, _), .invalid(let text), .union(let text, _): text
        case .missing(let key): "no value for the key \"\(key)\""
        case .null(let expected, _): "expected \(expected), found null"
        case .outOfRange(let number, let type): "the number\(number.map { " \($0)" } ?? "") does not fit in \(type)"
        }
    }

    /// The `DecodingError` of this reason.
    ///
    /// Its first line says what is wrong; further lines say what was wrong with each member of a union.
    func decodingError(_ path: [any CodingKey], in bytes: JSONBytes? = nil, at offset: Int = 0) -> DecodingError {
        let location = bytes.map { JSONLocation(offset: offset, in: $0) }
        var text = summary.prefix(1).uppercased() + summary.dropFirst()
        text += location.map { " (\($0))." } ?? "."
        if case .union(_, let failures) = self {
            text += CandidateFailure.list(failures, base: path.count, in: bytes)
        }
        let context = DecodingError.Context(codingPath: path, debugDescription: text, underlyingError: location)
        return switch self {
        case .missing(let key): .keyNotFound(WireKey(stringValue: key), context)
        case .null(_, let type): .valueNotFound(type, context)
        case .mismatch(_, let type): .typeMismatch(type, context)
        case .malformed, .limit, .outOfRange, .invalid, .union: .dataCorrupted(context)
        }
    }
}

extension ReadingFailure {
    /// The error that leaves the library, with path, line and column.
    func decodingError(in bytes: JSONBytes) -> DecodingError {
        let path = isFinal ? [] : JSONScanner.path(to: offset, in: bytes)
        return reason.decodingError(path, in: bytes, at: offset)
    }
}

extension JSONScanner {
    /// The keys and indices that lead to the value at `target`: a second walk, only after a failure.
    ///
    /// In text that ends at `target`, the path of what would stand there.
    static func path(to target: Int, in bytes: JSONBytes) -> [WireKey] {
        var scanner = JSONScanner(bytes, greatestDepth: .max)
        var path: [WireKey] = []
        while let step = try? scanner.step(towards: target) { path.append(step) }
        return path
    }

    /// Moves into the array or object that comes next, to the element that holds `target`; `nil` when this is it.
    private mutating func step(towards target: Int) throws -> WireKey? {
        skipSpace()
        guard offset < target else { return nil }
        switch try shape() {
        case .object:
            guard try beginObject() else { return nil }
            repeat {
                let key = try key()
                if try reaches(target) { return WireKey(stringValue: bytes.text(key)) }
            } while try nextField()
        case .array:
            guard try beginArray() else { return nil }
            var index = 0
            repeat {
                if try reaches(target) { return WireKey(intValue: index) }
                index += 1
            } while try nextElement()
        case .null, .boolean, .integer, .number, .string: break
        }
        return nil
    }

    /// Whether the value that comes next holds `target` or starts there; moves past it if not.
    private mutating func reaches(_ target: Int) throws -> Bool {
        skipSpace()
        let start = mark
        do { try skip() } catch {
            mark = start
            return true
        }
        guard offset > target || start.offset >= target else { return false }
        mark = start
        return true
    }
}

extension ReadingFailure {
    /// Text at `place` that is not JSON.
    @inline(never)
    static func malformed(_ message: String, at place: Int) -> ReadingFailure {
        ReadingFailure(.malformed(message), at: place)
    }
}
