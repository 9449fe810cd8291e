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
        /// The classes of keys among them, and perhaps of some that were claimed since.
        var unclaimedClasses: UInt64 = 0
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
        private let isEscaped: Bool
        /// Whether a row has asked for it, or it does not count.
        var isClaimed: Bool

        // Not as one property, behind which the others would need more room.
        @inline(__always)
        var key: JSONScanner.Quoted { JSONScanner.Quoted(start: start, end: end, isEscaped: isEscaped) }

        @inline(__always)
        init(key: JSONScanner.Quoted, value: Int, isClaimed: Bool) {
            (start, end, isEscaped) = (key.start, key.end, key.isEscaped)
            (self.value, self.isClaimed) = (value, isClaimed)
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
            if tags.contains(ExactString(json.text(passed[index].key)), last: object.tagCount) { claim(at: index) }
        }
    }

    private func refuseUnclaimed() throws {
        let unclaimed = (object.firstPassed..<passed.count).map { passed[$0] }.filter { !$0.isClaimed }
        // The first key by its scalars, as for a Codable decoder, which does not show their order.
        let first = unclaimed.map { (key: ExactString(json.text($0.key)), value: $0.value) }.min { $0.key < $1.key }
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

    /// Moves to the value of `key`, if it is the field after the one that was just read. This is the usual case, and kept
    /// apart because it is short: what can go wrong is found out by `isNext`.
    @inline(__always)
    private mutating func follows(_ key: StaticString) -> Bool {
        guard object.isInValue, object.unclaimedCount == 0 || !keepsFirst, let found = json.field(key) else {
            return false
        }
        pass(found, isClaimed: true)
        return true
    }

    /// Moves to the value of `key`, if it is the next field in the order of the text.
    @inline(__always)
    private mutating func isNext(_ key: StaticString) throws -> Bool {
        if object.isInValue { try advance() } else { json.offset = object.cursor }
        // Where the first of two fields counts, it may have been passed over.
        if object.unclaimedCount > 0, keepsFirst, claim(key) { return true }
        guard !object.isAtEnd, let found = try json.key(key) else { return false }
        pass(found, isClaimed: true)
        object.isInValue = true
        return true
    }

    /// Moves to the value of `key`, if it was passed over or is still to come.
    @inline(never)
    private mutating func findElsewhere(_ key: StaticString) throws -> Bool {
        try isNext(key) || claim(key) || search(key)
    }

    /// Moves to the value of `key`, if it is still to come; remembers what it passes over.
    @inline(__always)
    private mutating func search(_ key: StaticString) throws -> Bool {
        while !object.isAtEnd {
            if let found = try json.key(key) {
                pass(found, isClaimed: true)
                object.isInValue = true
                return true
            }
            let found = try json.key()
            // A key spelled without escapes was compared just now.
            let isFound = found.isEscaped && json.equals(found, key)
            pass(found, isClaimed: isFound)
            if isFound {
                object.isInValue = true
                return true
            }
            try json.skip()
            try advance()
        }
        return false
    }

    @inline(__always)
    private mutating func pass(_ key: JSONScanner.Quoted, isClaimed: Bool) {
        passed.append(PassedField(key: key, value: json.offset, isClaimed: isClaimed))
        guard !isClaimed else { return }
        object.unclaimedCount &+= 1
        object.unclaimedClasses |= key.isEscaped ? .max : KeyFilter.keyClass(json.bytes.keyHash(key.start, key.end))
    }

    /// Moves to the value of `key`, if it was passed over.
    @inline(__always)
    private mutating func claim(_ key: StaticString) -> Bool {
        guard object.unclaimedClasses & JSONBytes.keyClass(key) != 0 else { return false }
        if keepsFirst { return claim(key, in: object.firstPassed..<passed.count) }
        return claim(key, in: object.nextPassed..<passed.count)
            || claim(key, in: object.firstPassed..<object.nextPassed)
    }

    private mutating func claim(_ key: StaticString, in range: Range<Int>) -> Bool {
        json.countLooks(range.count)
        for index in range where !passed[index].isClaimed && json.equals(passed[index].key, key) {
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
        if object.isInValue { try advance() } else { json.offset = object.cursor }
        while !object.isAtEnd {
            pass(try json.key(), isClaimed: false)
            try json.skip()
            try advance()
        }
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
        for (earlier, later) in duplicatedFields() {
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

    /// Pairs of fields with the same key, of which not both are claimed; each later field is in one pair, with the
    /// nearest earlier one.
    private mutating func duplicatedFields() -> [(earlier: Int, later: Int)] {
        let range = object.firstPassed..<passed.count
        guard range.count > Self.greatestSmallCount || mayHaveDuplicates(range) else { return [] }
        return allDuplicatedFields(range)
    }

    /// So many fields are compared with each other, should their keys have been made for it.
    private static let greatestSmallCount = 128

    /// Whether a field that no row has asked for has the key of another one, or an escaped key, which must be decoded to be
    /// compared.
    @inline(__always)
    private mutating func mayHaveDuplicates(_ range: Range<Int>) -> Bool {
        var filter = KeyFilter()
        for index in range where !passed[index].isClaimed {
            let key = passed[index].key
            if key.isEscaped { return true }
            let hash = json.bytes.keyHash(key.start, key.end)
            if filter.mayContain(hash), hasUnclaimed(key, in: range.lowerBound..<index) { return true }
            filter.insert(hash, length: key.end &- key.start)
        }
        for index in range where passed[index].isClaimed {
            let key = passed[index].key
            if key.isEscaped { return true }
            guard filter.mayContain(length: key.end &- key.start) else { continue }
            if filter.mayContain(json.bytes.keyHash(key.start, key.end)), hasUnclaimed(key, in: range) { return true }
        }
        return false
    }

    private mutating func hasUnclaimed(_ key: JSONScanner.Quoted, in range: Range<Int>) -> Bool {
        json.countLooks(range.count)
        for index in range where !passed[index].isClaimed {
            if json.bytes.equals(passed[index].key.range, key.range) { return true }
        }
        return false
    }

    private func allDuplicatedFields(_ range: Range<Int>) -> [(earlier: Int, later: Int)] {
        var pairs: [(earlier: Int, later: Int)] = []
        var places: [ExactString: Int] = [:]
        for later in range {
            let key = ExactString(json.text(passed[later].key))
            if let earlier = places.updateValue(later, forKey: key) { pairs.append((earlier, later)) }
        }
        return pairs
    }
}
