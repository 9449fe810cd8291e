/// How much of what a schema does not announce is refused.
///
/// Callers choose between `strict` and `lenient` (`DecodingOptions.isStrict`). The step between them is taken while the members of a union
/// are told apart: there, what the schema forbids counts, and what it merely does not mention does not.
enum Strictness: UInt8, Comparable {
    /// Nothing: unknown keys and stray `null`s are tolerated.
    case lenient
    /// What the schema forbids: keys beside those of a closed object (JSON Schema 2020-12 Core §10.3.2.3), and `null` where it is not
    /// allowed.
    case letter
    /// Every unknown key as well.
    case strict

    init(_ options: DecodingOptions) { self = options.isStrict ? .strict : .lenient }

    static func < (a: Strictness, b: Strictness) -> Bool { a.rawValue < b.rawValue }

    /// What members are tried with, one after the other, where a document is read with this: the strictest first.
    var steps: [Strictness] {
        switch self {
        case .strict: [.strict]
        case .letter: [.strict, .letter]
        case .lenient: [.strict, .letter, .lenient]
        }
    }

    /// Whether `null` for an optional property that is not nullable is refused.
    var refusesStrayNulls: Bool { self > .lenient }

    /// Whether a key must be there that the schema requires and does not describe.
    var demandsUndescribedKeys: Bool { self > .lenient }

    /// Whether keys that no property has asked for are refused.
    func refusesOtherKeys(ofClosed isClosed: Bool) -> Bool {
        switch self {
        case .lenient: false
        case .letter: isClosed
        case .strict: true
        }
    }
}
