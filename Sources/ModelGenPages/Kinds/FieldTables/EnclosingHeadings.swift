import ModelGenModel

/// The headings that a table stands under, outermost first: one that says only what a table is, such as `Properties`, leaves it to
/// the heading around it to say whose it is.
struct EnclosingHeadings {
    private var headings: [(level: Int, name: String, prose: String?)] = []

    mutating func enter(_ heading: Outline.Heading, prose: String?) {
        headings.removeAll { $0.level >= heading.level }
        headings.append((heading.level, Self.typeName(heading.text), prose))
    }

    /// What the table describes, and what the page says of it.
    var model: (name: String, prose: String?) {
        guard let last = headings.last else { return ("", nil) }
        guard Self.generic.contains(last.name.lowercased()),
            let owner = headings.last(where: { !Self.generic.contains($0.name.lowercased()) })
        else { return (last.name, last.prose) }
        return (owner.name, last.prose ?? owner.prose)
    }

    private static let generic: Set<String> = [
        "properties", "property", "fields", "attributes", "schema", "structure", "definition", "object", "model",
        "members", "columns",
    ]

    private static let lastWords: Set<String> = [
        "Structure", "Object", "Model", "Schema", "Resource", "Fields", "Properties", "Attributes",
    ]

    /// The class of `*class* shop.models.Order(id: str)`, as Sphinx writes it.
    private static func className(_ heading: String) -> String? {
        let text = heading.filter { $0 != "*" && $0 != "`" }
        guard text.hasPrefix("class ") else { return nil }
        let path = text.dropFirst("class ".count).prefix { $0 != "(" }
        return path.split(separator: ".").last.map(String.init)
    }

    /// The heading without a last word that says what it is.
    static func typeName(_ heading: String) -> String {
        var text = className(heading) ?? CellMarks.plain(heading)
        if text.lowercased().hasSuffix(" resource type") { text = String(text.dropLast(" resource type".count)) }
        var words = text.split(separator: " ").map { word in word.prefix(1).uppercased() + word.dropFirst() }
        if words.count > 1, let last = words.last, lastWords.contains(last) { words.removeLast() }
        if words.count > 1, words.first == "The" { words.removeFirst() }
        return words.joined()
    }
}
