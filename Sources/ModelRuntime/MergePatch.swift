// JSON Merge Patch: RFC 7396.

extension JSONValue {
    /// The value with the changes of a merge patch made to it (§2): of objects, `null` removes a key and every other value is merged
    /// into what stands there; whatever else a patch is takes the place of the value.
    public func applying(mergePatch patch: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        return .object((objectValue ?? JSONObject()).applying(mergePatch: changes))
    }

    /// Makes the changes of a merge patch.
    public mutating func apply(mergePatch patch: JSONValue) { self = applying(mergePatch: patch) }
}

extension JSONObject {
    /// The object with the changes of a merge patch made to it: keys keep their places, new ones come last.
    public func applying(mergePatch changes: JSONObject) -> JSONObject {
        var result = JSONObject()
        for (key, value) in self {
            switch changes[key] {
            case nil: result.append(key, value)
            case .null?: break
            case let change?: result.append(key, value.applying(mergePatch: change))
            }
        }
        for (key, change) in changes where !hasKey(key) {
            if case .null = change { continue }
            result.append(key, JSONValue.null.applying(mergePatch: change))
        }
        return result
    }
}

extension Model {
    /// The value with the changes of a merge patch made to it.
    ///
    /// `null` removes a key. Where the key is required and may be `null`, it becomes that.
    ///
    /// - Parameter changes: An object of the same keys as far as it has them, such as the body of a `PATCH`.
    /// - Returns: The changed value.
    /// - Throws: `DecodingError` if the result is no such value, as where `null` removes what is required; its `pointer` is the place.
    public func applying(mergePatch changes: some ModelValue) throws -> Self {
        let limits = DecodingOptions(limits: .init(depth: .max))
        let patch = try JSONValue(json: changes.jsonBytes(), options: limits)
        var merged = try JSONValue(json: jsonBytes(), options: limits).applying(mergePatch: patch)
        var lastPath: [String]?
        while true {
            do { return try Self(json: merged.jsonBytes(), options: limits) } catch let error as DecodingError {
                guard let path = error.absentPath, patch.isNull(at: path[...]) else { throw error.withoutLocation }
                // Whoever may be `null` and must be there has no other way to be cleared.
                guard case .keyNotFound = error, lastPath != path else { throw DecodingError.removal(of: path) }
                merged.setNull(at: path[...])
                lastPath = path
            }
        }
    }

    /// Makes the changes of a merge patch; where that throws, the value stays as it was.
    ///
    /// - Throws: `DecodingError` if the result is no such value, as where `null` removes what is required; its `pointer` is the place.
    public mutating func apply(mergePatch changes: some ModelValue) throws { self = try applying(mergePatch: changes) }
}

extension JSONValue {
    /// Whether `null` stands under the keys, all of them those of objects.
    fileprivate func isNull(at path: ArraySlice<String>) -> Bool {
        guard let key = path.first else { return isNull }
        return objectValue?[key]?.isNull(at: path.dropFirst()) ?? false
    }

    fileprivate mutating func setNull(at path: ArraySlice<String>) {
        guard let key = path.first, case .object(var object) = self else {
            self = .null
            return
        }
        var value = object[key] ?? .null
        value.setNull(at: path.dropFirst())
        object[key] = value
        self = .object(object)
    }
}

extension DecodingError {
    /// The keys that lead to what is missing or `null`; `nil` for other errors, and within an array.
    fileprivate var absentPath: [String]? {
        let path: [any CodingKey]
        switch self {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .valueNotFound(_, let context): path = context.codingPath
        case .typeMismatch, .dataCorrupted: return nil
        @unknown default: return nil
        }
        return path.isEmpty || path.contains { $0.intValue != nil } ? nil : path.map(\.stringValue)
    }

    fileprivate static func removal(of path: [String]) -> DecodingError {
        let keys = path.map { WireKey(stringValue: $0) }
        let key = keys.last ?? WireKey(stringValue: "")
        let text = "`null` removes the key \"\(key.stringValue)\", which is required."
        return .keyNotFound(key, .init(codingPath: Array(keys.dropLast()), debugDescription: text))
    }

    /// The same error without a line and a column, which are those of a text that nobody wrote.
    fileprivate var withoutLocation: DecodingError {
        func cleared(_ context: Context) -> Context {
            var text = context.debugDescription
            if let location = context.underlyingError as? JSONLocation,
                let range = text.firstRange(of: " (\(location))")
            {
                text.removeSubrange(range)
            }
            return Context(codingPath: context.codingPath, debugDescription: text)
        }
        switch self {
        case .keyNotFound(let key, let context): return .keyNotFound(key, cleared(context))
        case .valueNotFound(let type, let context): return .valueNotFound(type, cleared(context))
        case .typeMismatch(let type, let context): return .typeMismatch(type, cleared(context))
        case .dataCorrupted(let context): return .dataCorrupted(cleared(context))
        @unknown default: return self
        }
    }
}
