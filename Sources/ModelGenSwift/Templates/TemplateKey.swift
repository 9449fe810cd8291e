import ModelGenMustache

/// One thing that a template can ask of what it is rendered for: a name, what it means, and where it comes from.
///
/// Templates are checked against these when they are loaded and rendered through them, and `docs/templates.md` is made of them:
/// there is no second list to drift.
struct TemplateKey<Context>: Sendable {
    let key: MustacheKey
    private(set) var entry: TemplateEntry
    let value: @Sendable (Context) -> MustacheValue

    /// The same key, which no built-in template uses.
    var forOwnTemplates: TemplateKey {
        var result = self
        result.entry.isForOwnTemplates = true
        return result
    }
}

/// Something that a template is rendered for: a plan, or a part of one.
protocol TemplateContext: MustacheContext {
    /// What documentation calls it, such as `property`.
    static var noun: String { get }
    static var keys: TemplateKeys<Self> { get }
}

extension TemplateContext {
    /// The keys without their values.
    static var entries: [TemplateEntry] { keys.entries }

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
    /// What tells the keys apart, side by side, and below what they yield: going through the keys themselves would retain each on the way.
    private let hashes: [UInt64]
    private let values: [@Sendable (Context) -> MustacheValue]

    init(arrayLiteral keys: TemplateKey<Context>...) {
        self.keys = keys
        hashes = keys.map(\.key.hash)
        values = keys.map(\.value)
    }

    var entries: [TemplateEntry] { keys.map(\.entry) }

    /// By one key after the other: there are about a dozen, and comparing two is comparing integers.
    func value(_ key: MustacheKey, of context: Context) -> MustacheValue? {
        for index in 0..<hashes.count where hashes[index] == key.hash && keys[index].key.text == key.text {
            return values[index](context)
        }
        return nil
    }
}

extension TemplateKey {
    private init(
        _ name: String, _ shape: TemplateShape, _ meaning: String, example: String? = nil,
        _ value: @escaping @Sendable (Context) -> MustacheValue
    ) {
        key = MustacheKey(name)
        entry = TemplateEntry(name: name, shape: shape, meaning: meaning, example: example)
        self.value = value
    }

    /// A text, or nothing.
    static func text(
        _ name: String, _ meaning: String, example: String, _ value: @escaping @Sendable (Context) -> String?
    ) -> TemplateKey {
        TemplateKey(name, .text, meaning, example: example) { context in
            if let text = value(context) { .text(text) } else { .absent }
        }
    }

    static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Context) -> Bool) -> TemplateKey {
        TemplateKey(name, .flag, meaning) { .flag(value($0)) }
    }

    /// Texts of a line each; `example` is one of them.
    static func lines(
        _ name: String, _ meaning: String, example: String, _ value: @escaping @Sendable (Context) -> [String]
    ) -> TemplateKey {
        TemplateKey(name, .lines, meaning, example: example) { .texts(value($0)) }
    }

    /// The lines of what no template writes.
    static func code(
        _ name: String, _ meaning: String, example: String, _ value: @escaping @Sendable (Context) -> SwiftSource
    ) -> TemplateKey {
        TemplateKey(name, .lines, meaning, example: example) { .texts(value($0).lines) }
    }

    static func list<Element: TemplateContext>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Context) -> [Element]
    ) -> TemplateKey {
        TemplateKey(name, .list(TemplateSubject(context: Element.self)), meaning) { .contexts(value($0)) }
    }

    static func list<Element: TemplateContext>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Context) -> [SharedContext<Element>]
    ) -> TemplateKey {
        TemplateKey(name, .list(TemplateSubject(context: Element.self)), meaning) { .contexts(value($0)) }
    }

    /// A context of its own, or nothing.
    static func section<Element: TemplateContext>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Context) -> Element?
    ) -> TemplateKey {
        TemplateKey(name, .section(TemplateSubject(context: Element.self)), meaning) { context in
            if let inner = value(context) { .context(inner) } else { .absent }
        }
    }
}
