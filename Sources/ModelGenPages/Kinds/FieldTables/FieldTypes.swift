import ModelGenModel

/// Reads types as people write them: `?string`, `array of [user](#user-object) objects`.
enum FieldTypes {
    /// The type of a cell; the description may list the values of an `enum`.
    static func type(_ source: Substring, documentation: String? = nil) -> (type: KindType, isNullable: Bool) {
        var text = CellMarks.unescaped(HTMLEntities.decoded(source)).trimmed()
        // Sphinx emphasizes each word: `*str* *|* *None*`.
        text = CellMarks.plain(text.filter { !"`~*".contains($0) })
        let isNullable = text.hasPrefix("?")
        if isNullable { text = String(text.dropFirst()) }
        let type = stated(text.trimmed(), documentation) ?? read(text.trimmed(), depth: 0)
        if case .nullable(let inner) = type { return (inner, true) }
        return (type, isNullable)
    }

    /// What the description says more of than the type.
    private static func stated(_ text: String, _ documentation: String?) -> KindType? {
        let lower = text.lowercased()
        let description = documentation?.lowercased() ?? ""
        if ["enum", "string enum", "enum string", "string (enum)", "enum (string)", "enumeration"].contains(lower) {
            return ListedWords(documentation).map { .enumeration($0.values.map(JSONLiteral.string)) } ?? .string
        }
        if let values = listed(text, lower) { return .enumeration(values) }
        let isNumber = ["unix", "epoch", "seconds since", "milliseconds"].contains {
            (lower + " " + description).contains($0)
        }
        return lower.contains("timestamp") && isNumber && !lower.contains("iso") ? .scalar(.integer()) : nil
    }

    /// The values of ``enum: `a`, `b` ``, `enum (a | b)` and `enum<a, b>`.
    private static func listed(_ text: String, _ lower: String) -> [JSONLiteral]? {
        guard let word = ["string enum", "enum of", "enum", "one of"].first(where: lower.hasPrefix) else { return nil }
        var rest = text.dropFirst(word.count).trimmingBlanks()
        if let close = ["(": ")", "<": ">", "[": "]"][rest.prefix(1)], rest.hasSuffix(close) {
            rest = rest.dropFirst().dropLast()
        } else if rest.first == ":" {
            rest = rest.dropFirst()
        } else if word != "enum of", word != "one of" {
            return nil
        }
        let values = TypeAlternatives.parts(of: String(rest), between: [",", "|", " or ", " and "]).map { part in
            TypeAlternatives.literal(part) ?? .string(part)
        }
        let areWords = values.allSatisfy { $0.string.map { !$0.contains(" ") } ?? true }
        return values.count > 1 && areWords ? values : nil
    }

    private static func read(_ text: String, depth: Int) -> KindType {
        guard depth < 20 else { return .any }
        let lower = text.lowercased()
        if text.hasSuffix("?"), text.count > 1 { return .nullable(read(String(text.dropLast()), depth: depth + 1)) }
        for mark in [" (nullable)", ", nullable"] where lower.hasSuffix(mark) {
            return .nullable(read(String(text.dropLast(mark.count)), depth: depth + 1))
        }
        if lower.hasPrefix("nullable ") { return .nullable(read(String(text.dropFirst(9)), depth: depth + 1)) }
        if let type = alternatives(text, depth) { return type }
        for prefix in ["array of ", "list of ", "collection of "] where lower.hasPrefix(prefix) {
            return .array(read(String(text.dropFirst(prefix.count)), depth: depth + 1))
        }
        if lower.hasSuffix(" collection") { return .array(read(String(text.dropLast(11)), depth: depth + 1)) }
        if text.hasSuffix("[]") { return .array(read(String(text.dropLast(2)), depth: depth + 1)) }
        if lower.hasPrefix("array<") || lower.hasPrefix("array["), lower.hasSuffix(">") || lower.hasSuffix("]") {
            return .array(read(String(text.dropFirst(6).dropLast()), depth: depth + 1))
        }
        if text.hasPrefix("["), text.hasSuffix("]") {
            return .array(read(String(text.dropFirst().dropLast()).trimmed(), depth: depth + 1))
        }
        if let value = keyedValue(text, lower) { return .map(read(value, depth: depth + 1)) }
        if ["dict", "map", "mapping of", "dictionary", "record<", "object<"].contains(where: lower.hasPrefix) {
            return .map(mapValue(text, depth))
        }
        if let link = link(text) { return link }
        return named(lower, text)
    }

    /// `string | null`, `integer or string`, `"asc" | "desc"`.
    private static func alternatives(_ text: String, _ depth: Int) -> KindType? {
        var parts = TypeAlternatives.parts(of: text, between: ["|"])
        if parts.count == 1 { parts = TypeAlternatives.parts(of: text, between: [" or "]) }
        guard parts.count > 1 else { return TypeAlternatives.literal(text).map { .enumeration([$0]) } }
        let others = parts.filter { !["null", "none", "nil"].contains($0.lowercased()) }
        let literals = others.compactMap(TypeAlternatives.literal)
        var type: KindType
        if others.isEmpty {
            type = .any
        } else if literals.count == others.count {
            type = .enumeration(literals)
        } else {
            var members: [KindType] = []
            for part in others {
                let member = read(part, depth: depth + 1)
                if !members.contains(member) { members.append(member) }
            }
            type = members.count == 1 ? members[0] : .union(members, .atLeastOne)
        }
        return others.count < parts.count ? .nullable(type) : type
    }

    /// The values of `{ [key: string]: boolean }` and `map[string]boolean`.
    private static func keyedValue(_ text: String, _ lower: String) -> String? {
        if text.hasPrefix("{"), text.hasSuffix("}"), let close = text.firstRange(of: "]:") {
            return String(text[close.upperBound...].dropLast()).trimmed()
        }
        guard lower.hasPrefix("map["), let close = text.firstIndex(of: "]"), !text[..<close].contains(",") else {
            return nil
        }
        let value = String(text[text.index(after: close)...]).trimmed()
        return value.isEmpty ? nil : value
    }

    private static func mapValue(_ text: String, _ depth: Int) -> KindType {
        guard let comma = text.firstIndex(of: ","), text.hasSuffix(">") || text.hasSuffix("]") else { return .any }
        return read(String(text[text.index(after: comma)...].dropLast()).trimmed(), depth: depth + 1)
    }

    /// By the words of the target before its last `-object` or `-structure`; `partial` makes every field optional, which only
    /// free-form JSON can say.
    private static func link(_ text: String) -> KindType? {
        guard let open = text.firstIndex(of: "["), let middle = text.firstRange(of: "]("), open < middle.lowerBound,
            let close = text[middle.upperBound...].firstIndex(of: ")")
        else { return nil }
        if text.lowercased().hasPrefix("partial ") { return .any }
        let label = String(text[text.index(after: open)..<middle.lowerBound])
        let target = text[middle.upperBound..<close]
        let anchor = target.split(separator: "#").last.map(String.init) ?? ""
        var words = anchor.split(separator: "-").map(String.init)
        if let last = words.last, ["object", "structure", "resource"].contains(last) { words.removeLast() }
        let isAnchored = target.contains("#") && !words.isEmpty
        if !isAnchored, let scalar = scalar(label.lowercased()) { return scalar }
        return .model(isAnchored ? words.joined() : label)
    }

    private static func named(_ lower: String, _ text: String) -> KindType {
        var word = lower
        if let scalar = scalar(word) { return scalar }
        if word.hasSuffix("s"), let scalar = scalar(String(word.dropLast())) { return scalar }
        for suffix in [" objects", " object"] where word.hasSuffix(suffix) {
            word = String(word.dropLast(suffix.count))
        }
        guard !word.contains(" ") else { return .unreadable(text) }
        guard !word.isEmpty else { return .any }
        return .model(String(text.prefix(word.count)))
    }

    private static func scalar(_ word: String) -> KindType? {
        let (name, format) = split(word)
        switch name {
        case "string", "snowflake", "str", "text", "character": return .scalar(.string(format: format))
        case "integer", "int", "long": return .scalar(.integer(format: format))
        case "int32", "int64": return .scalar(.integer(format: name))
        case "number": return .scalar(.number(format: format))
        case "float", "double", "single", "decimal": return .scalar(.number())
        case "boolean", "bool": return .scalar(.boolean)
        case "iso8601 timestamp", "datetimeoffset", "datetime", "date-time", "timestamp":
            return .scalar(.string(format: "date-time"))
        case "date": return .scalar(.string(format: "date"))
        case "guid", "uuid": return .scalar(.string(format: "uuid"))
        case "uri", "url": return .scalar(.string(format: "uri"))
        case "object", "mixed", "any", "json": return .any
        case "array", "list": return .array(.any)
        default: return nil
        }
    }

    /// `string (uuid)`
    private static func split(_ word: String) -> (name: String, format: String?) {
        guard let open = word.firstIndex(of: "("), word.hasSuffix(")") else { return (word, nil) }
        return (String(word[..<open]).trimmed(), String(word[word.index(after: open)...].dropLast()))
    }
}
