/// A multipart body: parts that are written, or read, one after the other, in constant memory.
///
/// ```swift
/// for try await part in upload.body {
///     switch part {
///     case .title(let title): …
///     case .cover(let file): for try await chunk in file { … }
/// ```
///
/// A part whose body is a stream is read before the next part is asked for; what is left of it is passed over. A body that
/// comes from elsewhere is read once.
public struct MultipartBody<Element: MultipartElement>: AsyncSequence, Sendable {
    enum Storage: Sendable {
        case elements([Element])
        case stream(ElementStream<Element>)
    }

    let storage: Storage
    /// What separates the parts, where it was said.
    let boundary: String?

    /// Creates a body of parts.
    ///
    /// - Parameters:
    ///   - elements: The parts.
    ///   - boundary: What separates them, where it must be known: up to 70 letters and digits that no part holds. Without it,
    ///     it is random.
    public init(_ elements: [Element], boundary: String? = nil) {
        (storage, self.boundary) = (.elements(elements), boundary)
    }

    /// Creates a body of parts that come one after the other.
    public init<Elements: AsyncSequence & Sendable>(_ elements: Elements, boundary: String? = nil)
    where Elements.Element == Element {
        (storage, self.boundary) = (.stream(ElementStream(elements) { $0 }), boundary)
    }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .elements(let elements):
            var rest = elements.makeIterator()
            return AsyncIterator { rest.next() }
        case .stream(let stream): return AsyncIterator(nextElement: stream.start())
        }
    }

    /// The position in a body.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let nextElement: () async throws -> Element?

        /// The next part, `nil` after the last one.
        ///
        /// - Throws: `HTTPMessageError`, and what the body throws.
        public mutating func next() async throws -> Element? { try await nextElement() }
    }

    /// All parts: for those whose bodies are no streams.
    ///
    /// - Throws: `HTTPMessageError`, and what the body throws.
    public func collect() async throws -> [Element] {
        if case .elements(let elements) = storage { return elements }
        var elements: [Element] = []
        for try await element in self { elements.append(element) }
        return elements
    }
}

extension MultipartBody: Equatable where Element: Equatable {
    /// Whether both have the same parts, or are the same stream.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a.storage, b.storage) {
        case (.elements(let first), .elements(let second)): a.boundary == b.boundary && first == second
        case (.stream(let first), .stream(let second)): first === second
        case (.elements, .stream), (.stream, .elements): false
        }
    }
}

extension MultipartBody: Hashable where Element: Hashable {
    /// Hashes the parts, or the identity of the stream.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .elements(let elements): hasher.combine(elements)
        case .stream(let stream): hasher.combine(ObjectIdentifier(stream))
        }
    }
}

// MARK: - Reading

extension MultipartBody {
    /// The parts of a body.
    ///
    /// - Throws: `HTTPMessageError` if the media type has no boundary.
    init(_ body: HTTPBody, _ type: MediaType?, _ options: HTTPReadingOptions) throws(HTTPMessageError) {
        guard let type, let boundary = type["boundary"], boundary.isBoundary else {
            throw HTTPMessageError(.header("Content-Type"), .malformed("expected a boundary"))
        }
        self.init(
            PartSequence<Element>(body: body, boundary: boundary, isForm: type.subtype == "form-data", options: options)
        )
    }
}

extension String {
    /// RFC 2046 §5.1.1.
    var isBoundary: Bool {
        let isValid = utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: "'()+_,-./:=? ".utf8.contains(byte)
            }
        }
        return isValid && (1...70).contains(utf8.count) && utf8.last != UInt8(ascii: " ")
    }
}

/// The parts of a body that comes from elsewhere.
struct PartSequence<Element: MultipartElement>: AsyncSequence, Sendable {
    let body: HTTPBody
    let boundary: String
    let isForm: Bool
    let options: HTTPReadingOptions

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(
            source: MultipartSource(body, boundary: boundary, limits: options.limits), isForm: isForm, options: options)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        let source: MultipartSource
        let isForm: Bool
        let options: HTTPReadingOptions
        private var counts: [String: Int] = [:]

        init(source: MultipartSource, isForm: Bool, options: HTTPReadingOptions) {
            (self.source, self.isForm, self.options) = (source, isForm, options)
        }

        mutating func next() async throws -> Element? {
            guard let (fields, index) = try await source.nextPart() else {
                try checkMissing()
                return nil
            }
            var part = MultipartPart(headerFields: fields, body: HTTPBody(PartChunks(source: source, index: index)))
            let layout = try layout(of: part, index)
            if layout?.isStreamed != true, Element.self != MultipartPart.self {
                let place = MessagePlace.part(part.name ?? "\(index)")
                part.body = HTTPBody(try await part.body.collect(upTo: options.limits.part, at: place))
            }
            var reader = try PartReader(part, index: index, options)
            let element = try Element(reading: &reader)
            if options.validates { try element.check(at: .part(part.name ?? "\(index)")) }
            return element
        }

        private mutating func layout(of part: MultipartPart, _ index: Int) throws(HTTPMessageError) -> PartLayout? {
            guard let name = part.name else {
                if isForm { throw HTTPMessageError(.part("\(index)"), .malformed("a part of a form without a name")) }
                return nil
            }
            let layout = Element.layout.first { $0.name == name }
            counts[name, default: 0] += 1
            if layout?.count.isSingle == true, counts[name] != 1 { throw HTTPMessageError(.part(name), .repeated) }
            return layout
        }

        private func checkMissing() throws(HTTPMessageError) {
            for layout in Element.layout where layout.count.isRequired && counts[layout.name] == nil {
                throw HTTPMessageError(.part(layout.name), .missing)
            }
        }
    }
}
