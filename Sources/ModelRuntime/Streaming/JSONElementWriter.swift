/// Writes one element after the other: those of one array, or one on each line.
///
/// ```swift
/// var writer = JSONElementWriter(.array)
/// for book in books { try file.write(contentsOf: writer.bytes(book)) }
/// try file.write(contentsOf: writer.end())
/// ```
///
/// All together it writes what `jsonBytes` of the whole array does, and keeps none of it. An element that cannot be written leaves the
/// text as it was: another may follow.
public struct JSONElementWriter: Hashable, Sendable {
    /// How elements follow one another.
    public enum Form: Hashable, Sendable {
        /// As the elements of an array.
        case array
        /// A value on each line: JSON Lines.
        case lines
    }

    private let form: Form
    private let options: EncodingOptions
    /// How many elements are written.
    public private(set) var count = 0

    /// Starts a text. A line has no place for line breaks, so that `lines` are never `pretty`.
    public init(_ form: Form, _ options: EncodingOptions = .compact) {
        self.form = form
        self.options = form == .lines ? options.subtracting(.pretty) : options
    }

    /// The text of the next element, with what stands between it and the one before.
    ///
    /// - Throws: `EncodingError`.
    public mutating func bytes(_ element: some ModelValue) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try append(element, to: &bytes)
        return bytes
    }

    /// Appends the text of the next element, with what stands between it and the one before.
    ///
    /// - Throws: `EncodingError`; then nothing was appended.
    public mutating func append(_ element: some ModelValue, to bytes: inout [UInt8]) throws {
        var writer = FieldWriter(options, level: form == .array ? 1 : 0)
        switch form {
        case .array:
            writer.output.append(UInt8(ascii: count == 0 ? "[" : ","))
            writer.newLine()
        case .lines: break
        }
        try element.write(to: &writer)
        if form == .lines { writer.output.append(UInt8(ascii: "\n")) }
        writer.output.append(to: &bytes)
        count += 1
    }

    /// What stands behind the last element: the end of the array.
    public func end() -> [UInt8] {
        switch form {
        case .lines: []
        case .array where count == 0: Array("[]".utf8)
        case .array: Array((options.contains(.pretty) ? "\n]" : "]").utf8)
        }
    }
}
