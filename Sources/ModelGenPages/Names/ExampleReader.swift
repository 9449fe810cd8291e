import ModelGenModel
import ModelGenText

/// Reads the Example column: text for people, in which JSON stands as the wire has it, but for the indentation.
enum ExampleReader {
    /// The examples of a cell; several are marked `**Example 1:** …`.
    static func examples(in cell: Substring) -> [String] {
        let text = CellText.unescaped(cell).trimmed()
        guard !text.isEmpty else { return [] }
        guard text.hasPrefix("**Example 1:**") else { return [text] }
        var examples: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let body = body(ofMarked: line) {
                examples.append(String(body))
            } else if !examples.isEmpty {
                examples[examples.count - 1] += "\n" + line
            }
        }
        return examples.map { $0.trimmed() }
    }

    private static func body(ofMarked line: Substring) -> Substring? {
        guard line.hasPrefix("**Example ") else { return nil }
        let rest = line.dropFirst("**Example ".count).drop { $0.isNumber }
        return rest.hasPrefix(":**") ? rest.dropFirst(3).trimmingBlanks() : nil
    }

    /// The value of an example that is JSON.
    static func json(_ text: String) -> JSONLiteral? {
        var parser = JSONLiteralParser(text)
        return parser.parse()
    }
}

/// JSON text as a literal (RFC 8259). Used on what pages quote, where anything unreadable is merely no evidence.
struct JSONLiteralParser {
    static let depthLimit = 64

    private let bytes: [UInt8]
    private var position = 0

    init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    mutating func parse() -> JSONLiteral? {
        guard let value = value(depth: 0) else { return nil }
        skipBlanks()
        return position == bytes.count ? value : nil
    }

    private mutating func value(depth: Int) -> JSONLiteral? {
        guard depth < Self.depthLimit else { return nil }
        skipBlanks()
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default: return word()
        }
    }

    private mutating func object(depth: Int) -> JSONLiteral? {
        position += 1
        var members: [JSONLiteral.Member] = []
        if skip("}") { return .object([]) }
        while true {
            skipBlanks()
            guard let key = string(), skip(":"), let value = value(depth: depth + 1) else { return nil }
            members.append(.init(key, value))
            if skip("}") { return .object(members) }
            guard skip(",") else { return nil }
        }
    }

    private mutating func array(depth: Int) -> JSONLiteral? {
        position += 1
        var elements: [JSONLiteral] = []
        if skip("]") { return .array([]) }
        while true {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
            if skip("]") { return .array(elements) }
            guard skip(",") else { return nil }
        }
    }

    private mutating func word() -> JSONLiteral? {
        let start = position
        while position < bytes.count, !" \t\r\n,]}:".utf8.contains(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: return DecimalNumber(word).map { .number($0) }
        }
    }

    private mutating func string() -> String? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        position += 1
        var result: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                result.append(byte)
            } else if let scalar = escape() {
                result += String(scalar).utf8
            } else {
                return nil
            }
        }
        return nil
    }

    /// One escape; surrogate pairs are not put together, because no key of a page has them.
    private mutating func escape() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        guard byte == UInt8(ascii: "u") else { return JSONEscape.scalar(Unicode.Scalar(byte)) }
        let unit = Hexadecimal.value(ofFourAt: position, in: bytes)
        position += 4
        return unit.flatMap(Unicode.Scalar.init)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
    }
}
