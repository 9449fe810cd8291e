public import ModelRuntime

/// A part of a multipart body as the schema has it. Generated types conform to it: enumerations with a case for each part.
public protocol MultipartElement: Sendable {
    /// The parts that the schema names.
    static var layout: [PartLayout] { get }

    /// Reads a part.
    init(reading part: inout PartReader) throws
    /// Writes a part.
    func write(to part: inout PartWriter) throws
    /// Reports what the schema forbids about the part; nothing by default.
    func validate(into issues: inout ValidationIssues)
}

extension MultipartElement {
    /// Reports nothing.
    public func validate(into issues: inout ValidationIssues) {}
}

/// How often a part of a name occurs, and how it is read.
public struct PartLayout: Hashable, Sendable {
    /// How often a part occurs.
    public enum Count: Hashable, Sendable {
        /// Once.
        case one
        /// Once or not at all.
        case optional
        /// As often as one likes.
        case any
        /// At least once.
        case some

        var isRequired: Bool { self == .one || self == .some }
        var isSingle: Bool { self == .one || self == .optional }
    }

    /// The name.
    public let name: String
    /// How often it occurs.
    public let count: Count
    /// Whether its body is handed on as a stream; others are collected first.
    public let isStreamed: Bool

    /// Creates a layout.
    public init(_ name: String, _ count: Count, isStreamed: Bool = false) {
        (self.name, self.count, self.isStreamed) = (name, count, isStreamed)
    }
}

/// Any part, whatever its name: its body is a stream.
extension MultipartPart: MultipartElement {
    /// None.
    public static var layout: [PartLayout] { [] }
    /// Takes the part.
    public init(reading part: inout PartReader) throws { self = part.part }
    /// Gives the part.
    public func write(to part: inout PartWriter) throws { part.part = self }
}

// MARK: - Reading

/// Reads a part: what generated types read their headers and bodies from.
public struct PartReader: Sendable {
    /// The part as it is.
    public let part: MultipartPart
    private let place: MessagePlace
    private let content: BodyReader
    private let options: HTTPReadingOptions

    init(_ part: MultipartPart, index: Int, _ options: HTTPReadingOptions) throws(HTTPMessageError) {
        self.part = part
        self.options = options
        place = .part(part.name ?? "\(index)")
        do { content = try BodyReader(part.body, part.headerFields, options) } catch {
            throw HTTPMessageError(place, error.reason)
        }
    }

    /// The name in a form.
    public var name: String? { part.name }

    /// The body as a value.
    ///
    /// - Throws: `HTTPMessageError` with the name of the part.
    public mutating func read<Value: ModelValue>(_ format: BodyFormat) throws -> Value {
        do { return try format.value(content.bytes(), content.type, options) } catch let error as HTTPMessageError {
            throw HTTPMessageError(place, error.reasonWithPlace)
        }
    }

    /// The body as it is.
    public mutating func readBody() -> HTTPBody { part.body }

    /// A header that must be there.
    public mutating func read<Value: ModelValue>(_ header: HTTPParameter) throws -> Value {
        guard let value: Value = try readIfPresent(header) else { throw HTTPMessageError(header.place, .missing) }
        return value
    }

    /// A header that may be absent.
    public mutating func readIfPresent<Value: ModelValue>(_ header: HTTPParameter) throws -> Value? {
        guard let value = try header.headerValue(part.headerFields) else { return nil }
        return try Value(value, at: header.place)
    }
}

extension HTTPMessageError {
    /// What is wrong within a part.
    fileprivate var reasonWithPlace: Reason {
        if case .malformed(let text) = reason, case .body(let pointer) = place, !pointer.isEmpty {
            return .malformed("at \"\(pointer)\": \(text)")
        }
        return reason
    }
}

// MARK: - Writing

/// Writes a part: what generated types write their headers and bodies to.
public struct PartWriter: Sendable {
    /// The part so far.
    public var part = MultipartPart(body: .empty)

    init() {}

    /// A body of a part of a form.
    public mutating func write(
        _ name: String, _ value: some ModelValue, _ format: BodyFormat, filename: String? = nil
    ) throws {
        try write(name, HTTPBody(format.bytes(value)), format.type, filename: filename)
    }

    /// A body of a part of a form, as it is: bytes or a stream.
    public mutating func write(_ name: String, _ body: HTTPBody, _ type: MediaType, filename: String? = nil) throws {
        let fields = part.headerFields
        part = try MultipartPart(name: name, filename: filename, type: type, body: body)
        part.headerFields += fields
    }

    /// A header that must be there.
    public mutating func write(_ value: some ModelValue, _ header: HTTPParameter) throws {
        try part.headerFields.write(header.json(value), header, isRequired: true)
    }

    /// A header that may be absent.
    public mutating func writeIfPresent(_ value: (some ModelValue)?, _ header: HTTPParameter) throws {
        if let value { try part.headerFields.write(header.json(value), header, isRequired: false) }
    }
}
