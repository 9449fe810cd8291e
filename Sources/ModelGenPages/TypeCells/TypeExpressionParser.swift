import ModelGenModel
import ModelGenText

/// Why a type cannot be parsed.
enum TypeExpressionError: Error, Hashable {
    /// Counted from 0, in bytes of the cell.
    case unexpected(offset: Int)
    case tooDeep
}

/// Recursive descent with bracket matching, because `[` opens links as well as generics:
///
/// ```
/// expression = "*" expression "*" | "[" expression "](" target ")" | name | name "[" expression {"," expression} "]"
///            | "Literal[" literal {"," literal} "]"
/// ```
///
/// The reference grammar distinguishes cells from expressions; accepting either wherever the other may stand costs nothing.
struct TypeExpressionParser {
    /// Real cells nest four deep.
    static let depthLimit = 32

    private let bytes: [UInt8]
    private var position = 0
    /// How many bytes were looked at; a test holds it linear in the length.
    private(set) var work = 0

    init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    mutating func parse() throws(TypeExpressionError) -> TypeExpression {
        let result = try expression(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw .unexpected(offset: position) }
        return result
    }

    private mutating func expression(depth: Int) throws(TypeExpressionError) -> TypeExpression {
        guard depth < Self.depthLimit else { throw .tooDeep }
        skipBlanks()
        if skip("*") {
            let inner = try expression(depth: depth + 1)
            try expect("*")
            return inner
        }
        if skip("[") {
            let text = try expression(depth: depth + 1)
            try expect("]")
            try expect("(")
            return .link(text, target: try target())
        }
        return try named(depth: depth)
    }

    private mutating func named(depth: Int) throws(TypeExpressionError) -> TypeExpression {
        let name = name()
        guard !name.isEmpty else { throw .unexpected(offset: position) }
        guard skip("[") else { return .name(name) }
        if name == "Literal" {
            return .literal(try list { parser throws(TypeExpressionError) in try parser.literal() })
        }
        return .generic(
            name, try list { parser throws(TypeExpressionError) in try parser.expression(depth: depth + 1) })
    }

    /// One or more items up to the closing bracket.
    private mutating func list<Item>(
        _ item: (inout TypeExpressionParser) throws(TypeExpressionError) -> Item
    ) throws(TypeExpressionError) -> [Item] {
        var items = [try item(&self)]
        while true {
            skipBlanks()
            if skip("]") { return items }
            try expect(",")
            items.append(try item(&self))
        }
    }

    private mutating func name() -> String {
        let start = position
        while let byte = peek(), isWordByte(byte) || byte == UInt8(ascii: ".") { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// A link's target, up to the parenthesis that closes it; parentheses inside must match.
    private mutating func target() throws(TypeExpressionError) -> String {
        let start = position
        var depth = 0
        while let byte = peek() {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            position += 1
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        try expect(")")
        return text
    }
}

extension TypeExpressionParser {
    /// A literal of Python.
    private mutating func literal() throws(TypeExpressionError) -> JSONLiteral {
        skipBlanks()
        guard let byte = peek() else { throw .unexpected(offset: position) }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return .string(try string(quote: byte)) }
        let start = position
        while let byte = peek(), isWordByte(byte) || ".+-".utf8.contains(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "True": return .boolean(true)
        case "False": return .boolean(false)
        case "None": return .null
        default:
            guard let number = DecimalNumber(word) else { throw .unexpected(offset: start) }
            return .number(number)
        }
    }

    /// A quoted string; of Python's escapes those of the quotes, the backslash and the line end occur.
    private mutating func string(quote: UInt8) throws(TypeExpressionError) -> String {
        position += 1
        var result: [UInt8] = []
        while let byte = peek() {
            position += 1
            if byte == quote { return String(decoding: result, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\"), let escaped = peek() else {
                result.append(byte)
                continue
            }
            position += 1
            switch escaped {
            case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
            case quote, UInt8(ascii: "\\"): result.append(escaped)
            default: result += [byte, escaped]
            }
        }
        throw .unexpected(offset: position)
    }

    private mutating func peek() -> UInt8? {
        work += 1
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(TypeExpressionError) {
        skipBlanks()
        guard skip(character) else { throw .unexpected(offset: position) }
    }

    private mutating func skipBlanks() {
        while peek() == UInt8(ascii: " ") { position += 1 }
    }
}
