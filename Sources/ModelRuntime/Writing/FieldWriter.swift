// One file: what rows, unions and collections do to the state between them is private to it.

/// Writes one document for generated types, to JSON bytes or to any Codable encoder.
public struct FieldWriter: ~Copyable {
    let codable: CodableTarget?
    /// Whether a Codable encoder is driven.
    @usableFromInline let isEncoding: Bool

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
        codable = nil
        isEncoding = false
        self.options = options
        self.level = level
        output = JSONOutput(capacity: 1024)
    }

    init(_ encoder: any Encoder, _ strategy: EncodingKeyStrategy?) {
        codable = CodableTarget(encoder, strategy)
        isEncoding = true
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
    @inlinable
    public mutating func additional<Value: ModelValue>(_ values: [String: Value]) throws {
        guard !values.isEmpty else { return }
        let places = Array(values.indices)
        for place in Self.order(of: Array(values.keys)) {
            let (key, value) = values[places[place]]
            try additional(key, value)
        }
    }

    /// Every key that no row has written, in their order. It comes after the rows.
    ///
    /// - Throws: `EncodingError` for a key that belongs to a row: the object would have it twice.
    public mutating func additional(_ object: JSONObject) throws {
        for (key, value) in object { try additional(key, value) }
    }

    /// The places of keys in the order of their scalars. Whatever values they have are not moved.
    @usableFromInline
    static func order(of keys: [String]) -> [Int] {
        keys.enumerated().map { (key: ExactString($1), place: $0) }.sorted { $0.key < $1.key }.map(\.place)
    }

    @inlinable
    mutating func additional<Value: ModelValue>(_ key: String, _ value: Value) throws {
        switch try name(additional: key) {
        case .named: try value.write(to: &self)
        case .encoded: try encode(value, additional: key)
        case .leftOut: break
        }
    }

    /// What becomes of the value of a key that is no row's.
    @frozen @usableFromInline
    enum AdditionalField {
        /// The key was written, and the value comes next.
        case named
        /// A Codable encoder takes both.
        case encoded
        /// Neither is written.
        case leftOut
    }

    /// Starts a field of a key that no row has written.
    @usableFromInline
    mutating func name(additional key: String) throws -> AdditionalField {
        if rows.count > collection.firstRow, isRow(ExactString(key)) {
            if isTag(ExactString(key)) { return .leftOut }
            throw failure(key, "The additional key \"\(key)\" is that of a property.")
        }
        return name(key)
    }

    /// Starts a field.
    private mutating func name(_ key: String) -> AdditionalField {
        if isEncoding { return .encoded }
        if isExcerpt, elides() { return .leftOut }
        separate()
        if options.contains(.sortedKeys) { startField(key) }
        quote(key)
        colon()
        startValue()
        return .named
    }

    @usableFromInline
    mutating func encode<Value: ModelValue>(_ value: Value, additional key: String) throws {
        try encode(value, WireKey(stringValue: key))
    }

    @usableFromInline
    mutating func null(_ key: StaticString) throws {
        guard name(key) else { return output.append(literal: Self.null) }
        if isTag(ExactString(key.description)) { return }
        let key = WireKey(key)
        try checkStrategy(key)
        try codable?.container?.encodeNil(forKey: key)
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
        try checkStrategy(key)
        try codable?.container?.encode(value, at: key, _EncodingContext(strategy: codable?.strategy))
    }

    private func checkStrategy(_ key: WireKey) throws {
        guard let strategy = codable?.strategy, let container = codable?.container else { return }
        try strategy.check(key, at: container.codingPath)
    }

    /// The error for a value that cannot be written where the writer is.
    func failure(_ value: Any, _ message: String) -> EncodingError {
        let path: [any CodingKey] = codable?.encoder.codingPath ?? output.openPath
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
        if isEncoding { openContainer() }
        let outer = open(UInt8(ascii: "{"))
        if !pendingTags.isEmpty { try writeTags() }
        return outer
    }

    @inline(never)
    private func openContainer() {
        guard let codable else { return }
        codable.container = codable.encoder.container(keyedBy: WireKey.self)
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
        let isPlain = options.isEmpty && !isEncoding
        collection = OpenCollection(isPlain: isPlain, firstField: fields.count, firstRow: rows.count)
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
        if isEncoding { return true }
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
        try values.forEachInPlace { value in
            separate()
            try value.write(to: &self)
        }
        endArray(returningTo: outer)
    }

    @usableFromInline
    mutating func encode<Element: ModelValue>(_ values: [Element]) throws {
        guard let codable else { return try excerptArray(values) }
        var container: any UnkeyedEncodingContainer = codable.encoder.unkeyedContainer()
        for value in values {
            try Element._ContainerForm.encode(value, to: &container, _EncodingContext(strategy: codable.strategy))
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

    @inlinable
    mutating func dictionary<Value: ModelValue>(_ values: [String: Value]) throws {
        if isEncoding, try encodes(values) { return }
        let outer = try beginObject()
        try additional(values)
        endObject(returningTo: outer)
    }

    /// Foundation's encoder exempts dictionaries from its key strategies.
    @usableFromInline
    func encodes<Value: ModelValue>(_ values: [String: Value]) throws -> Bool {
        // What has a tag is an object.
        guard let codable, pendingTags.isEmpty else { return false }
        // The usual map holds strings, which no strategy changes.
        if Value.self == String.self, let strings = values as? [String: String] {
            try single(strings)
        } else {
            try single(values.mapValues { Encoded($0, codable.strategy) })
        }
        return true
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
        for (key, value) in object where !isTag(ExactString(key)) {
            if name(key) == .named { try value.write(to: &self) }
        }
        endObject(returningTo: outer)
    }
}
