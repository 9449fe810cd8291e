import ModelGenModel

/// Which types of a set stand near to each other: vendors' sets may hold two APIs that spell their keys in two ways.
struct TypeVicinity: Sendable {
    /// The types that a type refers to, and that refer to it.
    private var neighbours: [TypeID: Set<TypeID>] = [:]
    /// Types that references connect, however many lie between them, have one number.
    private var groups: [TypeID: Int] = [:]

    init(_ declarations: [TypeDeclaration]) {
        for declaration in declarations {
            neighbours[declaration.id, default: []].formUnion([])
            for id in declaration.referencedIDs where id != declaration.id {
                neighbours[declaration.id, default: []].insert(id)
                neighbours[id, default: []].insert(declaration.id)
            }
        }
        findGroups(declarations.map(\.id))
    }

    func neighbours(of type: TypeID) -> Set<TypeID> { neighbours[type] ?? [] }

    /// The number of the types that references connect it with.
    func group(of type: TypeID) -> Int? { groups[type] }

    /// The path of the folder that its page lies in.
    static func folder(of type: TypeID) -> Substring {
        type.rawValue.lastIndex(of: "/").map { type.rawValue[..<$0] } ?? ""
    }

    private mutating func findGroups(_ types: [TypeID]) {
        for (number, start) in types.enumerated() where groups[start] == nil {
            var next = [start]
            groups[start] = number
            while let type = next.popLast() {
                for other in neighbours[type] ?? [] where groups[other] == nil {
                    groups[other] = number
                    next.append(other)
                }
            }
        }
    }
}

extension TypeDeclaration {
    /// The types that it names.
    fileprivate var referencedIDs: Set<TypeID> {
        var ids: Set<TypeID> = []
        _ = mappingReferences { id in
            ids.insert(id)
            return id
        }
        return ids
    }
}
