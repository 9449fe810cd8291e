import ModelGenModel

/// What a model consists of, counted.
struct ModelCounts {
    private(set) var properties = 0
    /// Uses of free-form JSON, in properties, elements, members and aliases.
    private(set) var freeForm = 0

    init(_ models: [ModelSet]) {
        for declaration in models.flatMap(\.declarations) { count(declaration) }
    }

    private mutating func count(_ declaration: TypeDeclaration) {
        switch declaration {
        case .object(let object):
            properties += object.properties.count
            for property in object.properties { count(property.type) }
            if case .values(let element) = object.additionalProperties { count(element.type) }
        case .enumeration: break
        case .union(let union): for member in union.members { count(member.type) }
        case .alias(let alias): count(alias.target.type)
        }
    }

    private mutating func count(_ type: TypeReference) {
        var type = type
        while true {
            switch type {
            case .array(let element), .map(let element): type = element.type
            case .any:
                freeForm += 1
                return
            case .scalar, .reference: return
            }
        }
    }
}
