import ModelGenModel

/// Reads types as people write them: `?string`, `array of [user](#user-object) objects`.
enum FieldTypes {
    static func type(_ source: Substring) -> (type: KindType, isNullable: Bool) {
        var text = CellMarks.unescaped(HTMLEntities.decoded(source)).trimmed()
        text = CellMarks.plain(text.filter { $0 != "`" })
        let isNullable = text.hasPrefix("?")
        if isNullable { text = String(text.dropFirst()) }
        return (read(text.trimmed(), depth: 0), isNullable)
    }

    private static func read(_ text: String, depth: Int) -> KindType {
        guard depth < 20 else { return .any }
        let lower = text.lowercased()
        for prefix in ["array of ", "list of ", "collection of "] where lower.hasPrefix(prefix) {
            return .array(read(String(text.dropFirst(prefix.count)), depth: depth + 1))
        }
        if lower.hasSuffix(" collection") { return .array(read(String(text.dropLast(11)), depth: depth + 1)) }
        if text.hasSuffix("[]") { return .array(read(String(text.dropLast(2)), depth: depth + 1)) }
        if lower.hasPrefix("array<") || lower.hasPrefix("array["), lower.hasSuffix(">") || lower.hasSuffix("]") {
            return .array(read(String(text.dropFirst(6).dropLast()), depth: depth + 1))
        }
        if ["dict", "map", "mapping of", "dictionary"].contains(where: lower.hasPrefix) {
            return .map(mapValue(text, depth))
        }
        if let link = link(text) { return link }
        return named(lower, text)
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
        guard !word.contains(" "), !word.isEmpty else { return .any }
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
