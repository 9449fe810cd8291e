import ModelGenDiagnostics
import ModelGenModel

/// Fields that people wrote as a list: ``- `name` (string, required) – What it is called`` or ``- **name** `string` *required*``. What
/// stands below one, further in, is within it.
struct BulletFields {
    private(set) var rows: [Row] = []
    /// The items that do not have this form.
    private(set) var others: [SourceLocation] = []
    /// What stands before the list.
    private(set) var prose: String?

    /// An item.
    struct Row {
        /// The names of the items around it, and its own.
        var names: [String]
        var type: Substring
        var presence: Presence?
        var isNullable: Bool?
        var isDeprecated: Bool
        var documentation: String
        var location: SourceLocation
    }

    init(_ section: Outline.Section, path: String) {
        var around: [(indent: Int, name: String)] = []
        var before: [PageLine] = []
        for line in section.lines where !line.isCode {
            guard let item = Item(line.text) else {
                if rows.isEmpty { before.append(line) } else { extend(with: line.text) }
                continue
            }
            let location = SourceLocation(file: path, line: line.number, column: item.indent + 1)
            around.removeAll { $0.indent >= item.indent }
            guard let field = item.field else {
                others.append(location)
                continue
            }
            around.append((item.indent, field.name))
            rows.append(Row(field, names: around.map(\.name), at: location))
        }
        prose = Outline.Section(heading: nil, lines: before).prose
    }

    fileprivate static let presences: [String: Presence] = [
        "required": .required, "mandatory": .required, "optional": .optional, "not required": .optional,
    ]

    fileprivate static let nulls = ["nullable": true, "not nullable": false, "non-null": false, "not null": false]

    /// Whether the word says something of presence or of `null`, or that the field is deprecated.
    fileprivate static func isWord(_ text: String) -> Bool {
        let word = text.lowercased()
        return presences[word] != nil || nulls[word] != nil || word == "deprecated"
    }

    /// A line that goes on where an item left off.
    private mutating func extend(with text: Substring) {
        guard text.first == " " || text.first == "\t", !text.trimmingBlanks().isEmpty else { return }
        rows[rows.count - 1].documentation += "\n" + text.trimmingBlanks()
    }
}

extension BulletFields.Row {
    fileprivate init(_ field: BulletFields.Item.Field, names: [String], at location: SourceLocation) {
        var types: [String] = []
        self.init(
            names: names, type: "", presence: nil, isNullable: nil, isDeprecated: false,
            documentation: field.documentation, location: location)
        for part in TypeAlternatives.parts(of: field.facts, between: [","]) {
            let word = CellMarks.plain(part).lowercased()
            if let stated = BulletFields.presences[word] {
                presence = stated
            } else if let stated = BulletFields.nulls[word] {
                isNullable = stated
            } else if word == "deprecated" {
                isDeprecated = true
            } else {
                types.append(part)
            }
        }
        type = types.joined(separator: ", ")[...]
    }
}

extension BulletFields {
    /// A line of a list.
    fileprivate struct Item {
        var indent: Int
        var text: Substring

        /// `nil` for a line that begins no item.
        init?(_ line: Substring) {
            let text = line.drop { $0 == " " || $0 == "\t" }
            guard let mark = text.first, "-*+".contains(mark), text.dropFirst().first == " " else { return nil }
            indent = line[..<text.startIndex].reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
            self.text = text.dropFirst().trimmingBlanks()
        }

        /// A name, marked as code or bold, what stands in brackets behind it, and the rest.
        struct Field {
            var name: String
            var facts: String
            var documentation: String
        }

        var field: Field? {
            let marks = text.prefix { "*`".contains($0) }
            guard marks.first == "`" || marks.hasPrefix("**") else { return nil }
            var name = FieldName(text).text
            if name.hasSuffix(":") { name.removeLast() }
            var rest = text.dropFirst(marks.count + name.count)
            if rest.first == ":" { rest.removeFirst() }
            rest = rest.dropFirst(rest.prefix { "*`".contains($0) }.prefix(marks.count).count)
            rest = rest.drop { ": ".contains($0) }
            guard !name.isEmpty, let (facts, said) = Self.facts(rest) else { return nil }
            let documentation = String(said.drop { "–—-:*. \t".contains($0) })
            return Field(name: name, facts: facts, documentation: documentation)
        }

        /// What stands in brackets, or in code and in words of presence behind it.
        private static func facts(_ text: Substring) -> (facts: String, rest: Substring)? {
            if text.first == "(", let end = close(text) {
                return (String(text[..<end].dropFirst()), text[text.index(after: end)...])
            }
            guard text.first == "`", let end = text.dropFirst().firstIndex(of: "`") else { return nil }
            var facts = String(text[..<end].dropFirst())
            var rest = text[text.index(after: end)...].drop { " ,".contains($0) }
            while true {
                let word = rest.prefix { !" ,".contains($0) }
                guard BulletFields.isWord(CellMarks.plain(word)) else { return (facts, rest) }
                facts += ", " + word
                rest = rest.dropFirst(word.count).drop { " ,".contains($0) }
            }
        }

        /// The bracket that ends what the first one begins.
        private static func close(_ text: Substring) -> Substring.Index? {
            var depth = 0
            for index in text.indices {
                if text[index] == "(" { depth += 1 }
                if text[index] == ")" { depth -= 1 }
                if depth == 0 { return index }
            }
            return nil
        }
    }
}
