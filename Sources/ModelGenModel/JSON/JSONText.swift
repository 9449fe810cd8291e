internal import ModelGenText

/// How the JSON of a value is laid out on lines, for people and for comparing.
struct JSONText {
    /// Lines are broken to stay within this many columns where that is possible.
    private static let width = 120

    private var json = JSONWriter()
    /// Whether every element has a line of its own, so that a comparison of lines shows it alone.
    private var breaksEveryElement = false

    /// The text of a value, without a line break at the end (RFC 8259): an object or array stands on one line where it fits.
    static func of(_ value: JSONLiteral) -> String {
        var text = JSONText()
        text.write(value, indentation: 0, used: 0)
        return text.json.text
    }

    /// The text of a value with a line for each element, without a line break at the end.
    static func lines(of value: JSONLiteral) -> String {
        var text = JSONText()
        text.breaksEveryElement = true
        text.write(value, indentation: 0, used: 0)
        return text.json.text
    }

    /// The text of a value on one line.
    static func line(of value: JSONLiteral) -> String {
        var text = JSONText()
        Self.addOnOneLine(value, to: &text.json)
        return text.json.text
    }

    /// Writes a value where `used` columns of the line are taken.
    private mutating func write(_ value: JSONLiteral, indentation: Int, used: Int) {
        if value.isScalar { return Self.addOnOneLine(value, to: &json) }
        if !breaksEveryElement, Self.remainder(of: value, after: Self.width - used) != nil {
            return Self.addOnOneLine(value, to: &json)
        }
        switch value {
        case .array(let values):
            writeLines("[", "]", values, indentation) { text, value, indentation in
                text.write(value, indentation: indentation, used: indentation + 1)
            }
        case .object(let members):
            writeLines("{", "}", members, indentation) { text, member, indentation in
                let start = text.json.count
                text.json.add(string: member.key)
                text.json.add(": ")
                let used = indentation + text.json.count - start + 1
                text.write(member.value, indentation: indentation, used: used)
            }
        case .null, .boolean, .number, .string: Self.addOnOneLine(value, to: &json)
        }
    }

    private mutating func writeLines<T>(
        _ opening: String, _ closing: String, _ elements: [T], _ indentation: Int,
        writeElement: (inout JSONText, T, Int) -> Void
    ) {
        json.add(opening)
        for (position, element) in elements.enumerated() {
            if position > 0 { json.add(",") }
            json.breakLine(indentation + 2)
            writeElement(&self, element, indentation + 2)
        }
        json.breakLine(indentation)
        json.add(closing)
    }

    private static func addOnOneLine(_ value: JSONLiteral, to json: inout JSONWriter) {
        switch value {
        case .null: json.add("null")
        case .boolean(let flag): json.add(flag ? "true" : "false")
        case .number(let number): json.add(number.spelling)
        case .string(let text): json.add(string: text)
        case .array(let values):
            json.add("[")
            json.add(values, between: ", ") { addOnOneLine($1, to: &$0) }
            json.add("]")
        case .object(let members):
            json.add("{")
            json.add(members, between: ", ") { json, member in
                json.add(string: member.key)
                json.add(": ")
                addOnOneLine(member.value, to: &json)
            }
            json.add("}")
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
