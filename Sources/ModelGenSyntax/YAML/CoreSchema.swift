import ModelGenText

/// Gives plain scalars their kind: the core schema of YAML 1.2.2 §10.3.2.
enum CoreSchema {
    /// What a plain scalar without a tag is.
    ///
    /// - Throws: ``NumberTooLong``.
    static func resolve(_ text: String) throws(NumberTooLong) -> Node.Kind {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return try number(text).map { .number($0) } ?? .string(text)
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return isNull(text) ? .null : .string(text)
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return boolean(text).map { .boolean($0) } ?? .string(text)
        default:
            return .string(text)
        }
    }

    /// Whether the text spells null.
    static func isNull(_ text: String) -> Bool {
        switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    /// The truth value that the text spells.
    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// The number that the text spells, in JSON's spelling or as `.inf`, `-.inf` or `.nan`.
    static func number(_ text: String) throws(NumberTooLong) -> String? {
        if let special = infinityOrNaN(text) { return special }
        if let integer = try integerWithPrefix(text) { return integer }
        return DecimalSpelling(text)?.json
    }

    /// The integer that the text spells, in JSON's spelling.
    static func integer(_ text: String) throws(NumberTooLong) -> String? {
        if let integer = try integerWithPrefix(text) { return integer }
        guard let decimal = DecimalSpelling(text), decimal.isInteger else { return nil }
        return decimal.json
    }

    private static func infinityOrNaN(_ text: String) -> String? {
        switch text {
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": ".inf"
        case "-.inf", "-.Inf", "-.INF": "-.inf"
        case ".nan", ".NaN", ".NAN": ".nan"
        default: nil
        }
    }

    private static func integerWithPrefix(_ text: String) throws(NumberTooLong) -> String? {
        let digits = text.utf8.dropFirst(2)
        guard text.utf8.first == UInt8(ascii: "0"), !digits.isEmpty else { return nil }
        let base: UInt32
        switch text.utf8.dropFirst().first {
        case UInt8(ascii: "o"): base = 8
        case UInt8(ascii: "x"): base = 16
        default: return nil
        }
        var values: [UInt32] = []
        for digit in digits {
            guard let value = Hexadecimal.value(digit), value < base else { return nil }
            values.append(UInt32(value))
        }
        return try decimal(values, base: base)
    }

    /// Writes digits of another base in decimal.
    private static func decimal(_ digits: [UInt32], base: UInt32) throws(NumberTooLong) -> String {
        // The conversion takes quadratic time.
        guard digits.count <= NumberTooLong.greatestLength else { throw NumberTooLong() }
        var groups: [UInt64] = [0]  // of nine decimal digits, the lowest one first
        for digit in digits {
            var carry = UInt64(digit)
            for index in groups.indices {
                let value = groups[index] * UInt64(base) + carry
                groups[index] = value % 1_000_000_000
                carry = value / 1_000_000_000
            }
            if carry > 0 { groups.append(carry) }
        }
        return groups.dropLast().reversed().reduce(into: String(groups[groups.count - 1])) { text, group in
            let digits = String(group)
            text += String(repeating: "0", count: 9 - digits.utf8.count) + digits
        }
    }
}

/// A hexadecimal or octal integer has more digits than are converted.
struct NumberTooLong: Error {
    static let greatestLength = 4_096
}

/// A decimal number as YAML writes it: `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private struct DecimalSpelling {
    private let text: String
    private let isNegative: Bool
    private let whole: Substring.UTF8View
    private let fraction: Substring.UTF8View?
    /// With its sign.
    private let exponent: Substring.UTF8View?

    init?(_ text: String) {
        var rest = Substring(text).utf8
        let sign = rest.first
        isNegative = sign == UInt8(ascii: "-")
        if isNegative || sign == UInt8(ascii: "+") { rest.removeFirst() }
        whole = Self.takeDigits(from: &rest)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = Self.takeDigits(from: &rest)
        } else {
            fraction = nil
        }
        guard !whole.isEmpty || fraction?.isEmpty == false else { return nil }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            exponent = rest.dropFirst()
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard !Self.takeDigits(from: &rest).isEmpty else { return nil }
        } else {
            exponent = nil
        }
        guard rest.isEmpty else { return nil }
        self.text = text
    }

    var isInteger: Bool { fraction == nil && exponent == nil }

    /// The same number as RFC 8259 §6 has it: no plus sign, no leading zeros, digits on both sides of the point.
    var json: String {
        if isJSON { return text }
        let significant = whole.drop { $0 == UInt8(ascii: "0") }
        var result = isNegative ? "-" : ""
        result += significant.isEmpty ? "0" : String(Substring(significant))
        if let fraction { result += "." + (fraction.isEmpty ? "0" : String(Substring(fraction))) }
        if let exponent { result += "e" + String(Substring(exponent)) }
        return result
    }

    private var isJSON: Bool {
        text.utf8.first != UInt8(ascii: "+") && !whole.isEmpty
            && (whole.count == 1 || whole.first != UInt8(ascii: "0")) && fraction?.isEmpty != true
    }

    private static func takeDigits(from rest: inout Substring.UTF8View) -> Substring.UTF8View {
        let digits = rest.prefix(while: ASCII.isDigit)
        rest.removeFirst(digits.count)
        return digits
    }
}
