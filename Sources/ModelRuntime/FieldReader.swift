/// Reads one document for generated types, from JSON bytes or from any Codable decoder.
///
/// Generated initializers ask for the fields they know. Over bytes, fields that come in the order they are asked for
/// cost nothing to find; one that comes too early is passed over and remembered in `passed`, an index that all objects
/// share and that is cut back when its object ends.
public struct FieldReader: ~Copyable {
    /// The Codable driver's state; `nil` over bytes.
    @usableFromInline let codable: CodableReader?
    let options: DecodingOptions
    var json: JSONScanner
    /// The fields of the open objects that were found so far.
    private var passed: ContiguousArray<PassedField> = []
    private var object = OpenObject()
    var trials = UnionTrials()

    /// The object being read.
    struct OpenObject {
        /// The byte of its brace.
        var start = 0
        /// After the last field that was taken in the order of the text.
        var cursor = 0
        /// Its first entry in `passed`.
        var firstPassed = 0
        /// How many of its entries are unclaimed.
        var unclaimedCount = 0
        var isAtEnd = true
        /// A field's value is being read at the cursor; what follows it was not looked at yet.
        var isInValue = false
    }

    private struct PassedField {
        var key: JSONScanner.Quoted
        var value: Int
        /// Whether a row has asked for it, or it does not count.
        var isClaimed: Bool
    }

    init(_ bytes: JSONBytes, _ options: DecodingOptions) {
        codable = nil
        self.options = options
        json = JSONScanner(bytes, greatestDepth: options.limits.depth)
        passed.reserveCapacity(32)
    }

    init(_ decoder: any Decoder) {
        codable = CodableReader(decoder)
        options = .lenient
        json = JSONScanner(.empty, greatestDepth: 0)
    }

    /// Whether decoding is strict.
    @usableFromInline
    var isStrict: Bool { codable?.options.isStrict ?? options.isStrict }

    /// The error for `reason`, at the value that comes next or at `offset`.
    func failure(_ reason: ReadingFailure.Reason, at offset: Int? = nil) -> any Error {
        guard codable == nil else { return reason.decodingError(codable?.decoder.codingPath ?? []) }
        return ReadingFailure(reason, at: offset ?? startOfNext)
    }

    /// The byte where the value that comes next starts.
    var startOfNext: Int {
        var probe = json
        probe.skipSpace()
        return probe.offset
    }
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

// MARK: - Fields, one method per row of the presence table

// Only these and the scalars are inlined into generated code, so that a field costs one call to find it and one to
// read it.
extension FieldReader {
    /// A key that must be there and must not be `null`.
    @inlinable
    public mutating func required<Value: ModelValue>(_ key: StaticString) throws -> Value {
        if let codable { return try codable.required(key) }
        try seek(key)
        return try Value(reading: &self)
    }

    /// A key that must be there and may be `null`, which is `nil`.
    @inlinable
    public mutating func requiredNullable<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        if let codable { return try codable.requiredNullable(key) }
        try seek(key)
        return try null() ? nil : Value(reading: &self)
    }

    /// A key that may be absent, which is `nil`. So is `null`, which strict decoding refuses.
    @inlinable
    public mutating func optional<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        if let codable { return try codable.optional(key) }
        guard try find(key) else { return nil }
        return try !isStrict && null() ? nil : Value(reading: &self)
    }

    /// A key that may be absent, `null`, or hold a value.
    @inlinable
    public mutating func optionalNullable<Value: ModelValue>(
        _ key: StaticString
    ) throws -> OptionalNullable<Value> {
        if let codable { return try codable.optionalNullable(key) }
        guard try find(key) else { return .unset }
        return try null() ? .null : .value(Value(reading: &self))
    }

    /// A key that must be there and hold `expected`: the type could not write any other value back.
    public mutating func constant<Value: ModelValue & Equatable>(_ key: StaticString, _ expected: Value) throws {
        if let codable { return try codable.constant(key, expected) }
        try seek(key)
        let start = startOfNext
        guard try Value(reading: &self).isSame(as: expected) else {
            throw failure(.invalid("expected the constant \(expected)"), at: start)
        }
    }

    /// Every key that no row has asked for. It comes after the rows.
    ///
    /// A Swift dictionary merges keys that are canonically equal: over bytes, a document that has two of them is refused.
    public mutating func additional<Value: ModelValue>() throws -> [String: Value] {
        if let codable { return try codable.additional() }
        var values: [String: Value] = [:]
        try forEachUnclaimed { key, reader in
            let start = reader.startOfNext
            guard values.updateValue(try Value(reading: &reader), forKey: key) == nil else {
                throw reader.failure(.invalid(Self.canonicallyEqual(key)), at: start)
            }
        }
        return values
    }

    /// Every key that no row has asked for, in order. It comes after the rows.
    public mutating func additional() throws -> JSONObject {
        if let codable { return JSONObject(try codable.additional().map { ($0.key, $0.value) }) }
        var object = JSONObject()
        try forEachUnclaimed { key, reader in object[key] = try JSONValue(reading: &reader) }
        return object
    }

    static func canonicallyEqual(_ key: String) -> String {
        "the key \"\(key)\" is canonically equal to another one, which a dictionary cannot tell apart"
    }
}

extension ModelValue where Self: Equatable {
    /// Equality as JSON has it: strings by scalar.
    func isSame(as other: Self) -> Bool {
        if let a = self as? String, let b = other as? String { return ExactString(a) == ExactString(b) }
        return self == other
    }
}

// MARK: - Objects over bytes

extension FieldReader {
    /// Moves into the object that comes next; what it returns goes to `endObject`.
    mutating func beginObject() throws -> OpenObject {
        let outer = object
        if let codable {
            try codable.beginObject()
            return outer
        }
        let start = startOfNext
        let hasField = try json.beginObject()
        object = OpenObject(start: start, cursor: json.offset, firstPassed: passed.count, isAtEnd: !hasField)
        if options.duplicateKeys == .last {
            try passRest()
            try settleDuplicates()
        }
        return outer
    }

    mutating func endObject(returningTo outer: OpenObject) throws {
        if let codable { return try codable.endObject() }
        try passRest()
        if object.unclaimedCount > 0 {
            try settleDuplicates()
            if options.isStrict { try refuseUnclaimed() }
        }
        json.offset = object.cursor
        passed.removeLast(passed.count - object.firstPassed)
        object = outer
    }

    private func refuseUnclaimed() throws {
        let unclaimed = passed[object.firstPassed...].filter { !$0.isClaimed }
        // The first key by its scalars, as for a Codable decoder, which does not show their order.
        let first = unclaimed.map { (key: ExactString(json.text($0.key)), value: $0.value) }.min { $0.key < $1.key }
        guard let first else { return }
        throw failure(.invalid("unexpected key \"\(first.key.string)\""), at: first.value)
    }

    /// Moves to the value of `key`, which must be there.
    @usableFromInline
    mutating func seek(_ key: StaticString) throws {
        guard try find(key) else { throw failure(.missing(key.description), at: object.start) }
    }

    /// Moves to the value of `key`, if it is there.
    @usableFromInline
    mutating func find(_ key: StaticString) throws -> Bool {
        if object.isInValue { try advance() } else { json.offset = object.cursor }
        var isFirst = true
        while !object.isAtEnd {
            let found = try json.key()
            let isFound = json.equals(found, key)
            // What comes next is not it: it may have come before.
            if isFirst, !isFound, claim(key) { return true }
            isFirst = false
            pass(found, isClaimed: isFound)
            if isFound {
                object.isInValue = true
                return true
            }
            try json.skip()
            try advance()
        }
        return isFirst && claim(key)
    }

    private mutating func pass(_ key: JSONScanner.Quoted, isClaimed: Bool) {
        passed.append(PassedField(key: key, value: startOfNext, isClaimed: isClaimed))
        if !isClaimed { object.unclaimedCount += 1 }
    }

    /// Moves to the value of `key`, if it was passed over.
    private mutating func claim(_ key: StaticString) -> Bool {
        guard object.unclaimedCount > 0 else { return false }
        for index in object.firstPassed..<passed.count
        where !passed[index].isClaimed && json.equals(passed[index].key, key) {
            claim(at: index)
            json.offset = passed[index].value
            return true
        }
        return false
    }

    private mutating func claim(at index: Int) {
        passed[index].isClaimed = true
        object.unclaimedCount -= 1
    }

    /// Moves past the value at the cursor, to the next key or the end of the object.
    private mutating func advance() throws {
        object.isInValue = false
        object.isAtEnd = try !json.nextField()
        object.cursor = json.offset
    }

    private mutating func passRest() throws {
        if object.isInValue { try advance() } else { json.offset = object.cursor }
        while !object.isAtEnd {
            pass(try json.key(), isClaimed: false)
            try json.skip()
            try advance()
        }
    }

    private mutating func forEachUnclaimed(_ body: (String, inout FieldReader) throws -> Void) throws {
        try passRest()
        if object.unclaimedCount > 0 { try settleDuplicates() }
        // A value's own fields are appended behind these and removed again.
        for index in object.firstPassed..<passed.count where !passed[index].isClaimed {
            claim(at: index)
            json.offset = passed[index].value
            try body(json.text(passed[index].key), &self)
        }
        json.offset = object.cursor
    }
}

// MARK: - Duplicate keys

extension FieldReader {
    /// Claims the fields of the open object that do not count, or refuses them, once it was read to its end.
    ///
    /// Rows ask for different keys, so that two claimed fields never have the same one.
    private mutating func settleDuplicates() throws {
        guard let duplicates = duplicatedFields() else { return }
        for (earlier, later) in duplicates {
            switch options.duplicateKeys {
            case .error: throw duplicateKey(json.text(passed[later].key), at: passed[later].value)
            case .first: if !passed[later].isClaimed { claim(at: later) }
            case .last: if !passed[earlier].isClaimed { claim(at: earlier) }
            }
        }
    }

    func duplicateKey(_ key: String, at offset: Int) -> any Error {
        failure(.invalid("the key \"\(key)\" occurs twice"), at: offset)
    }

    /// Pairs of fields with the same key; each later field is in one pair.
    private func duplicatedFields() -> [(earlier: Int, later: Int)]? {
        let range = object.firstPassed..<passed.count
        var pairs: [(Int, Int)]?
        guard range.count > 16 else {
            for later in range {
                for earlier in (range.lowerBound..<later).reversed()
                where json.equals(passed[earlier].key, passed[later].key) {
                    pairs = (pairs ?? []) + [(earlier, later)]
                    break
                }
            }
            return pairs
        }
        var places: [ExactString: Int] = [:]
        for later in range {
            let key = ExactString(json.text(passed[later].key))
            if let earlier = places.updateValue(later, forKey: key) { pairs = (pairs ?? []) + [(earlier, later)] }
        }
        return pairs
    }
}

// MARK: - Values

extension FieldReader {
    /// Takes `null` if it comes next.
    @usableFromInline
    mutating func null() throws -> Bool {
        if let codable { return codable.null() }
        return try json.null()
    }

    /// Moves past the value that comes next.
    mutating func skip() throws {
        if codable == nil { try json.skip() }
    }

    @usableFromInline
    mutating func string() throws -> String {
        if let codable { return try codable.primitive() }
        return try json.string()
    }

    @usableFromInline
    mutating func bool() throws -> Bool {
        if let codable { return try codable.primitive() }
        return try json.boolean()
    }

    @usableFromInline
    mutating func double() throws -> Double {
        if let codable { return try codable.primitive() }
        return try json.double()
    }

    @usableFromInline
    mutating func float() throws -> Float {
        if let codable { return try codable.primitive() }
        // Not by way of `Double`, which would round twice.
        let range = try json.number()
        guard let value = Float(json.bytes.string(range)), value.isFinite else {
            throw json.doesNotFit(Float.self, range)
        }
        return value
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>() throws -> Value {
        if let codable { return try codable.primitive() }
        return try json.integer()
    }

    @usableFromInline
    mutating func array<Element: ModelValue>() throws -> [Element] {
        if let codable { return try codable.array() }
        var elements: [Element] = []
        guard try json.beginArray() else { return elements }
        // Enough to save the first growths, too little to matter where arrays are many.
        elements.reserveCapacity(max(2, 256 / max(1, MemoryLayout<Element>.stride)))
        repeat { elements.append(try Element(reading: &self)) } while try json.nextElement()
        return elements
    }

    mutating func dictionary<Value: ModelValue>() throws -> [String: Value] {
        if let codable { return try codable.dictionary() }
        var values: [String: Value] = [:]
        try forEachField { key, reader in
            let start = reader.startOfNext
            if let place = values.index(forKey: key) {
                guard ExactString(values.keys[place]) == ExactString(key) else {
                    throw reader.failure(.invalid(Self.canonicallyEqual(key)), at: start)
                }
                guard try reader.takesDuplicate(key) else { return }
            }
            values[key] = try Value(reading: &reader)
        }
        return values
    }

    mutating func jsonObject() throws -> JSONObject {
        if let codable {
            let fields: [String: JSONValue] = try codable.dictionary()
            return JSONObject(fields.sorted { ExactString($0.key) < ExactString($1.key) }.map { ($0.key, $0.value) })
        }
        var object = JSONObject()
        try forEachField { key, reader in
            if object[key] != nil {
                guard try reader.takesDuplicate(key) else { return }
            }
            object[key] = try JSONValue(reading: &reader)
        }
        return object
    }

    /// Whether the value that comes next replaces an earlier one of its key; if not, moves past it.
    private mutating func takesDuplicate(_ key: String) throws -> Bool {
        switch options.duplicateKeys {
        case .error: throw duplicateKey(key, at: startOfNext)
        case .last: return true
        case .first:
            try json.skip()
            return false
        }
    }

    /// Reads an object without rows, in the order of the text.
    private mutating func forEachField(_ body: (String, inout FieldReader) throws -> Void) throws {
        guard try json.beginObject() else { return }
        repeat {
            let key = try json.key()
            try body(json.text(key), &self)
        } while try json.nextField()
    }
}

// MARK: - Going back

extension FieldReader {
    /// What is put back to read the same value again.
    struct Place {
        var json: JSONScanner
        var object: OpenObject
        var passedCount: Int
    }

    var place: Place {
        get { Place(json: json, object: object, passedCount: passed.count) }
        set {
            json = newValue.json
            object = newValue.object
            passed.removeLast(passed.count - newValue.passedCount)
        }
    }
}
