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
        var result = PatchedValue(try JSONValue(json: jsonBytes(), options: limits), patch)
        while true {
            let changed: Self
            do { changed = try Self(json: result.value.jsonBytes(), options: limits) } catch let error as DecodingError
            {
                try result.keepNull(after: error)
                continue
            }
            if try !result.hasTried || result.isHeld(by: JSONValue(json: changed.jsonBytes(), options: limits)) {
                return changed
            }
            try result.tryNextChoice()
        }
    }

    /// Makes the changes of a merge patch; where that throws, the value stays as it was.
    ///
    /// - Throws: `DecodingError` if the result is no such value, as where `null` removes what is required; its `pointer` is the place.
    public mutating func apply(mergePatch changes: some ModelValue) throws { self = try applying(mergePatch: changes) }
}

/// What a merge patch makes of a value. Whoever may be `null` and must be there has no other way to be cleared than to stay as `null`, and
/// only reading says who that is.
private struct PatchedValue {
    private(set) var value: JSONValue
    private let patch: JSONValue
    private var lastPath: [String]?
    private var union: UndecidedUnion?
    private var decided: Set<[String]> = []

    /// A union that had no member for its value: it does not say which key its members miss.
    private struct UndecidedUnion {
        let path: [String]
        let error: DecodingError
        /// Without any `null` kept.
        let value: JSONValue
        /// What may stay as `null`, in the order of the trials.
        var choices: ArraySlice<[[String]]>
    }

    /// Beyond this many removed keys, none is tried alone: each trial reads everything.
    private static let greatestCount = 8

    init(_ original: JSONValue, _ patch: JSONValue) {
        value = original.applying(mergePatch: patch)
        self.patch = patch
    }

    /// Whether a union has needed a `null`.
    var hasTried: Bool { union != nil }

    /// Whether such unions, as they were read, have all that they were read from: a member that leaves out keys is not what was meant.
    func isHeld(by read: JSONValue) -> Bool {
        decided.allSatisfy { path in
            guard let tried = value.value(at: path[...]) else { return true }
            return read.value(at: path[...])?.hasKeys(of: tried) ?? false
        }
    }

    /// Keeps `null` where that may mend the error that reading the value ended with; throws where nothing may.
    mutating func keepNull(after error: DecodingError) throws {
        let path = error.absentPath.flatMap { patch.isNull(at: $0[...]) ? $0 : nil }
        if case .keyNotFound = error, let path, lastPath != path {
            value.setNull(at: path[...])
            lastPath = path
        } else if let union, error.context?.codingPath.map(\.stringValue).starts(with: union.path) ?? true {
            try tryNextChoice()
        } else if let path {
            throw DecodingError.removal(of: path)
        } else {
            try decideUnion(error)
        }
    }

    /// What the patch sets to `null` in the union stays as that: one key, or else all.
    private mutating func decideUnion(_ error: DecodingError) throws {
        guard case .dataCorrupted(let context) = error, let path = context.objectPath, decided.insert(path).inserted
        else { throw error.withoutLocation }
        let keys = patch.value(at: path[...])?.nullKeys.map { path + $0 } ?? []
        let single = keys.count <= Self.greatestCount ? keys.map { [$0] } : []
        union = UndecidedUnion(
            path: path, error: error, value: value, choices: (keys.count == 1 ? single : single + [keys])[...])
        try tryNextChoice()
    }

    mutating func tryNextChoice() throws {
        guard let union, let choice = union.choices.first, !choice.isEmpty else {
            throw union?.error.withoutLocation ?? DecodingError.removal(of: [])
        }
        self.union?.choices.removeFirst()
        value = union.value
        for path in choice { value.setNull(at: path[...]) }
    }
}

extension JSONValue {
    /// The keys under which `null` stands, each with those that lead to it.
    fileprivate var nullKeys: [[String]] {
        guard case .object(let object) = self else { return [] }
        return object.flatMap { key, value in value.isNull ? [[key]] : value.nullKeys.map { [key] + $0 } }
    }

    fileprivate func value(at path: ArraySlice<String>) -> JSONValue? {
        guard let key = path.first else { return self }
        return objectValue?[key]?.value(at: path.dropFirst())
    }

    /// Whether the keys of the other value are here, too, at any depth.
    fileprivate func hasKeys(of other: JSONValue) -> Bool {
        guard case .object(let others) = other else { return true }
        guard case .object(let object) = self else { return false }
        return others.allSatisfy { key, value in object[key]?.hasKeys(of: value) ?? false }
    }

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
        let path: [String]?
        switch self {
        case .keyNotFound(let key, let context): path = context.objectPath.map { $0 + [key.stringValue] }
        case .valueNotFound(_, let context): path = context.objectPath
        case .typeMismatch, .dataCorrupted: return nil
        @unknown default: return nil
        }
        return path?.isEmpty == true ? nil : path
    }

    fileprivate var context: Context? {
        switch self {
        case .keyNotFound(_, let context), .valueNotFound(_, let context), .typeMismatch(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
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

extension DecodingError.Context {
    /// The keys that lead to the place; `nil` within an array.
    fileprivate var objectPath: [String]? {
        codingPath.contains { $0.intValue != nil } ? nil : codingPath.map(\.stringValue)
    }
}
