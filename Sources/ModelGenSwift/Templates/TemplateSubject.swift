/// What a template, or a section of one, is rendered for, as far as whoever writes one must know: what it is called, and its keys.
struct TemplateSubject: Sendable {
    let context: any TemplateContext.Type

    /// Such as `property`.
    var noun: String { context.noun }
    var entries: [TemplateEntry] { context.entries }

    /// The shapes of all keys by name.
    var shapes: [String: TemplateShape] {
        Dictionary(entries.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
    }
}

/// One key, as documentation has it.
struct TemplateEntry: Sendable {
    let name: String
    let shape: TemplateShape
    /// In Markdown, without a full stop.
    let meaning: String
    /// A value that the generator makes of one of the documents that it is tested with; of lines, one of them.
    let example: String?
    /// Whether no built-in template uses it.
    var isForOwnTemplates = false
}

/// What a key yields, as far as a template must know to use it.
indirect enum TemplateShape: Sendable {
    case text
    case flag
    /// A list of texts; inside the section, `{{.}}` is the text.
    case lines
    /// One context, or none.
    case section(TemplateSubject)
    /// Contexts, each of which knows by `isLast` whether it is the last one.
    case list(TemplateSubject)
}
