/// How a document is read.
///
/// An argument of the direct path; a Codable decoder carries it in `userInfo[.modelDecodingOptions]`.
public struct DecodingOptions: Hashable, Sendable {
    /// Whether to refuse what the schema does not announce: `null` for an optional property that is not nullable, and
    /// keys that no property has asked for. Servers send both, so the default is `false`.
    public var isStrict: Bool
    /// Whether to validate what was decoded, and throw a `ValidationError` if it has issues.
    public var validates: Bool
    /// What to do with a key that occurs twice in one object (RFC 8259 §4 leaves it open). Only the direct path can
    /// tell: Foundation's decoder keeps the first one silently.
    public var duplicateKeys: DuplicateKeys
    /// What is refused for its size. Only the direct path checks it: a Codable decoder has its own limits.
    public var limits: Limits

    /// Creates options; the defaults are those of `.lenient`.
    public init(
        isStrict: Bool = false,
        validates: Bool = false,
        duplicateKeys: DuplicateKeys = .error,
        limits: Limits = Limits()
    ) {
        self.isStrict = isStrict
        self.validates = validates
        self.duplicateKeys = duplicateKeys
        self.limits = limits
    }

    /// Takes what servers send beyond their schema.
    public static let lenient = DecodingOptions()
    /// Refuses what the schema does not announce.
    public static let strict = DecodingOptions(isStrict: true)

    /// What to do with a key that occurs twice in one object.
    ///
    /// Keys are compared by scalar. Objects that nobody reads, such as the value of an unknown key, are not searched.
    public enum DuplicateKeys: Hashable, Sendable {
        /// The document is refused.
        case error
        /// The last value counts. Slower: an object is read to its end before its first property.
        case last
        /// The first value counts.
        case first
    }

    /// Limits on a document.
    public struct Limits: Hashable, Sendable {
        /// The greatest nesting of arrays and objects, and of unions whose members are tried one after the other. It also
        /// bounds the stack that decoding needs, and that releasing a chain of boxes takes.
        public var depth: Int
        /// The greatest number of bytes.
        public var size: Int

        /// Creates limits: 128 levels and any size.
        ///
        /// A level of free-form JSON takes about half a KB of stack (1 KB without optimization), one of a large recursive
        /// struct several: 128 levels fit into the 512 KB that a thread may have.
        public init(depth: Int = 128, size: Int = .max) {
            self.depth = depth
            self.size = size
        }
    }
}

extension CodingUserInfoKey {
    /// Under this key a decoder's `userInfo` carries `DecodingOptions` to generated types.
    public static let modelDecodingOptions = CodingUserInfoKey(modelRuntimeKey: "ModelRuntime.DecodingOptions")

    // The failable initializer is one only because `RawRepresentable` asks for it; it never returns `nil`.
    private init(modelRuntimeKey name: String) {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("no key of user information") }
        self = key
    }
}

/// How JSON text is written by the direct path.
public struct EncodingOptions: OptionSet, Hashable, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// Creates options from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// No white space, properties in the order of the schema.
    public static let compact: EncodingOptions = []
    /// One property or element per line, indented by two spaces.
    public static let pretty = EncodingOptions(rawValue: 1)
    /// The keys of every object in the order of their Unicode scalars.
    public static let sortedKeys = EncodingOptions(rawValue: 2)
}

extension DecodingOptions {
    /// For what was a value already: however deep it nests, it fits.
    static let unlimited = DecodingOptions(limits: Limits(depth: .max))
}
