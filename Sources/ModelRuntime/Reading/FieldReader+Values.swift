// Values, by either driver.

extension FieldReader {
    /// Takes `null` if it comes next.
    @usableFromInline
    mutating func null() throws -> Bool {
        if isCodable { return codable.null() }
        return try json.null()
    }

    /// Moves past the value that comes next.
    mutating func skip() throws {
        if !isCodable { try json.skip() }
    }

    @usableFromInline
    mutating func string() throws -> String {
        if isCodable { return try codable.primitive() }
        return try json.string()
    }

    @usableFromInline
    mutating func bool() throws -> Bool {
        if isCodable { return try codable.primitive() }
        return try json.boolean()
    }

    @usableFromInline
    mutating func double() throws -> Double {
        if isCodable { return try codable.primitive() }
        return try json.double()
    }

    @usableFromInline
    mutating func float() throws -> Float {
        if isCodable { return try codable.primitive() }
        // Not by way of `Double`, which would round twice.
        let range = try json.number()
        guard let value = Float(json.bytes.string(range)), value.isFinite else {
            throw json.doesNotFit(Float.self, range)
        }
        return value
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>() throws -> Value {
        if isCodable { return try codable.primitive() }
        return try json.integer()
    }

    @inlinable
    mutating func array<Element: ModelValue>() throws -> [Element] {
        if isCodable { return try codable.array() }
        var elements: [Element] = []
        guard try beginArray() else { return elements }
        // Enough to save the first growths of small elements, too little to matter where arrays are many.
        elements.reserveCapacity(max(2, min(8, 256 / max(1, MemoryLayout<Element>.stride))))
        repeat { elements.append(try Element(reading: &self)) } while try nextElement()
        return elements
    }

    @usableFromInline
    mutating func beginArray() throws -> Bool { try json.beginArray() }

    @usableFromInline
    mutating func nextElement() throws -> Bool { try json.nextElement() }

    @inlinable
    mutating func dictionary<Value: ModelValue>() throws -> [String: Value] {
        if isCodable { return try codable.dictionary() }
        var values: [String: Value] = [:]
        guard try beginDictionary() else { return values }
        repeat {
            let key = try nextKey()
            if keepsFirst, let place = values.index(forKey: key) {
                try passDuplicate(key, of: values.keys[place])
                continue
            }
            let start = startOfNext
            let count = values.count
            values[key] = try Value(reading: &self)
            if values.count == count, let place = values.index(forKey: key) {
                try checkDuplicate(key, of: values.keys[place], at: start)
            }
        } while try nextDictionaryField()
        return values
    }

    @usableFromInline
    mutating func beginDictionary() throws -> Bool {
        // A dictionary holds its tags like any other key; they are none of its values'.
        if tags.hasPending { _ = tags.open() }
        return try json.beginObject()
    }

    @usableFromInline
    mutating func nextDictionaryField() throws -> Bool { try json.nextField() }

    @usableFromInline
    mutating func nextKey() throws -> String { json.bytes.text(try json.key()) }

    /// Whether the first value of a key that occurs twice counts.
    @usableFromInline
    var keepsFirst: Bool { options.duplicateKeys == .first }

    /// Moves past the value of a key that is there already.
    @usableFromInline
    mutating func passDuplicate(_ key: String, of other: String) throws {
        try checkDuplicate(key, of: other, at: startOfNext)
        try json.skip()
    }

    /// Refuses a key that a dictionary merges with another one, and one that occurs twice if none may.
    @usableFromInline
    func checkDuplicate(_ key: String, of other: String, at start: Int) throws {
        guard ExactString(other) == ExactString(key) else {
            throw failure(.invalid(Self.canonicallyEqual(key)), at: start)
        }
        if options.duplicateKeys == .error { throw duplicateKey(key, at: start) }
    }

    mutating func jsonObject() throws -> JSONObject {
        if isCodable {
            let fields: [String: JSONValue] = try codable.dictionary()
            return JSONObject(fields.sorted { ExactString($0.key) < ExactString($1.key) }.map { ($0.key, $0.value) })
        }
        var object = JSONObject()
        guard try json.beginObject() else { return object }
        repeat {
            let key = json.bytes.text(try json.key())
            if object.hasKey(key) {
                guard try takesDuplicate(key) else { continue }
                object[key] = try JSONValue(reading: &self)
            } else {
                object.append(key, try JSONValue(reading: &self))
            }
        } while try json.nextField()
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
}

// MARK: - Going back

extension FieldReader {
    /// What is put back to read the same value again.
    struct Place {
        var json: JSONScanner.Mark
        var object: OpenObject
        var passedCount: Int
        var tags: ExpectedTags.Mark
    }

    var place: Place {
        get { Place(json: json.mark, object: object, passedCount: passed.count, tags: tags.mark) }
        set {
            json.mark = newValue.json
            object = newValue.object
            passed.cut(to: newValue.passedCount)
            tags.restore(newValue.tags)
        }
    }
}
