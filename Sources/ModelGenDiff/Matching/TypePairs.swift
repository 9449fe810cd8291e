import ModelGenModel

/// Which type of one side is which of the other.
struct TypePairs {
    /// Types of both sides, in the order of the old one.
    private(set) var pairs: [(old: TypeDeclaration, new: TypeDeclaration)] = []
    /// Types that are no more.
    private(set) var removed: [TypeDeclaration] = []
    /// Types that are new.
    private(set) var added: [TypeDeclaration] = []
    /// The old types whose partner was guessed from their parts, and what only those use.
    private(set) var guessed: Set<TypeID> = []
    /// The new identity of each old type.
    let newIDs: [TypeID: TypeID]

    /// The order matters. A type of the same name is the same to who uses the Swift, wherever it came from; the same place in
    /// the source, or the same use, is what the author means by the same type; only what then is left over can be guessed
    /// from its parts. A guess tells what the types inside are used for, so uses are looked at again.
    init(_ old: Side, _ new: Side) {
        var matching = TypeMatching(old, new)
        matching.match(by: { old.name(of: $0) }, { new.name(of: $0) })
        matching.match(by: { old.key(of: $0.id) }, { new.key(of: $0.id) })
        matching.matchUsed()
        let certain = Set(matching.newIDs.keys)
        matching.matchAlike()
        matching.matchUsed()
        guessed = Set(matching.newIDs.keys).subtracting(certain)
        newIDs = matching.newIDs
        let declarations = new.model.declarationsByID()
        for declaration in old.model.declarations {
            if let partner = newIDs[declaration.id].flatMap({ declarations[$0] }) {
                pairs.append((declaration, partner))
            } else {
                removed.append(declaration)
            }
        }
        let taken = Set(newIDs.values)
        added = new.model.declarations.filter { !taken.contains($0.id) }
    }
}

/// The matching under way: what has found its partner, and what is left.
private struct TypeMatching {
    private let old: [TypeDeclaration]
    private let new: [TypeDeclaration]
    private let newByID: [TypeID: TypeDeclaration]
    private let oldByID: [TypeID: TypeDeclaration]
    private(set) var newIDs: [TypeID: TypeID] = [:]
    private var taken: Set<TypeID> = []
    private let oldName: (TypeDeclaration) -> String
    private let newName: (TypeDeclaration) -> String

    init(_ old: Side, _ new: Side) {
        oldName = old.name
        newName = new.name
        self.old = old.model.declarations
        self.new = new.model.declarations
        oldByID = old.model.declarationsByID()
        newByID = new.model.declarationsByID()
    }

    mutating func match(by oldKey: (TypeDeclaration) -> String, _ newKey: (TypeDeclaration) -> String) {
        let candidates = Dictionary(new.map { (newKey($0), $0) }, uniquingKeysWith: { first, _ in first })
        for declaration in old {
            if let partner = candidates[oldKey(declaration)] { pair(declaration.id, partner.id) }
        }
    }

    /// Types that the same property of paired types, or the same alias, refers to.
    mutating func matchUsed() {
        var pending = old.compactMap { declaration in newIDs[declaration.id].map { (declaration.id, $0) } }
        while let (oldID, newID) = pending.popLast() {
            guard let a = oldByID[oldID], let b = newByID[newID] else { continue }
            for (used, partner) in Self.uses(a, b) where isSameKind(used, partner) && pair(used, partner) {
                pending.append((used, partner))
            }
        }
    }

    /// A type is taken for renamed when one other is its likeliest successor and it is that one's likeliest predecessor.
    mutating func matchAlike() {
        let left = (
            old: old.filter { newIDs[$0.id] == nil }.map { TypeShape($0, name: oldName($0)) },
            new: new.filter { !taken.contains($0.id) }.map { TypeShape($0, name: newName($0)) }
        )
        for shape in left.old {
            guard let partner = shape.counterpart(among: left.new),
                partner.counterpart(among: left.old)?.id == shape.id
            else { continue }
            pair(shape.id, partner.id)
        }
    }

    private static func uses(_ a: TypeDeclaration, _ b: TypeDeclaration) -> [(TypeID, TypeID)] {
        switch (a, b) {
        case (.object(let a), .object(let b)):
            let partners = Dictionary(
                b.properties.map { ($0.wireName.text, $0) }, uniquingKeysWith: { first, _ in first })
            return a.properties.compactMap { property in
                partners[property.wireName.text].flatMap { references(property.type, $0.type) }
            }
        case (.alias(let a), .alias(let b)): return [references(a.target.type, b.target.type)].compactMap { $0 }
        case (.object, _), (.alias, _), (.enumeration, _), (.union, _): return []
        }
    }

    private static func references(_ a: TypeReference, _ b: TypeReference) -> (TypeID, TypeID)? {
        guard let first = a.innermostReference, let second = b.innermostReference else { return nil }
        return (first, second)
    }

    private func isSameKind(_ a: TypeID, _ b: TypeID) -> Bool {
        switch (oldByID[a], newByID[b]) {
        case (.object, .object), (.enumeration, .enumeration), (.union, .union), (.alias, .alias): true
        case (.object, _), (.enumeration, _), (.union, _), (.alias, _), (nil, _): false
        }
    }

    @discardableResult
    private mutating func pair(_ a: TypeID, _ b: TypeID) -> Bool {
        guard newIDs[a] == nil, taken.insert(b).inserted else { return false }
        newIDs[a] = b
        return true
    }
}
