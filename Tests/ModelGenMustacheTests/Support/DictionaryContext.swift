import ModelGenMustache

/// Values by name.
struct DictionaryContext: MustacheContext, ExpressibleByDictionaryLiteral {
    var values: [String: MustacheValue]

    init(_ values: [String: MustacheValue]) { self.values = values }

    init(dictionaryLiteral elements: (String, MustacheValue)...) {
        values = Dictionary(uniqueKeysWithValues: elements)
    }

    func value(_ key: MustacheKey) -> MustacheValue? { values[key.text] }
}

/// Renders a text that may include others.
func render(
    _ template: String, _ context: DictionaryContext = [:], partials: [String: String] = [:],
    escaping: MustacheLibrary.Escaping = .none
) throws -> String {
    var templates = try partials.mapValues { try MustacheTemplate($0) }
    templates["main"] = try MustacheTemplate(template)
    return MustacheLibrary(templates, escaping: escaping).render("main", context)
}
