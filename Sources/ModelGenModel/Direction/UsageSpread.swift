extension ModelSet {
    /// The set with the usage of every type that `roots` lead to.
    ///
    /// A request holds nothing of what is below a read-only property, a response nothing below a write-only one.
    ///
    /// - Parameter roots: The types of parameters, bodies and headers, with their direction; a type may occur twice.
    /// - Returns: The set; what no root leads to stays as it is.
    package func spreadingUsage(from roots: [(type: TypeID, usage: Usage)]) -> ModelSet {
        var result = self
        let positions = Dictionary(
            declarations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for direction in [Usage.request, .response] {
            var pending = roots.filter { $0.usage.combined(with: direction) == $0.usage }.map(\.type)
            var known = Set(pending)
            while let id = pending.popLast() {
                guard let position = positions[id] else { continue }
                let usage = result.declarations[position].header.usage
                result.declarations[position].header.usage = usage.combined(with: direction)
                pending += declarations[position].references(in: direction).filter { known.insert($0).inserted }
            }
        }
        return result
    }
}

extension TypeDeclaration {
    /// The declarations that values of this one hold in a direction.
    func references(in direction: Usage) -> [TypeID] {
        switch self {
        case .object(let object):
            var found: [TypeID] = []
            for index in object.properties.indices where object.properties[index].occurs(in: direction) {
                if let id = object.properties[index].type.innermostReference { found.append(id) }
            }
            if case .values(let element) = object.additionalProperties, let id = element.type.innermostReference {
                found.append(id)
            }
            return found
        case .union, .alias, .enumeration: return types.compactMap(\.innermostReference)
        }
    }
}

extension TypeReference {
    /// The declaration that the type, or its innermost element, names.
    package var innermostReference: TypeID? {
        var type = self
        while true {
            switch type {
            case .array(let element), .map(let element): type = element.type
            case .reference(let id): return id
            case .scalar, .any: return nil
            }
        }
    }
}
