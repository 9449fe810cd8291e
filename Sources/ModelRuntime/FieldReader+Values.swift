// Values, by either driver.

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

    @inlinable
    mutating func array<Element: ModelValue>() throws -> [Element] {
        if let codable { return try codable.array() }
        var elements: [Element] = []
        guard try beginArray() else { return elements }
        // Enough to save the first growths, too little to matter where arrays are many.
        elements.reserveCapacity(max(2, 256 / max(1, MemoryLayout<Element>.stride)))
        repeat { elements.append(try Element(reading: &self)) } while try nextElement()
        return elements
    }

    @usableFromInline
    mutating func beginArray() throws -> Bool { try json.beginArray() }

    @usableFromInline
    mutating func nextElement() throws -> Bool { try json.nextElement() }

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
        var json: JSONScanner.Mark
        var object: OpenObject
        var passedCount: Int
    }

    var place: Place {
        get { Place(json: json.mark, object: object, passedCount: passed.count) }
        set {
            json.mark = newValue.json
            object = newValue.object
            passed.removeLast(passed.count - newValue.passedCount)
        }
    }
}
