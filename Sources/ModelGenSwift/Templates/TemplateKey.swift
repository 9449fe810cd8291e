import ModelGenMustache

/// One thing that a template can ask of its context: its name, its shape, and where it comes from.
///
/// Templates are checked against these when they are loaded, and rendered through them: there is no second list to drift.
struct TemplateKey<Context>: Sendable {
    let key: MustacheKey
    let shape: TemplateShape
    let value: @Sendable (Context) -> MustacheValue
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

/// Something that a template is rendered for.
protocol TemplateContext: MustacheContext {
    static var keys: TemplateKeys<Self> { get }
}

extension TemplateContext {
    /// The shapes of all keys by name.
    static var shape: [String: TemplateShape] { keys.shape }

    func value(_ key: MustacheKey) -> MustacheValue? { Self.keys.value(key, of: self) }
}

/// A context that lies on the heap once, for those that several sections of a template go through.
final class SharedContext<Context: TemplateContext>: MustacheContext {
    let context: Context

    init(_ context: Context) { self.context = context }

    func value(_ key: MustacheKey) -> MustacheValue? { context.value(key) }
}

/// The keys of one kind of context.
struct TemplateKeys<Context>: Sendable, ExpressibleByArrayLiteral {
    private let keys: [TemplateKey<Context>]
    /// What tells the keys apart, side by side: going through the keys themselves would retain each on the way.
    private let hashes: [UInt64]

    init(arrayLiteral keys: TemplateKey<Context>...) {
        self.keys = keys
        hashes = keys.map(\.key.hash)
    }

    var shape: [String: TemplateShape] {
        Dictionary(keys.map { ($0.key.text, $0.shape) }, uniquingKeysWith: { first, _ in first })
    }

    /// By one key after the other: there are about a dozen, and comparing two is comparing integers.
    func value(_ key: MustacheKey, of context: Context) -> MustacheValue? {
        for index in 0..<hashes.count where hashes[index] == key.hash && keys[index].key.text == key.text {
            return keys[index].value(context)
        }
        return nil
    }
}

extension TemplateKey {
    static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> TemplateKey {
        TemplateKey(key: MustacheKey(name), shape: .text) { value($0).map(MustacheValue.text) ?? .absent }
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> TemplateKey {
        TemplateKey(key: MustacheKey(name), shape: .flag) { .flag(value($0)) }
    }

    static func lines(_ name: String, _ value: @escaping @Sendable (Context) -> [String]) -> TemplateKey {
        TemplateKey(key: MustacheKey(name), shape: .lines) { .texts(value($0)) }
    }

    static func list<Element: TemplateContext>(_ name: String, _ value: @escaping @Sendable (Context) -> [Element])
        -> TemplateKey
    {
        TemplateKey(key: MustacheKey(name), shape: .contexts(Element.shape)) { .contexts(value($0)) }
    }

    static func list<Element: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (Context) -> [SharedContext<Element>]
    ) -> TemplateKey {
        TemplateKey(key: MustacheKey(name), shape: .contexts(Element.shape)) { .contexts(value($0)) }
    }

    static func section<Element: TemplateContext>(_ name: String, _ value: @escaping @Sendable (Context) -> Element?)
        -> TemplateKey
    {
        TemplateKey(key: MustacheKey(name), shape: .contexts(Element.shape)) { context in
            value(context).map { .context($0) } ?? .absent
        }
    }
}
