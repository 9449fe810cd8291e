// What a value that was read holds of its document.

extension JSONValue {
    /// What a value writes that was just read, from a document as deep as its reader allowed.
    ///
    /// The tag that a union would add is none of what the value holds: it may have been read without.
    init(writtenBy value: some ModelValue) throws {
        var writer = FieldWriter(.compact)
        writer.leavesOutTag = true
        try value.write(to: &writer)
        try self.init(json: writer.output.bytes, options: DecodingOptions(limits: .init(depth: .max)))
    }

    /// Reads the value as a type of the model.
    ///
    /// - Throws: `DecodingError`.
    public func decoded<Value: ModelValue>(as type: Value.Type = Value.self) throws -> Value {
        try Value(json: jsonBytes())
    }

    /// Whether every key of `other`, at any depth, is one of this value too. Values that are neither objects nor arrays are
    /// different spellings of the same.
    func holds(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let own), .object(let other)):
            other.allSatisfy { key, value in own[key]?.holds(value) == true }
        case (.array(let own), .array(let other)):
            own.count == other.count && zip(own, other).allSatisfy { $0.holds($1) }
        default: true
        }
    }

    /// Whether every key of this value, at any depth, is one of a part's.
    func isHeld(by parts: [JSONValue]) -> Bool {
        switch self {
        case .object(let fields):
            fields.allSatisfy { key, value in
                let values = parts.compactMap { $0[key] }
                return !values.isEmpty && value.isHeld(by: values)
            }
        case .array(let elements):
            elements.enumerated().allSatisfy { index, element in
                element.isHeld(by: parts.compactMap { $0[index] })
            }
        default: true
        }
    }
}
