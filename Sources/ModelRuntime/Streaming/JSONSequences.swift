/// Reads the elements of one JSON array one after the other, from text that comes in chunks.
///
/// ```swift
/// for try await issue in JSONArrayReader(Issue.self, chunks) { … }
/// ```
///
/// It keeps one chunk and one element in memory. An element that cannot be read ends the sequence with its `DecodingError`
/// or `ValidationError`, whose path starts with the element's index, and whose `JSONLocation` is that in the whole text.
public struct JSONArrayReader<Element: ModelValue, Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: Sequence<UInt8> {
    private let chunks: Chunks
    private let options: DecodingOptions

    /// Reads elements from chunks of UTF-8. The size limit of `options` counts for each element.
    public init(_: Element.Type, _ chunks: Chunks, options: DecodingOptions = .lenient) {
        self.chunks = chunks
        self.options = options
    }

    /// Starts to read.
    public func makeAsyncIterator() -> JSONElementIterator<Element, Chunks> {
        JSONElementIterator(chunks.makeAsyncIterator(), .array, options)
    }
}

/// Reads JSON Lines, a value on each line, from text that comes in chunks. Blank lines are passed over.
///
/// It keeps one chunk and one element in memory. An element that cannot be read ends the sequence with its `DecodingError`
/// or `ValidationError`, whose path starts with the element's index, and whose `JSONLocation` is that in the whole text.
public struct JSONLinesReader<Element: ModelValue, Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: Sequence<UInt8> {
    private let chunks: Chunks
    private let options: DecodingOptions

    /// Reads elements from chunks of UTF-8. The size limit of `options` counts for each element.
    public init(_: Element.Type, _ chunks: Chunks, options: DecodingOptions = .lenient) {
        self.chunks = chunks
        self.options = options
    }

    /// Starts to read.
    public func makeAsyncIterator() -> JSONElementIterator<Element, Chunks> {
        JSONElementIterator(chunks.makeAsyncIterator(), .lines, options)
    }
}

extension JSONArrayReader: Sendable where Chunks: Sendable {}
extension JSONLinesReader: Sendable where Chunks: Sendable {}

/// The position of a `JSONArrayReader` or `JSONLinesReader`.
public struct JSONElementIterator<Element: ModelValue, Chunks: AsyncSequence>: AsyncIteratorProtocol
where Chunks.Element: Sequence<UInt8> {
    private var chunks: Chunks.AsyncIterator
    private var elements: JSONElements
    private let options: DecodingOptions
    private var isAtEnd = false
    private var hasFailed = false

    init(_ chunks: Chunks.AsyncIterator, _ form: JSONElements.Form, _ options: DecodingOptions) {
        self.chunks = chunks
        self.options = options
        elements = JSONElements(form, options.limits)
    }

    /// The next element, `nil` after the last one or after an error.
    ///
    /// - Throws: `DecodingError`, `ValidationError`, and what the chunks throw.
    public mutating func next() async throws -> Element? {
        guard !hasFailed else { return nil }
        do {
            while true {
                if let element = try elements.next(Element.self, options, atEnd: isAtEnd) { return element }
                guard !isAtEnd else { return nil }
                if let chunk = try await chunks.next() { elements.append(chunk) } else { isAtEnd = true }
            }
        } catch {
            hasFailed = true
            throw error
        }
    }
}
