import ModelGenDiagnostics
import ModelGenModel

/// Fields that people wrote as a list: ``- `name` (string, required) – What it is called``. What stands below one, further in, is within it.
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
            switch CellMarks.plain(part).lowercased() {
            case "required", "mandatory": presence = .required
            case "optional", "not required": presence = .optional
            case "nullable": isNullable = true
            case "not nullable", "non-null", "not null": isNullable = false
            case "deprecated": isDeprecated = true
            default: types.append(part)
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
            guard let first = text.first, first == "`" || text.hasPrefix("**") else { return nil }
            let name = FieldName(text)
            let rest = text.drop { $0 == "*" || $0 == "`" }.dropFirst(name.text.count).drop { "*`: ".contains($0) }
            guard !name.text.isEmpty, rest.first == "(", let end = Self.close(rest) else { return nil }
            let said = rest[rest.index(after: end)...].drop { "–—-:*. \t".contains($0) }
            return Field(
                name: name.text, facts: String(rest[..<end].dropFirst()), documentation: String(said))
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
