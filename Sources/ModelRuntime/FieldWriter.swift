/// Writes one document for generated types, to JSON bytes or to any Codable encoder.
public struct FieldWriter: ~Copyable {
    private let encoder: (any Encoder)?
    private let strategy: EncodingKeyStrategy?
    private var container: KeyedEncodingContainer<WireKey>?

    private let options: EncodingOptions
    private(set) var bytes: [UInt8] = []
    private var collection = OpenCollection()
    private var level = 0
    /// The keys of the rows of the open object, written or not.
    private var rows: [StaticString] = []
    /// The fields of the open objects, where keys are sorted.
    private var fields: [WrittenField] = []

    /// The array or object being written.
    struct OpenCollection {
        var isEmpty = true
        var firstField = 0
        var rows: [StaticString] = []
    }

    private struct WrittenField {
        var key: ExactString
        var start: Int
        var end: Int
    }

    init(_ options: EncodingOptions) {
        encoder = nil
        strategy = nil
        self.options = options
    }

    init(_ encoder: any Encoder, _ strategy: EncodingKeyStrategy?) {
        self.encoder = encoder
        self.strategy = strategy
        options = .compact
    }
}

extension ModelValue {
    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `EncodingError` for what JSON cannot hold, such as an infinite number.
    public func jsonBytes(_ options: EncodingOptions = .compact) throws -> [UInt8] {
        var writer = FieldWriter(options)
        try write(to: &writer)
        return writer.bytes
    }
}

// MARK: - Fields, one method per row of the presence table

extension FieldWriter {
    /// A key that must be there and must not be `null`.
    public mutating func required<Value: ModelValue>(_ key: StaticString, _ value: Value) throws {
        rows.append(key)
        if var container {
            let key = WireKey(key)
            try strategy?.check(key, at: container.codingPath)
            return try value._encode(to: &container, at: key, _EncodingContext(strategy: strategy))
        }
        name(key)
        try value.write(to: &self)
    }

    /// A key that must be there and may be `null`, which is `nil`.
    public mutating func requiredNullable<Value: ModelValue>(_ key: StaticString, _ value: Value?) throws {
        if let value { try required(key, value) } else { try null(key) }
    }

    /// A key that may be absent, which is `nil`.
    public mutating func optional<Value: ModelValue>(_ key: StaticString, _ value: Value?) throws {
        if let value { try required(key, value) } else { rows.append(key) }
    }

    /// A key that may be absent, `null`, or hold a value.
    public mutating func optionalNullable<Value: ModelValue>(
        _ key: StaticString, _ value: OptionalNullable<Value>
    ) throws {
        switch value {
        case .unset: rows.append(key)
        case .null: try null(key)
        case .value(let value): try required(key, value)
        }
    }

    /// A key whose value the schema fixes.
    public mutating func constant<Value: ModelValue>(_ key: StaticString, _ value: Value) throws {
        try required(key, value)
    }

    /// Every key that no row has written, in the order of their scalars. It comes after the rows.
    ///
    /// - Throws: `EncodingError` for a key that belongs to a row: the object would have it twice.
    public mutating func additional<Value: ModelValue>(_ values: [String: Value]) throws {
        guard !values.isEmpty else { return }
        for (key, value) in values.sorted(by: { ExactString($0.key) < ExactString($1.key) }) {
            try additional(key, value)
        }
    }

    /// Every key that no row has written, in their order. It comes after the rows.
    ///
    /// - Throws: `EncodingError` for a key that belongs to a row: the object would have it twice.
    public mutating func additional(_ object: JSONObject) throws {
        for (key, value) in object { try additional(key, value) }
    }

    private mutating func additional<Value: ModelValue>(_ key: String, _ value: Value) throws {
        let exactKey = ExactString(key)
        guard !rows.contains(where: { ExactString($0.description) == exactKey }) else {
            throw failure(key, "The additional key \"\(key)\" is that of a property.")
        }
        try field(key, value)
    }

    private mutating func null(_ key: StaticString) throws {
        rows.append(key)
        if var container {
            let key = WireKey(key)
            try strategy?.check(key, at: container.codingPath)
            return try container.encodeNil(forKey: key)
        }
        name(key)
        bytes.append("null" as StaticString)
    }

    private mutating func field<Value: ModelValue>(_ key: String, _ value: Value) throws {
        if var container {
            let key = WireKey(stringValue: key)
            try strategy?.check(key, at: container.codingPath)
            return try value._encode(to: &container, at: key, _EncodingContext(strategy: strategy))
        }
        separate()
        if options.contains(.sortedKeys) { startField(key) }
        bytes.appendQuoted(key)
        colon()
        try value.write(to: &self)
    }

    /// The error for a value that cannot be written where the writer is.
    func failure(_ value: Any, _ message: String) -> EncodingError {
        let path: [any CodingKey] = encoder?.codingPath ?? bytes.openPath
        return .invalidValue(value, .init(codingPath: path, debugDescription: message))
    }
}

// MARK: - Objects and arrays

extension FieldWriter {
    /// Starts an object; what it returns goes to `endObject`.
    mutating func beginObject() throws -> OpenCollection {
        if let encoder { container = encoder.container(keyedBy: WireKey.self) }
        return open(UInt8(ascii: "{"))
    }

    mutating func endObject(returningTo outer: OpenCollection) {
        if options.contains(.sortedKeys) { sortFields() }
        close(UInt8(ascii: "}"), returningTo: outer)
    }

    private mutating func open(_ bracket: UInt8) -> OpenCollection {
        var outer = collection
        swap(&outer.rows, &rows)
        rows.removeAll()
        collection = OpenCollection(firstField: fields.count)
        level += 1
        if encoder == nil { bytes.append(bracket) }
        return outer
    }

    private mutating func close(_ bracket: UInt8, returningTo outer: OpenCollection) {
        level -= 1
        if !collection.isEmpty { newLine() }
        if encoder == nil { bytes.append(bracket) }
        collection = outer
        swap(&collection.rows, &rows)
    }

    private mutating func separate() {
        if options.contains(.sortedKeys), fields.count > collection.firstField {
            fields[fields.count - 1].end = bytes.count
        }
        if !collection.isEmpty { bytes.append(UInt8(ascii: ",")) }
        collection.isEmpty = false
        newLine()
    }

    private mutating func newLine() {
        guard options.contains(.pretty) else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<level { bytes.append("  " as StaticString) }
    }

    private mutating func name(_ key: StaticString) {
        separate()
        if options.contains(.sortedKeys) { startField(key.description) }
        bytes.appendQuoted(key)
        colon()
    }

    private mutating func colon() {
        bytes.append(UInt8(ascii: ":"))
        if options.contains(.pretty) { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func startField(_ key: String) {
        fields.append(WrittenField(key: ExactString(key), start: bytes.count, end: bytes.count))
    }

    /// Puts the text of the open object's fields into the order of their keys.
    private mutating func sortFields() {
        defer { fields.removeLast(fields.count - collection.firstField) }
        guard fields.count > collection.firstField + 1 else { return }
        fields[fields.count - 1].end = bytes.count
        let open = fields[collection.firstField...]
        let start = open[collection.firstField].start
        let separator = Array(bytes[open[collection.firstField].end..<open[collection.firstField + 1].start])
        let sorted = open.sorted { $0.key < $1.key }.map { bytes[$0.start..<$0.end] }
        bytes.replaceSubrange(start..., with: Array(sorted.joined(separator: separator)))
    }

    @usableFromInline
    mutating func array<Element: ModelValue>(_ values: [Element]) throws {
        if let encoder {
            var container: any UnkeyedEncodingContainer = encoder.unkeyedContainer()
            for value in values { try value._encode(to: &container, _EncodingContext(strategy: strategy)) }
            return
        }
        let outer = open(UInt8(ascii: "["))
        for value in values {
            separate()
            try value.write(to: &self)
        }
        close(UInt8(ascii: "]"), returningTo: outer)
    }

    mutating func dictionary<Value: ModelValue>(_ values: [String: Value]) throws {
        // Foundation's encoder exempts dictionaries from its key strategies.
        if let encoder { return try single(encoder, values.mapValues { Coded($0, strategy) }) }
        let outer = try beginObject()
        try additional(values)
        endObject(returningTo: outer)
    }

    mutating func object(_ object: JSONObject) throws {
        if encoder != nil {
            let values = Dictionary(object.map { ($0.key, $0.value) }) { first, _ in first }
            guard values.count == object.count else {
                throw failure(object, "An encoder merges keys that are canonically equal.")
            }
            return try dictionary(values)
        }
        let outer = try beginObject()
        for (key, value) in object { try field(key, value) }
        endObject(returningTo: outer)
    }
}

// MARK: - Scalars

extension FieldWriter {
    private func single(_ encoder: any Encoder, _ value: some Encodable) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    mutating func null() throws {
        if let encoder {
            var container = encoder.singleValueContainer()
            return try container.encodeNil()
        }
        bytes.append("null" as StaticString)
    }

    @usableFromInline
    mutating func string(_ value: String) throws {
        if let encoder { return try single(encoder, value) }
        bytes.appendQuoted(value)
    }

    @usableFromInline
    mutating func bool(_ value: Bool) throws {
        if let encoder { return try single(encoder, value) }
        bytes.append(value ? "true" as StaticString : "false")
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>(_ value: Value) throws {
        if let encoder { return try single(encoder, value) }
        bytes.append(String(value))
    }

    @usableFromInline
    mutating func double(_ value: Double) throws {
        guard value.isFinite else { throw failure(value, "JSON has no spelling for \(value).") }
        if let encoder { return try single(encoder, value) }
        decimal(value.description)
    }

    @usableFromInline
    mutating func float(_ value: Float) throws {
        guard value.isFinite else { throw failure(value, "JSON has no spelling for \(value).") }
        if let encoder { return try single(encoder, value) }
        decimal(value.description)
    }

    /// Swift's shortest spelling, without a fraction of zero.
    private mutating func decimal(_ spelling: String) {
        bytes.append(spelling.hasSuffix(".0") ? String(spelling.dropLast(2)) : spelling)
    }

    mutating func number(_ number: JSONNumber) throws {
        if let encoder { return try single(encoder, EncodableNumber(number: number)) }
        bytes.append(number.spelling)
    }
}
