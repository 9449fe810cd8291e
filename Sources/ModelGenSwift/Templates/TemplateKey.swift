/// One thing that a template can ask of its context: its name, its shape, and where it comes from.
///
/// Templates are checked against these when they are loaded, and rendered through them: there is no second list to drift.
struct TemplateKey<Context>: Sendable {
    let name: String
    let shape: TemplateShape
    let value: @Sendable (Context) -> TemplateValue
}

/// What a key yields, as far as a template must know to use it.
indirect enum TemplateShape: Sendable {
    case text
    case flag
    /// A list of texts; inside the section, `{{.}}` is the text.
    case lines
    /// Contexts of their own, with these keys.
    case contexts([String: TemplateShape])
}

/// What a key yields for one context.
enum TemplateValue: Sendable {
    /// Known, but nothing here: sections over it are skipped, and outer contexts are not asked.
    case absent
    case text(String)
    case flag(Bool)
    case lines([String])
    case contexts([any TemplateContext])
}

/// Something that a template is rendered for.
protocol TemplateContext: Sendable {
    static var keys: TemplateKeys<Self> { get }
    func value(_ key: String) -> TemplateValue?
}

extension TemplateContext {
    /// The shapes of all keys by name.
    static var shape: [String: TemplateShape] { keys.byName.mapValues(\.shape) }

    func value(_ key: String) -> TemplateValue? { Self.keys.byName[key]?.value(self) }
}

/// The keys of one kind of context.
struct TemplateKeys<Context>: Sendable, ExpressibleByArrayLiteral {
    let byName: [String: TemplateKey<Context>]

    init(arrayLiteral keys: TemplateKey<Context>...) {
        byName = Dictionary(keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension TemplateKey {
    static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> TemplateKey {
        TemplateKey(name: name, shape: .text) { value($0).map(TemplateValue.text) ?? .absent }
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> TemplateKey {
        TemplateKey(name: name, shape: .flag) { .flag(value($0)) }
    }

    static func lines(_ name: String, _ value: @escaping @Sendable (Context) -> [String]) -> TemplateKey {
        TemplateKey(name: name, shape: .lines) { .lines(value($0)) }
    }

    static func list<Element: TemplateContext>(_ name: String, _ value: @escaping @Sendable (Context) -> [Element])
        -> TemplateKey
    {
        TemplateKey(name: name, shape: .contexts(Element.shape)) { .contexts(value($0)) }
    }

    static func section<Element: TemplateContext>(_ name: String, _ value: @escaping @Sendable (Context) -> Element?)
        -> TemplateKey
    {
        TemplateKey(name: name, shape: .contexts(Element.shape)) { context in
            value(context).map { .contexts([$0]) } ?? .absent
        }
    }
}
