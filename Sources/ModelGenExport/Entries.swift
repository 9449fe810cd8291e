import ModelGenModel

/// The entries of an object in the order in which they are written; what is absent leaves none.
struct Entries {
    private(set) var members: [JSONLiteral.Member] = []

    var value: JSONLiteral { .object(members) }

    mutating func add(_ key: String, _ value: JSONLiteral?) {
        if let value { members.append(.init(key, value)) }
    }

    mutating func add(_ key: String, _ text: String?) { add(key, text.map(JSONLiteral.string)) }

    /// A flag that is left out unless it is set.
    mutating func addFlag(_ key: String, _ flag: Bool) { if flag { add(key, .boolean(true)) } }

    /// A list or mapping that is left out where it is empty.
    mutating func addUnlessEmpty(_ key: String, _ value: JSONLiteral) {
        switch value {
        case .array(let elements) where elements.isEmpty: return
        case .object(let members) where members.isEmpty: return
        default: add(key, value)
        }
    }

    mutating func add(_ other: Entries) { members += other.members }

    /// Adds what holds besides. It stands by itself under `allOf` where a keyword is taken, or would mean something else beside the others
    /// (JSON Schema 2020-12 Core §10.3, §11: `additionalProperties` and its kin look at their neighbours).
    mutating func addAssertions(_ other: Entries) {
        if other.members.isEmpty { return }
        let standsAlone = other.members.allSatisfy { entry in
            Self.unrelated.contains(entry.key) && !members.contains { $0.key == entry.key }
        }
        standsAlone ? add(other) : addBeside(other)
    }

    /// Adds what holds besides, from the same schema: by itself under `allOf` only where a keyword is taken.
    mutating func addKeywords(_ other: Entries) {
        let isTaken = other.members.contains { entry in members.contains { $0.key == entry.key } }
        isTaken ? addBeside(other) : add(other)
    }

    private mutating func addBeside(_ other: Entries) {
        if let index = members.firstIndex(where: { $0.key == "allOf" }), case .array(let parts) = members[index].value {
            members[index].value = .array(parts + [other.value])
        } else {
            add("allOf", .array([other.value]))
        }
    }

    /// Keywords whose meaning no other one changes.
    private static let unrelated: Set<String> = [
        "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "propertyNames", "minProperties",
        "maxProperties", "contains", "minContains", "maxContains", "pattern", "minLength", "maxLength",
    ]
}
