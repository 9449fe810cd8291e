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
        var isAtEnd = true
        /// A field's value is being read at the cursor; what follows it was not looked at yet.
        var isInValue = false
    }

    /// A field of an open object that was found.
    struct PassedField {
        var key: JSONScanner.Quoted
        var value: Int
        /// Whether a row has asked for it, or it does not count.
        var isClaimed: Bool
    }
}

extension FieldReader {
    /// Moves into the object that comes next; what it returns goes to `endObject`.
    @usableFromInline
    mutating func beginObject() throws -> OpenObject {
        let outer = object
        if let codable {
            try codable.beginObject()
            return outer
        }
        let start = startOfNext
        let hasField = try json.beginObject()
        object = OpenObject(
            start: start, cursor: json.offset, firstPassed: passed.count, nextPassed: passed.count, isAtEnd: !hasField)
        if options.duplicateKeys == .last {
            try passRest()
            try settleDuplicates()
        }
        return outer
    }

    @usableFromInline
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
        if !object.isAtEnd, let found = try json.key(key) {
            pass(found, isClaimed: true)
            object.isInValue = true
            return true
        }
        // What comes next is not it: it may have come before.
        return try claim(key) || search(key)
    }

    /// Moves to the value of `key`, if it is still to come; remembers what it passes over.
    private mutating func search(_ key: StaticString) throws -> Bool {
        while !object.isAtEnd {
            let found = try json.key()
            let isFound = json.equals(found, key)
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

    private mutating func pass(_ key: JSONScanner.Quoted, isClaimed: Bool) {
        passed.append(PassedField(key: key, value: startOfNext, isClaimed: isClaimed))
        if !isClaimed { object.unclaimedCount += 1 }
    }

    /// Moves to the value of `key`, if it was passed over.
    private mutating func claim(_ key: StaticString) -> Bool {
        guard object.unclaimedCount > 0 else { return false }
        return claim(key, in: object.nextPassed..<passed.count)
            || claim(key, in: object.firstPassed..<object.nextPassed)
    }

    private mutating func claim(_ key: StaticString, in range: Range<Int>) -> Bool {
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

    /// Pairs of fields with the same key, of which not both are claimed; each later field is in one pair.
    private func duplicatedFields() -> [(earlier: Int, later: Int)]? {
        let range = object.firstPassed..<passed.count
        guard range.count <= 64 else { return duplicatedFieldsOfLargeObject(range) }
        var pairs: [(Int, Int)]?
        // One bit for each of 64 classes of keys: nearly every key is the first of its class.
        var classes: UInt64 = 0
        for later in range {
            let key = passed[later].key
            let keyClass: UInt64 =
                key.isEscaped ? .max : 1 << ((json.bytes.signature(key.range) &* 0x9E37_79B9_7F4A_7C15) >> 58)
            defer { classes |= keyClass }
            guard classes & keyClass != 0 else { continue }
            for earlier in (range.lowerBound..<later).reversed()
            where !(passed[earlier].isClaimed && passed[later].isClaimed) && json.equals(passed[earlier].key, key) {
                pairs = (pairs ?? []) + [(earlier, later)]
                break
            }
        }
        return pairs
    }

    private func duplicatedFieldsOfLargeObject(_ range: Range<Int>) -> [(earlier: Int, later: Int)]? {
        var pairs: [(Int, Int)]?
        var places: [ExactString: Int] = [:]
        for later in range {
            let key = ExactString(json.text(passed[later].key))
            if let earlier = places.updateValue(later, forKey: key) { pairs = (pairs ?? []) + [(earlier, later)] }
        }
        return pairs
    }
}
