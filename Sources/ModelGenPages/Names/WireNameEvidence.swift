import ModelGenModel

/// Keys of JSON in the Example column: the only place where a page shows names as the wire has them.
struct WireNameEvidence {
    private var keys: [TypeID: Set<String>] = [:]
    private let objects: [TypeID: ObjectDeclaration]

    /// Collects the keys of all examples.
    init(_ declarations: [TypeDeclaration], examplesOfWhole: [TypeID: [String]]) {
        objects = Dictionary(
            declarations.compactMap { if case .object(let object) = $0 { (object.header.id, object) } else { nil } },
            uniquingKeysWith: { first, _ in first })
        for declaration in declarations {
            for example in examplesOfWhole[declaration.id] ?? [] { collect(example, as: .reference(declaration.id)) }
            guard case .object(let object) = declaration else { continue }
            for property in object.properties {
                for example in property.examples { collect(example, as: property.type) }
            }
        }
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
            guard let object = objects[id] else { return }
            keys[id, default: []].formUnion(members.map(\.key))
            for member in members {
                let name = WireNameGuess.normalized(member.key)
                let property = object.properties.first { WireNameGuess.normalized($0.wireName.text) == name }
                if let property { collect(member.value, as: property.type) }
            }
        default: return
        }
    }

    /// The name that examples show for a property: its guess, or the only key that differs from it in case and
    /// underscores only.
    func wireName(of property: Property, in id: TypeID) -> String? {
        guard let keys = keys[id] else { return nil }
        if keys.contains(property.wireName.text) { return property.wireName.text }
        let names = [property.wireName.text, property.sourceName].map(WireNameGuess.normalized)
        let similar = keys.filter { names.contains(WireNameGuess.normalized($0)) }
        return similar.count == 1 ? similar.first : nil
    }
}
