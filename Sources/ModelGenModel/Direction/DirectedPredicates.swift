import ModelGenText

/// Fits predicates to the forms of types that one direction holds.
///
/// A key of the other direction is not there, and `required` binds in its own direction alone (OpenAPI 3.0.4, Schema Object,
/// `readOnly`): what a predicate says about such keys is left out, so that it refuses nothing for the lack of them.
struct DirectedPredicates {
    private let predicates: [TypeID: SchemaPredicate]
    private(set) var added: [SchemaPredicate] = []
    private var known: Set<TypeID> = []

    init(_ predicates: [SchemaPredicate]) {
        self.predicates = Dictionary(predicates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The predicate for values that lack `keys`; `nil` where nothing of it is left.
    mutating func relaxed(_ id: TypeID, without keys: Set<ExactText>, role: String) -> TypeID? {
        guard !keys.isEmpty, let predicate = predicates[id], predicate.coverage == .rest else { return id }
        var seen: Set<TypeID> = []
        return relaxed(id, keys, role, &seen)
    }

    private mutating func relaxed(_ id: TypeID, _ keys: Set<ExactText>, _ role: String, _ path: inout Set<TypeID>)
        -> TypeID?
    {
        guard var predicate = predicates[id], mentions(id, keys) else { return id }
        let own = id.rawValue.firstIndex(of: "#").map { id.rawValue[..<$0] + "?\(role)" + id.rawValue[$0...] }
        let relaxedID = TypeID(own.map { String($0) } ?? id.rawValue + "?\(role)")
        // A schema that leads back to itself adds nothing.
        guard path.insert(id).inserted else { return nil }
        defer { path.remove(id) }
        predicate.assertions = predicate.assertions.compactMap { relaxed($0, keys, role, &path) }
        if predicate.assertions.isEmpty { return nil }
        predicate.id = relaxedID
        predicate.name += role.prefix(1).uppercased() + role.dropFirst()
        if known.insert(relaxedID).inserted { added.append(predicate) }
        return relaxedID
    }

    /// What must hold anyway keeps its other parts; what may or may not hold goes as a whole.
    private mutating func relaxed(
        _ assertion: Assertion, _ keys: Set<ExactText>, _ role: String, _ path: inout Set<TypeID>
    ) -> Assertion? {
        switch assertion {
        case .required(let names):
            let rest = names.filter { !keys.contains(ExactText($0)) }
            return rest.isEmpty ? nil : .required(rest)
        case .dependentRequired(let dependencies):
            return .dependentRequired(
                dependencies.map {
                    RequiredDependency(key: $0.key, required: $0.required.filter { !keys.contains(ExactText($0)) })
                })
        case .reference(let id): return relaxed(id, keys, role, &path).map(Assertion.reference)
        case .allOf(let ids):
            var rest: [TypeID] = []
            for id in ids { if let id = relaxed(id, keys, role, &path) { rest.append(id) } }
            return rest.isEmpty ? nil : .allOf(rest)
        default: return mentions(assertion, keys) ? nil : assertion
        }
    }

    // MARK: What is mentioned

    private func mentions(_ id: TypeID, _ keys: Set<ExactText>) -> Bool {
        var pending = [id]
        var seen: Set<TypeID> = [id]
        while let id = pending.popLast() {
            for assertion in predicates[id]?.assertions ?? [] {
                if assertion.demands(keys) { return true }
                pending += assertion.schemas.filter { seen.insert($0).inserted }
            }
        }
        return false
    }

    private func mentions(_ assertion: Assertion, _ keys: Set<ExactText>) -> Bool {
        assertion.demands(keys) || assertion.schemas.contains { mentions($0, keys) }
    }
}

extension Assertion {
    fileprivate var schemas: [TypeID] { inPlaceSchemas + otherSchemas }

    /// Whether the lack of one of the keys makes a difference to it.
    fileprivate func demands(_ keys: Set<ExactText>) -> Bool {
        switch self {
        case .required(let names): names.contains { keys.contains(ExactText($0)) }
        case .dependentRequired(let dependencies):
            dependencies.contains { $0.required.contains { keys.contains(ExactText($0)) } }
        case .rule(.minProperties): true
        case .rule(.constant(let value)): value.hasKey(in: keys)
        case .rule(.allowedValues(let values)): values.contains { $0.hasKey(in: keys) }
        default: false
        }
    }
}

extension JSONLiteral {
    /// Whether an object anywhere in it has one of the keys.
    fileprivate func hasKey(in keys: Set<ExactText>) -> Bool {
        switch self {
        case .null, .boolean, .number, .string: false
        case .array(let elements): elements.contains { $0.hasKey(in: keys) }
        case .object(let members): members.contains { keys.contains(ExactText($0.key)) || $0.value.hasKey(in: keys) }
        }
    }
}
