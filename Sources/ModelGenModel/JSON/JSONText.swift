internal import ModelGenDiagnostics

/// Writes every JSON that is printed or stored for people and for comparing.
///
/// Deterministic, and numbers keep the spelling of the source; Foundation's encoder can promise neither.
struct JSONText {
    /// Lines are broken to stay within this many columns where that is possible.
    private static let width = 120

    private var bytes: [UInt8] = []
    /// Whether every element has a line of its own, so that a comparison of lines shows it alone.
    private var breaksEveryElement = false

    /// The text of a value, without a line break at the end (RFC 8259): an object or array stands on one line where it fits.
    static func of(_ value: JSONLiteral) -> String {
        var text = JSONText()
        text.write(value, indentation: 0, used: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// The text of a value with a line for each element, without a line break at the end.
    static func lines(of value: JSONLiteral) -> String {
        var text = JSONText()
        text.breaksEveryElement = true
        text.write(value, indentation: 0, used: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// The text of a value on one line.
    static func line(of value: JSONLiteral) -> String {
        var text = JSONText()
        text.writeOnOneLine(value)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// Writes a value where `used` columns of the line are taken.
    private mutating func write(_ value: JSONLiteral, indentation: Int, used: Int) {
        if value.isScalar { return writeOnOneLine(value) }
        if !breaksEveryElement, Self.remainder(of: value, after: Self.width - used) != nil {
            return writeOnOneLine(value)
        }
        switch value {
        case .array(let values):
            writeLines("[", "]", values, indentation) { text, value, indentation in
                text.write(value, indentation: indentation, used: indentation + 1)
            }
        case .object(let members):
            writeLines("{", "}", members, indentation) { text, member, indentation in
                let start = text.bytes.count
                text.write(member.key)
                text.bytes += ": ".utf8
                let used = indentation + text.bytes.count - start + 1
                text.write(member.value, indentation: indentation, used: used)
            }
        case .null, .boolean, .number, .string: writeOnOneLine(value)
        }
    }

    private mutating func writeLines<T>(
        _ opening: String, _ closing: String, _ elements: [T], _ indentation: Int,
        writeElement: (inout JSONText, T, Int) -> Void
    ) {
        bytes += opening.utf8
        for (position, element) in elements.enumerated() {
            if position > 0 { bytes += ",".utf8 }
            breakLine(indentation + 2)
            writeElement(&self, element, indentation + 2)
        }
        breakLine(indentation)
        bytes += closing.utf8
    }

    private mutating func breakLine(_ indentation: Int) {
        bytes += "\n".utf8
        bytes += repeatElement(UInt8(ascii: " "), count: indentation)
    }

    private mutating func writeOnOneLine(_ value: JSONLiteral) {
        switch value {
        case .null: bytes += "null".utf8
        case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += number.spelling.utf8
        case .string(let text): write(text)
        case .array(let values):
            bytes += "[".utf8
            for (position, value) in values.enumerated() {
                if position > 0 { bytes += ", ".utf8 }
                writeOnOneLine(value)
            }
            bytes += "]".utf8
        case .object(let members):
            bytes += "{".utf8
            for (position, member) in members.enumerated() {
                if position > 0 { bytes += ", ".utf8 }
                write(member.key)
                bytes += ": ".utf8
                writeOnOneLine(member.value)
            }
            bytes += "}".utf8
        }
    }

    /// Escapes what must be (RFC 8259 §7), and what terminals and viewers obey.
    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain {
            bytes += text.utf8
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case _ where scalar.isObeyed:
                let digits = String(scalar.value, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
            default: bytes += String(scalar).utf8
            }
        }
    }

    /// The columns that are left once a value is written on one line; `nil` as soon as it does not fit, so that a
    /// large value costs no more than a line.
    private static func remainder(of value: JSONLiteral, after columns: Int) -> Int? {
        var columns = columns
        func take(_ count: Int) -> Bool {
            columns -= count
            return columns >= 0
        }
        switch value {
        case .null, .boolean: columns -= 5
        case .number(let number): columns -= number.spelling.utf8.count
        case .string(let text): columns -= text.utf8.count + 2
        case .array(let values):
            for value in values {
                guard take(2), let left = remainder(of: value, after: columns) else { return nil }
                columns = left
            }
            columns -= 2
        case .object(let members):
            for member in members {
                guard take(member.key.utf8.count + 6), let left = remainder(of: member.value, after: columns) else {
                    return nil
                }
                columns = left
            }
            columns -= 2
        }
        return columns >= 0 ? columns : nil
    }
}

extension JSONLiteral {
    /// The value as JSON, on one line.
    package var jsonText: String { JSONText.line(of: self) }

    /// The value as JSON, with a line for each element and a final line feed.
    package var jsonLines: String { JSONText.lines(of: self) + "\n" }

    fileprivate var isScalar: Bool {
        switch self {
        case .null, .boolean, .number, .string: true
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        }
    }
}
