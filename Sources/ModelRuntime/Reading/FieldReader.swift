/// Reads one document for generated types, from JSON bytes or from any Codable decoder.
///
/// Generated initializers ask for the fields they know. Over bytes, fields that come in the order they are asked for
/// cost nothing to find; one that comes too early is passed over and remembered, until its object ends.
public struct FieldReader: ~Copyable {
    /// Whether a Codable decoder is read, not bytes.
    @usableFromInline let isCodable: Bool
    @usableFromInline let codable: CodableReader
    let options: DecodingOptions
    var json: JSONScanner
    /// The fields of the open objects that were found so far.
    var passed = TrivialStack<PassedField>()
    var object = OpenObject()
    /// What bytes are read with; a Codable decoder knows its own.
    var jsonStrictness: Strictness
    var trials = UnionTrials()
    /// The tags of unions whose member comes next, and of the open objects.
    var tags = ExpectedTags()

    init(_ bytes: JSONBytes, _ options: DecodingOptions) {
        isCodable = false
        codable = CodableReader.none
        self.options = options
        jsonStrictness = Strictness(options)
        json = JSONScanner(bytes, greatestDepth: options.limits.depth)
    }

    init(_ decoder: any Decoder) {
        isCodable = true
        codable = CodableReader(decoder)
        options = codable.options
        jsonStrictness = .lenient
        json = JSONScanner(.empty, greatestDepth: 0)
    }

    /// Another reader of the same value: a move-only one cannot be handed to what may read again.
    init(again codable: CodableReader) {
        self.init(codable.decoder)
        self.codable.expect(whatIsExpectedBy: codable)
    }

    /// Whether `null` for an optional property that is not nullable is refused, over bytes.
    @usableFromInline
    var refusesStrayNulls: Bool { jsonStrictness.refusesStrayNulls }

    /// The error for `reason`, at the value that comes next or at `offset`.
    func failure(_ reason: ReadingFailure.Reason, at offset: Int? = nil) -> any Error {
        guard !isCodable else { return reason.decodingError(codable.decoder.codingPath) }
        return ReadingFailure(reason, at: offset ?? startOfNext)
    }

    /// The byte where the value that comes next starts.
    @usableFromInline
    var startOfNext: Int { json.startOfNext }
}

extension ModelValue {
    /// Reads a whole document.
    init(_ bytes: JSONBytes, _ options: DecodingOptions) throws {
        do {
            guard bytes.count <= options.limits.size else {
                throw ReadingFailure(.limit("larger than \(options.limits.size) bytes"), at: 0)
            }
            if let offset = bytes.firstInvalidUTF8() { throw ReadingFailure(.malformed("not UTF-8"), at: offset) }
            var reader = FieldReader(bytes, options)
            self = try Self(reading: &reader)
            try reader.json.finish()
        } catch let failure as ReadingFailure {
            throw failure.decodingError(in: bytes)
        }
        if options.validates { try validate() }
    }
}
