// Objects over bytes.

extension FieldReader {
    /// The object being read.
    @usableFromInline
    struct OpenObject {
        /// The byte of its brace.
        var start = 0
        /// After the last field that was taken in the order of the text.
        var cursor = 0
        /// Its first entry in `passed`.
        var firstPassed = 0
        /// The entry that is looked at first for a key that was passed over: fields often come in the order of the rows.
        var nextPassed = 0
        /// How many of its entries are unclaimed.
        var unclaimedCount = 0
        /// Their keys, and perhaps some that were claimed since.
        var unclaimedKeys = KeyFilter()
        var isAtEnd = true
        /// A field's value is being read at the cursor; what follows it was not looked at yet.
        var isInValue = false
        /// Whether the schema forbids further keys.
        var isClosed = false
        /// How many keys it may have without a row for them, by which unions have told it apart.
        var tagCount: UInt32 = 0
    }

    /// A field of an open object that was found.
    struct PassedField: BitwiseCopyable {
        private var start: Int
        private var end: Int
        let value: Int
        /// The upper half of the key's hash, where no row had asked for it and it is spelled without escapes.
        private let hashBits: UInt32
        private let isEscaped: Bool
        /// Whether a row has asked for it, or it does not count.
        var isClaimed: Bool

        // Not as one property, behind which the others would need more room.
        @inline(__always)
        var key: JSONScanner.Quoted { JSONScanner.Quoted(start: start, end: end, isEscaped: isEscaped) }

        @inline(__always)
        func hasHash(_ hash: UInt64) -> Bool { hashBits == UInt32(truncatingIfNeeded: hash &>> 32) }

        @inline(__always)
        var hash: UInt64 { UInt64(hashBits) &<< 32 }

        @inline(__always)
        init(key: JSONScanner.Quoted, hash: UInt64 = 0, value: Int, isClaimed: Bool) {
            (start, end, isEscaped) = (key.start, key.end, key.isEscaped)
            (hashBits, self.value, self.isClaimed) = (UInt32(truncatingIfNeeded: hash &>> 32), value, isClaimed)
        }
    }
}

extension FieldReader {
    /// Moves into the object that comes next; what it returns goes to `endObject`.
    @usableFromInline
    mutating func beginObject() throws -> OpenObject {
        let outer = object
        if isCodable {
            try codable.beginObject()
            return outer
        }
        let start = startOfNext
        let hasField = try json.beginObject()
        object = OpenObject(
            start: start, cursor: json.offset, firstPassed: passed.count, nextPassed: passed.count, isAtEnd: !hasField)
        if tags.hasPending { object.tagCount = tags.open() }
        if options.duplicateKeys == .last {
            try passRest()
            try settleDuplicates()
        }
        return outer
    }

    @usableFromInline
    mutating func endObject(returningTo outer: OpenObject) throws {
        if isCodable { return try codable.endObject() }
        try passRest()
        if object.unclaimedCount > 0 {
            try settleDuplicates()
            if object.tagCount > 0 { claimTags() }
            trials.strayKeys += object.unclaimedCount
            if object.unclaimedCount > 0, jsonStrictness.refusesOtherKeys(ofClosed: object.isClosed) {
                try refuseUnclaimed()
            }
        }
        json.offset = object.cursor
        passed.cut(to: object.firstPassed)
        object = outer
    }

    /// The open object may have its tags without a row for them.
    @inline(never)
    private mutating func claimTags() {
        for index in object.firstPassed..<passed.count where !passed[index].isClaimed {
            if tags.contains(ExactString(json.bytes.text(passed[index].key)), last: object.tagCount) {
                claim(at: index)
            }
        }
    }

    private func refuseUnclaimed() throws {
        let unclaimed = (object.firstPassed..<passed.count).map { passed[$0] }.filter { !$0.isClaimed }
        // The first key by its scalars, as for a Codable decoder, which does not show their order.
        let first = unclaimed.map { (key: ExactString(json.bytes.text($0.key)), value: $0.value) }.min {
            $0.key < $1.key
        }
        guard let first else { return }
        throw failure(.invalid("unexpected key \"\(first.key.string)\""), at: first.value)
    }

    /// Moves to the value of `key`, which must be there.
    @usableFromInline
    mutating func seek(_ key: StaticString) throws {
        if follows(key) { return }
        guard try findElsewhere(key) else { throw missing(key) }
    }

    /// Moves to the value of `key`, if it is there.
    @usableFromInline
    mutating func find(_ key: StaticString) throws -> Bool {
        if follows(key) { return true }
        return try findElsewhere(key)
    }

    @inline(never)
    func missing(_ key: StaticString) -> any Error { failure(.missing(key.description), at: object.start) }

    /// Moves to the value of `key`, if it is the next field in the order of the text. This is the usual case, and kept apart
    /// because it is short: what can go wrong is found out by `findElsewhere`.
    @inline(__always)
    private mutating func follows(_ key: StaticString) -> Bool {
        // Where the first of two fields counts, it may have been passed over.
        guard object.unclaimedCount == 0 || !keepsFirst, let start = startOfNextKey,
            let found = json.key(key, at: start)
        else { return false }
        take(found)
        return true
    }

    /// Where the next key starts, its quote passed.
    @inline(__always)
    private var startOfNextKey: Int? {
        if object.isInValue { return json.bytes.startOfNextKey(json.offset) }
        return object.isAtEnd ? nil : json.bytes.startOfKey(object.cursor)
    }

    /// Moves to the value of `key`, if it was passed over or is still to come.
    @inline(never)
    private mutating func findElsewhere(_ key: StaticString) throws -> Bool {
        // It is not the next field, unless the first one counts.
        if object.isInValue { try advance() }
        return try object.unclaimedCount > 0 && claim(key) || search(key)
    }

    /// Moves to the value of `key`, if it is still to come; remembers what it passes over.
    private mutating func search(_ key: StaticString) throws -> Bool {
        let bytes = json.bytes
        return try passFields { found in
            guard !found.isEscaped else { return bytes.equals(found, key) }
            // The lengths differ nearly always.
            let length = found.end &- found.start
            return length == key.utf8CodeUnitCount && bytes.equals(key, at: found.start, count: length)
        }
    }

    /// Moves from the cursor to the value of a key that is wanted, or to the end of the object; remembers what it passes over.
    @inline(__always)
    private mutating func passFields(until isWanted: (JSONScanner.Quoted) -> Bool) throws -> Bool {
        guard !object.isAtEnd else { return false }
        // Members of the reader are in memory, what the loop has of its own is not.
        let bytes = json.bytes
        var index = bytes.pastSpace(object.cursor)
        while true {
            let key = try bytes.key(at: index)
            let value = try bytes.pastColon(key.end)
            json.count(from: key.start, to: value)
            if isWanted(key) {
                json.offset = value
                take(key)
                return true
            }
            passOver(key, value: value)
            index = bytes.pastSpace(try json.endOfValue(at: bytes.pastSpace(value)))
            guard bytes[index] == UInt8(ascii: ",") else { break }
            index = bytes.pastSpace(index &+ 1)
        }
        try json.endObject(at: index)
        object.isAtEnd = true
        object.cursor = json.offset
        return false
    }

    /// Takes the field whose key was just read for the row that asked for it.
    @inline(__always)
    private mutating func take(_ key: JSONScanner.Quoted) {
        passed.append(PassedField(key: key, value: json.offset, isClaimed: true))
        object.isInValue = true
    }

    /// Remembers the field whose key was just read.
    @inline(__always)
    private mutating func passOver(_ key: JSONScanner.Quoted, value: Int) {
        let hash = key.isEscaped ? 0 : json.bytes.keyHash(key.start, key.end)
        passed.append(PassedField(key: key, hash: hash, value: value, isClaimed: false))
        object.unclaimedCount &+= 1
        if key.isEscaped {
            object.unclaimedKeys.insertUnknown()
        } else {
            object.unclaimedKeys.insert(hash, length: key.end &- key.start)
        }
    }

    /// Moves to the value of `key`, if it was passed over.
    @inline(__always)
    private mutating func claim(_ key: StaticString) -> Bool {
        guard object.unclaimedKeys.mayContain(classes: JSONBytes.keyClass(key)) else { return false }
        if keepsFirst { return claim(key, in: object.firstPassed..<passed.count) }
        return claim(key, in: object.nextPassed..<passed.count)
            || claim(key, in: object.firstPassed..<object.nextPassed)
    }

    private mutating func claim(_ key: StaticString, in range: Range<Int>) -> Bool {
        json.countLooks(range.count)
        for index in range where !passed[index].isClaimed && json.bytes.equals(passed[index].key, key) {
            claim(at: index)
            json.offset = passed[index].value
            object.nextPassed = index + 1
            return true
        }
        return false
    }

    private mutating func claim(at index: Int) {
        passed[index].isClaimed = true
        object.unclaimedCount -= 1
    }

    /// Moves past the value at the cursor, to the next key or the end of the object.
    @inline(__always)
    private mutating func advance() throws {
        object.isInValue = false
        object.isAtEnd = try !json.nextField()
        object.cursor = json.offset
    }

    private mutating func passRest() throws {
        if object.isInValue { try advance() }
        _ = try passFields { _ in false }
    }

    mutating func forEachUnclaimed(_ body: (String, inout FieldReader) throws -> Void) throws {
        try passRest()
        if object.unclaimedCount > 0 { try settleDuplicates() }
        if object.tagCount > 0 { claimTags() }
        // A value's own fields are appended behind these and removed again.
        for index in object.firstPassed..<passed.count where !passed[index].isClaimed {
            claim(at: index)
            trials.strayKeys += 1
            json.offset = passed[index].value
            try body(json.bytes.text(passed[index].key), &self)
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
        let range = object.firstPassed..<passed.count
        guard range.count > Self.greatestSmallCount || mayHaveDuplicates(range) else { return }
        for (earlier, later) in duplicatedFields(range) {
            switch options.duplicateKeys {
            case .error: throw duplicateKey(json.bytes.text(passed[later].key), at: passed[later].value)
            case .first: if !passed[later].isClaimed { claim(at: later) }
            case .last: if !passed[earlier].isClaimed { claim(at: earlier) }
            }
        }
    }

    func duplicateKey(_ key: String, at offset: Int) -> any Error {
        failure(.invalid("the key \"\(key)\" occurs twice"), at: offset)
    }

    /// Pairs of fields with the same key, of which not both are claimed; each later field is in one pair, with the
    /// nearest earlier one.
    private func duplicatedFields(_ range: Range<Int>) -> [(earlier: Int, later: Int)] {
        var pairs: [(earlier: Int, later: Int)] = []
        var places: [ExactString: Int] = [:]
        for later in range {
            let key = ExactString(json.bytes.text(passed[later].key))
            if let earlier = places.updateValue(later, forKey: key) { pairs.append((earlier, later)) }
        }
        return pairs
    }

    /// So many fields are compared with each other, should their keys have been made for it.
    private static let greatestSmallCount = 128

    /// Whether a field that no row has asked for has the key of another one, or an escaped key, which must be decoded to be
    /// compared.
    @inline(__always)
    private mutating func mayHaveDuplicates(_ range: Range<Int>) -> Bool {
        let (keys, bytes) = (object.unclaimedKeys, json.bytes)
        if keys.mayRepeat, unclaimedMayRepeat(range) { return true }
        var looks = 0
        defer { json.countLooks(looks) }
        return passed.contains(in: range) { _, field in
            guard field.isClaimed else { return false }
            let key = field.key
            if key.isEscaped { return true }
            guard keys.mayContain(length: key.end &- key.start) else { return false }
            let hash = bytes.keyHash(key.start, key.end)
            guard keys.mayContain(hash) else { return false }
            looks &+= range.count
            return passed.hasUnclaimed(key, hash, in: range, bytes)
        }
    }

    /// Whether two fields that no row has asked for have the same key, or one of them an escaped key.
    @inline(never)
    private mutating func unclaimedMayRepeat(_ range: Range<Int>) -> Bool {
        let bytes = json.bytes
        var earlier = KeyFilter()
        var looks = 0
        defer { json.countLooks(looks) }
        return passed.contains(in: range) { index, field in
            guard !field.isClaimed else { return false }
            let (key, hash) = (field.key, field.hash)
            if key.isEscaped { return true }
            if earlier.mayContain(hash) {
                looks &+= index &- range.lowerBound
                if passed.hasUnclaimed(key, hash, in: range.lowerBound..<index, bytes) { return true }
            }
            earlier.insert(hash, length: key.end &- key.start)
            return false
        }
    }
}

extension TrivialStack<FieldReader.PassedField> {
    /// Whether a field that no row has asked for has this key, which is spelled without escapes.
    @inline(never)
    fileprivate func hasUnclaimed(
        _ key: JSONScanner.Quoted, _ hash: UInt64, in range: Range<Int>, _ bytes: JSONBytes
    ) -> Bool {
        contains(in: range) { _, field in
            field.hasHash(hash) && !field.isClaimed && bytes.equals(field.key.range, key.range)
        }
    }
}
