// One file: what rows, unions and collections do to the state between them is private to it.

/// Writes one document for generated types, to JSON bytes or to any Codable encoder.
public struct FieldWriter: ~Copyable {
    private let encoder: (any Encoder)?
    /// Whether a Codable encoder is driven.
    let isEncoding: Bool
    private let strategy: EncodingKeyStrategy?
    private var container: KeyedEncodingContainer<WireKey>?

    let options: EncodingOptions
    var output: JSONOutput
    var collection = OpenCollection()
    private(set) var level = 0
    /// The keys of the rows of the open objects, written or not.
    private(set) var rows = TrivialStack<StaticString>()
    /// The fields of the open objects, where keys are sorted.
    private var fields: [WrittenField] = []
    /// What unions write into the object that comes next.
    private var pendingTags: [(key: StaticString, value: Tag)] = []
    /// Whether the outermost value is written without the tag that a union adds.
    var leavesOutTag = false
    /// What a description needs.
    var excerpt = Excerpt()

    /// The array or object being written.
    @usableFromInline
    struct OpenCollection {
        var isEmpty = true
        /// Whether a row is nothing but its key and its value.
        var isPlain = true
        /// Whether a description shows no more of it.
        var isElided = false
        /// How many of its rows, from the first, are tags that a union has written.
        var tagCount: UInt32 = 0
        var firstField = 0
        var firstRow = 0
    }

    private struct WrittenField {
        var key: ExactString
        var start: Int
        var end: Int
        var range: Range<Int> { start..<end }
    }

    init(_ options: EncodingOptions, level: Int = 0) {
        encoder = nil
        isEncoding = false
        strategy = nil
        self.options = options
        self.level = level
        output = JSONOutput(capacity: 1024)
    }

    init(_ encoder: any Encoder, _ strategy: EncodingKeyStrategy?) {
        self.encoder = encoder
        isEncoding = true
        self.strategy = strategy
        options = .compact
        output = JSONOutput(capacity: 0)
    }
}

extension ModelValue {
    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `EncodingError` for what JSON cannot hold, such as an infinite number.
    public func jsonBytes(_ options: EncodingOptions = .compact) throws -> [UInt8] {
        var writer = FieldWriter(options)
        try write(to: &writer)
        return writer.output.bytes
    }
}

// MARK: - Fields, one method per row of the presence table

extension FieldWriter {
    /// A key that must be there and must not be `null`.
    @inlinable
    public mutating func required<Value: ModelValue>(_ key: StaticString, _ value: Value) throws {
        if name(key) { return try encode(value, key) }
        try value.write(to: &self)
    }

    /// A key that must be there and may be `null`, which is `nil`.
    @inlinable
    public mutating func requiredNullable<Value: ModelValue>(_ key: StaticString, _ value: Value?) throws {
        if let value { try required(key, value) } else { try null(key) }
    }

    /// A key that may be absent, which is `nil`.
    @inlinable
    public mutating func optional<Value: ModelValue>(_ key: StaticString, _ value: Value?) throws {
        if let value { try required(key, value) } else { leaveOut(key) }
    }

    /// A key that may be absent, `null`, or hold a value.
    @inlinable
    public mutating func optionalNullable<Value: ModelValue>(
        _ key: StaticString, _ value: OptionalNullable<Value>
    ) throws {
        switch value {
        case .unset: leaveOut(key)
        case .null: try null(key)
        case .value(let value): try required(key, value)
        }
    }

    /// A key that the schema requires and does not describe.
    @_documentation(visibility: internal)
    public mutating func expected(_ key: StaticString, _ value: OptionalNullable<JSONValue>) throws {
        try optionalNullable(key, value)
    }

    /// A key whose value the schema fixes.
    @inlinable
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
        guard !(collection.firstRow..<rows.count).contains(where: { ExactString(rows[$0].description) == exactKey })
        else {
            if isTag(exactKey) { return }
            throw failure(key, "The additional key \"\(key)\" is that of a property.")
        }
        try field(key, value)
    }

    @usableFromInline
    mutating func null(_ key: StaticString) throws {
        guard name(key) else { return output.append(literal: Self.null) }
        if isTag(ExactString(key.description)) { return }
        let key = WireKey(key)
        if let strategy, let container { try strategy.check(key, at: container.codingPath) }
        try container?.encodeNil(forKey: key)
    }

    @usableFromInline
    mutating func leaveOut(_ key: StaticString) { rows.append(key) }

    /// Writes a row by Codable.
    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    mutating func encode<Value: ModelValue>(_ value: Value, _ key: StaticString) throws {
        if isTag(ExactString(key.description)) { return }
        try encode(value, WireKey(key))
    }

    private mutating func encode<Value: ModelValue>(_ value: Value, _ key: WireKey) throws {
        if let strategy, let container { try strategy.check(key, at: container.codingPath) }
        try container?.encode(value, at: key, _EncodingContext(strategy: strategy))
    }

    private mutating func field<Value: ModelValue>(_ key: String, _ value: Value) throws {
        if isEncoding { return try encode(value, WireKey(stringValue: key)) }
        if isExcerpt, elides() { return }
        separate()
        if options.contains(.sortedKeys) { startField(key) }
        quote(key)
        colon()
        startValue()
        try value.write(to: &self)
    }

    /// The error for a value that cannot be written where the writer is.
    func failure(_ value: Any, _ message: String) -> EncodingError {
        let path: [any CodingKey] = encoder?.codingPath ?? output.openPath
        return .invalidValue(value, .init(codingPath: path, debugDescription: message))
    }
}

extension KeyedEncodingContainer<WireKey> {
    /// Called through an optional container, so that the one in place is written to and no copy of it.
    @inline(__always)
    fileprivate mutating func encode<Value: ModelValue>(
        _ value: Value, at key: WireKey, _ context: _EncodingContext
    ) throws {
        try Value._ContainerForm.encode(value, to: &self, at: key, context)
    }
}

// MARK: - Tags

extension FieldWriter {
    /// Writes the member of a union, with the tag that says which one it is.
    ///
    /// The tag is the object's first key. What the member has to say about that key is left out: the case decides, and
    /// the key is never there twice.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: String, _ value: Value) throws {
        try tagged(key, .string(tag), value)
    }

    /// Writes the member of a union, with the number that says which one it is.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: Int64, _ value: Value) throws {
        try tagged(key, .integer(tag), value)
    }

    /// Writes the member of a union, with the truth value that says which one it is.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: Bool, _ value: Value) throws {
        try tagged(key, .boolean(tag), value)
    }

    private mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: Tag, _ value: Value) throws {
        if leavesOutTag, level == 0 { return try value.write(to: &self) }
        pendingTags.append((key, tag))
        // A value that is no object leaves it there.
        defer { pendingTags.removeAll(keepingCapacity: true) }
        try value.write(to: &self)
    }

    @inline(never)
    private mutating func writeTags() throws {
        for index in pendingTags.indices {
            let tag = pendingTags[index]
            if isRow(ExactString(tag.key.description)) { continue }
            switch tag.value {
            case .string(let value): try required(tag.key, value)
            case .integer(let value): try required(tag.key, value)
            case .boolean(let value): try required(tag.key, value)
            }
        }
        pendingTags.removeAll(keepingCapacity: true)
        collection.tagCount = UInt32(clamping: rows.count - collection.firstRow)
        collection.isPlain = false
    }

    private enum Tag {
        case string(String)
        case integer(Int64)
        case boolean(Bool)
    }

    private func isRow(_ key: ExactString) -> Bool {
        (collection.firstRow..<rows.count).contains { ExactString(rows[$0].description) == key }
    }

    /// Whether a union has written the key into the open object.
    private func isTag(_ key: @autoclosure () -> ExactString) -> Bool {
        guard collection.tagCount > 0 else { return false }
        let key = key()
        let tags = collection.firstRow..<collection.firstRow + Int(collection.tagCount)
        return tags.contains { ExactString(rows[$0].description) == key }
    }
}

// MARK: - Objects and arrays

extension FieldWriter {
    /// Starts an object; what it returns goes to `endObject`.
    @usableFromInline
    mutating func beginObject() throws -> OpenCollection {
        if let encoder {
            container = encoder.container(keyedBy: WireKey.self)
        }
        let outer = open(UInt8(ascii: "{"))
        if !pendingTags.isEmpty { try writeTags() }
        return outer
    }

    @usableFromInline
    mutating func endObject(returningTo outer: OpenCollection) {
        if !options.isEmpty { finishFields() }
        close(UInt8(ascii: "}"), returningTo: outer)
    }

    private mutating func finishFields() {
        if options.contains(.sortedKeys) { sortFields() }
        if isExcerpt { shortenLast() }
    }

    private mutating func open(_ bracket: UInt8) -> OpenCollection {
        let outer = collection
        collection = OpenCollection(isPlain: options.isEmpty, firstField: fields.count, firstRow: rows.count)
        level += 1
        if !isEncoding { output.append(bracket) }
        return outer
    }

    private mutating func close(_ bracket: UInt8, returningTo outer: OpenCollection) {
        level -= 1
        if !collection.isEmpty { newLine() }
        if !isEncoding { output.append(bracket) }
        rows.cut(to: collection.firstRow)
        collection = outer
    }

    @usableFromInline
    mutating func separate() {
        guard !options.isEmpty else {
            if !collection.isEmpty { output.append(UInt8(ascii: ",")) }
            collection.isEmpty = false
            return
        }
        if isExcerpt { shortenLast() }
        if options.contains(.sortedKeys), fields.count > collection.firstField {
            fields[fields.count - 1].end = output.count
        }
        if !collection.isEmpty { output.append(UInt8(ascii: ",")) }
        collection.isEmpty = false
        newLine()
    }

    mutating func newLine() {
        guard options.contains(.pretty) else { return }
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<level { output.append("  " as StaticString) }
    }

    /// Starts a row over bytes; returns whether it must be encoded instead.
    @usableFromInline
    mutating func name(_ key: StaticString) -> Bool {
        rows.append(key)
        guard !isEncoding else { return true }
        if collection.isPlain {
            output.appendKey(key, isFirst: collection.isEmpty)
            collection.isEmpty = false
            return false
        }
        return nameSpecially(key)
    }

    /// Starts a row where keys are sorted, laid out or left out, or where one may be a tag, which stands there already.
    @inline(never)
    private mutating func nameSpecially(_ key: StaticString) -> Bool {
        if isTag(ExactString(key.description)) { return true }
        if isExcerpt, elides() { return true }
        separate()
        if options.contains(.sortedKeys) { startField(key.description) }
        quote(key.description)
        colon()
        startValue()
        return isExcerpt && hidesSecret(key)
    }

    private mutating func quote(_ key: String) {
        let start = output.count
        output.appendQuoted(key)
        if isExcerpt { output.spellUnseen(from: start) }
    }

    private mutating func colon() {
        output.append(UInt8(ascii: ":"))
        if options.contains(.pretty) { output.append(UInt8(ascii: " ")) }
    }

    private mutating func startField(_ key: String) {
        fields.append(WrittenField(key: ExactString(key), start: output.count, end: output.count))
    }

    /// Puts the text of the open object's fields into the order of their keys.
    private mutating func sortFields() {
        defer { fields.removeLast(fields.count - collection.firstField) }
        guard fields.count > collection.firstField + 1 else { return }
        fields[fields.count - 1].end = output.count
        let open = fields[collection.firstField...]
        output.rearrange(open.map(\.range), into: open.sorted { $0.key < $1.key }.map(\.range))
    }

    @inlinable
    mutating func array<Element: ModelValue>(_ values: [Element]) throws {
        guard let outer = beginArray() else { return try encode(values) }
        for value in values {
            separate()
            try value.write(to: &self)
        }
        endArray(returningTo: outer)
    }

    @usableFromInline
    mutating func encode<Element: ModelValue>(_ values: [Element]) throws {
        guard let encoder else { return try excerptArray(values) }
        var container: any UnkeyedEncodingContainer = encoder.unkeyedContainer()
        for value in values {
            try Element._ContainerForm.encode(value, to: &container, _EncodingContext(strategy: strategy))
        }
    }

    /// Starts an array over bytes; what it returns goes to `endArray`.
    @usableFromInline
    mutating func beginArray() -> OpenCollection? {
        isEncoding || isExcerpt ? nil : openArray()
    }

    mutating func openArray() -> OpenCollection {
        // An array has no place for a tag, and its elements are not what it says.
        if !pendingTags.isEmpty { pendingTags.removeAll(keepingCapacity: true) }
        return open(UInt8(ascii: "["))
    }

    @usableFromInline
    mutating func endArray(returningTo outer: OpenCollection) { close(UInt8(ascii: "]"), returningTo: outer) }

    mutating func dictionary<Value: ModelValue>(_ values: [String: Value]) throws {
        if let encoder, pendingTags.isEmpty { return try encode(values, to: encoder) }
        let outer = try beginObject()
        try additional(values)
        endObject(returningTo: outer)
    }

    /// Foundation's encoder exempts dictionaries from its key strategies.
    private func encode<Value: ModelValue>(_ values: [String: Value], to encoder: any Encoder) throws {
        // The usual map holds strings, which no strategy changes.
        if Value.self == String.self, let strings = values as? [String: String] { return try single(encoder, strings) }
        try single(encoder, values.mapValues { Encoded($0, strategy) })
    }

    mutating func object(_ object: JSONObject) throws {
        if isEncoding {
            let values = Dictionary(object.map { ($0.key, $0.value) }) { first, _ in first }
            guard values.count == object.count else {
                throw failure(object, "An encoder merges keys that are canonically equal.")
            }
            return try dictionary(values)
        }
        let outer = try beginObject()
        for (key, value) in object where !isTag(ExactString(key)) { try field(key, value) }
        endObject(returningTo: outer)
    }
}

// MARK: - Scalars

extension FieldWriter {
    /// `null` as four bytes, the first one lowest.
    private static var null: UInt32 { 0x6C6C_756E }

    private func single(_ encoder: any Encoder, _ value: some Encodable) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    @usableFromInline
    mutating func null() throws {
        if let encoder {
            var container = encoder.singleValueContainer()
            return try container.encodeNil()
        }
        output.append(literal: Self.null)
    }

    @usableFromInline
    mutating func string(_ value: String) throws {
        if let encoder { return try single(encoder, value) }
        output.appendQuoted(value)
    }

    @usableFromInline
    mutating func bool(_ value: Bool) throws {
        if let encoder { return try single(encoder, value) }
        if value { output.append(literal: 0x6575_7274) } else { output.append(literal: 0x736C_6166, UInt8(ascii: "e")) }
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>(_ value: Value) throws {
        if let encoder { return try single(encoder, value) }
        output.append(value)
    }

    @usableFromInline
    mutating func double(_ value: Double) throws {
        guard value.isFinite else { return try notFinite(value) }
        if let encoder { return try single(encoder, value) }
        decimal(value.description)
    }

    @usableFromInline
    mutating func float(_ value: Float) throws {
        guard value.isFinite else { return try notFinite(value) }
        if let encoder { return try single(encoder, value) }
        decimal(value.description)
    }

    /// Swift's shortest spelling, without a fraction of zero.
    private mutating func decimal(_ spelling: String) {
        output.append(spelling)
        if spelling.utf8.suffix(2).elementsEqual(".0".utf8) { output.removeLast(2) }
    }

    mutating func number(_ number: JSONNumber) throws {
        if let encoder { return try single(encoder, EncodableNumber(number: number)) }
        output.append(number.spelling)
    }
}
