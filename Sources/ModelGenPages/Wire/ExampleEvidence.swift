import ModelGenModel

/// Keys of JSON in the Example column, which is as the wire has it.
struct ExampleEvidence {
    private let declarations: [TypeID: TypeDeclaration]
    private let index: PropertyIndex
    private(set) var found: [(proof: WireProof, property: String, type: TypeID)] = []

    init(_ declarations: [TypeID: TypeDeclaration], index: PropertyIndex) {
        self.declarations = declarations
        self.index = index
    }

    /// Reads an example of a type; what is no JSON is no evidence.
    mutating func collect(_ example: String, of type: TypeReference) {
        guard example.first == "{" || example.first == "[", let value = ExampleReader.json(example) else { return }
        collect(value, as: type)
    }

    /// Follows the value down its type; the value's depth, which the parser limits, bounds the recursion.
    private mutating func collect(_ value: JSONLiteral, as type: TypeReference) {
        var seen: Set<TypeID> = []
        collect(value, as: type, &seen)
    }

    /// Types may refer to each other in circles without taking a step into the value, so that each is entered once for it.
    private mutating func collect(_ value: JSONLiteral, as type: TypeReference, _ seen: inout Set<TypeID>) {
        switch (value, type) {
        case (.array(let elements), .array(let element)):
            for value in elements { collect(value, as: element.type) }
        case (.object(let members), .map(let element)):
            for member in members { collect(member.value, as: element.type) }
        case (_, .reference(let id)):
            guard seen.insert(id).inserted, let declaration = declarations[id] else { return }
            collect(value, as: declaration, &seen)
        default: return
        }
    }

    private mutating func collect(
        _ value: JSONLiteral, as declaration: TypeDeclaration, _ seen: inout Set<TypeID>
    ) {
        switch (value, declaration) {
        case (.object(let members), .object(let object)):
            for member in members {
                guard let property = index.property(for: member.key, of: object.header.id) else { continue }
                found.append((WireProof(key: member.key, kind: .example), property.sourceName, object.header.id))
                collect(member.value, as: property.type)
            }
        case (_, .alias(let alias)): collect(value, as: alias.target.type, &seen)
        case (_, .union(let union)):
            for member in union.members where fits(value, member.type) { collect(value, as: member.type, &seen) }
        default: return
        }
    }

    /// An object is an example of those members only that have a property for each of its keys.
    private func fits(_ value: JSONLiteral, _ type: TypeReference) -> Bool {
        switch (value, type) {
        case (.array, .array), (.object, .map): return true
        case (.object(let members), .reference(let id)):
            guard index.isObject(id) else { return declarations[id] != nil }
            return members.allSatisfy { index.property(for: $0.key, of: id) != nil }
        case (.array, .reference(let id)): return declarations[id] != nil
        default: return false
        }
    }
}
