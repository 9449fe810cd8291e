import ModelRuntime

/// What is refused for its size. What was sent beyond is not read.
public struct HTTPLimits: Hashable, Sendable {
    /// Bytes of the path and the query.
    public var target: Int
    /// Bytes of the query.
    public var query: Int
    /// Pairs of a query, a form and the cookies.
    public var pairs: Int
    /// Bytes of the header fields, names and values.
    public var header: Int
    /// Bytes of a body that is read as a whole.
    public var body: Int
    /// Bytes of a part of a multipart body that is read as a whole.
    public var part: Int
    /// Bytes of the header of a part.
    public var partHeader: Int
    /// Parts of a multipart body.
    public var parts: Int
    /// Bytes of an item of a stream.
    public var item: Int
    /// The nesting of JSON.
    public var depth: Int

    /// Creates limits.
    public init(
        target: Int = 16_384, query: Int = 16_384, pairs: Int = 1_000, header: Int = 65_536, body: Int = 4_194_304,
        part: Int = 1_048_576,
        partHeader: Int = 16_384, parts: Int = 1_000, item: Int = 1_048_576, depth: Int = 128
    ) {
        (self.target, self.query, self.pairs, self.body) = (target, query, pairs, body)
        self.header = header
        (self.part, self.partHeader, self.parts, self.item, self.depth) = (part, partHeader, parts, item, depth)
    }
}

/// How requests and responses are read.
public struct HTTPReadingOptions: Hashable, Sendable {
    /// What stands before the paths of the document, such as `/v1`.
    public var basePath: String
    /// Whether to refuse what the schema does not announce, such as unknown keys of a body: `DecodingOptions.isStrict`.
    public var isStrict: Bool
    /// Whether to validate what was read.
    public var validates: Bool
    /// What is refused for its size.
    public var limits: HTTPLimits

    /// Creates options.
    public init(
        basePath: String = "", isStrict: Bool = false, validates: Bool = true, limits: HTTPLimits = HTTPLimits()
    ) {
        (self.basePath, self.isStrict, self.validates, self.limits) = (basePath, isStrict, validates, limits)
    }

    /// What servers read requests with: validated.
    public static let request = HTTPReadingOptions()
    /// What clients read responses with: not validated, since servers send what their documents do not say.
    public static let response = HTTPReadingOptions(validates: false)

    /// For a body's JSON.
    var decoding: DecodingOptions {
        DecodingOptions(isStrict: isStrict, limits: .init(depth: limits.depth, size: limits.body))
    }
}
