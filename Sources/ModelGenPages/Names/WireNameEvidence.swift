import ModelGenModel

/// Keys of JSON in the Example column: the only place where a page shows names as the wire has them.
struct WireNameEvidence {
    /// By the type, and by the key without case and underscores.
    private var keys: [TypeID: [String: Set<String>]] = [:]
    /// The types of properties, found in the same way.
    private let types: [TypeID: [String: TypeReference]]

    /// Collects the keys of all examples.
    init(_ declarations: [TypeDeclaration], examplesOfWhole: [TypeID: [String]]) {
        types = Dictionary(
            declarations.compactMap(WireNameEvidence.propertyTypes), uniquingKeysWith: { first, _ in first })
        for declaration in declarations {
            for example in examplesOfWhole[declaration.id] ?? [] { collect(example, as: .reference(declaration.id)) }
            guard case .object(let object) = declaration else { continue }
            for property in object.properties {
                for example in property.examples { collect(example, as: property.type) }
            }
        }
    }

    private static func propertyTypes(_ declaration: TypeDeclaration) -> (TypeID, [String: TypeReference])? {
        guard case .object(let object) = declaration else { return nil }
        let types = object.properties.map { (WireNameGuess.normalized($0.wireName.text), $0.type) }
        return (declaration.id, Dictionary(types, uniquingKeysWith: { first, _ in first }))
    }

    private mutating func collect(_ example: String, as type: TypeReference) {
        guard example.first == "{" || example.first == "[", let value = ExampleReader.json(example) else { return }
        collect(value, as: type)
    }

    /// Follows the value down its type; the value's depth, which the parser limits, bounds the recursion.
    private mutating func collect(_ value: JSONLiteral, as type: TypeReference) {
        switch (value, type) {
        case (.array(let elements), .array(let element)):
            for value in elements { collect(value, as: element.type) }
        case (.object(let members), .map(let element)):
            for member in members { collect(member.value, as: element.type) }
        case (.object(let members), .reference(let id)):
            guard let types = types[id] else { return }
            for member in members {
                let name = WireNameGuess.normalized(member.key)
                keys[id, default: [:]][name, default: []].insert(member.key)
                if let type = types[name] { collect(member.value, as: type) }
            }
        default: return
        }
    }

    /// The name that examples show for a property: its guess, or the only key that differs from it in case and
    /// underscores only.
    func wireName(of property: Property, in id: TypeID) -> String? {
        let guess = property.wireName.text
        guard let similar = keys[id]?[WireNameGuess.normalized(guess)] else { return nil }
        if similar.contains(guess) { return guess }
        return similar.count == 1 ? similar.first : nil
    }
}
