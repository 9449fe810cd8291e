internal import ModelGenModel
internal import ModelGenSyntax

/// The declarations of a run, found in any order, handed out in source order.
final class DeclarationTable {
    private struct Slot {
        var place: Place
        var declaration: TypeDeclaration?
        /// What is checked on raw JSON beside the type.
        var predicates: [TypeID] = []
    }

    private var slots: [Slot] = []
    private var positions: [TypeID: Int] = [:]

    var count: Int { slots.count }

    /// Whether the type is declared, or is being read.
    func contains(_ id: TypeID) -> Bool { positions[id] != nil }

    /// Announces a declaration before its parts are read, so that they may refer to it.
    /// `id` is the place's, which the caller has: making it again would cost more than all else here.
    func begin(_ place: Place, as id: TypeID) {
        guard positions[id] == nil else { return }
        positions[id] = slots.count
        slots.append(Slot(place: place))
    }

    /// Takes back an announced declaration that turned out not to be needed.
    func withdraw(_ id: TypeID) { positions[id] = nil }

    func finish(_ declaration: TypeDeclaration) {
        guard let position = positions[declaration.id] else { return }
        slots[position].declaration = declaration
    }

    /// The declaration, once it was read to its end.
    func declaration(_ id: TypeID) -> TypeDeclaration? { positions[id].flatMap { slots[$0].declaration } }

    /// Whether the type is a union that was read to its end.
    func isUnion(_ id: TypeID) -> Bool {
        if case .union = declaration(id) { true } else { false }
    }

    /// Has values of the type checked by a predicate too, which closes whatever gap the type leaves.
    func setPredicate(_ predicate: TypeID, of id: TypeID) {
        guard let position = positions[id], var header = slots[position].declaration?.header else { return }
        header.predicate = predicate
        header.capability = max(header.capability, .rawPredicates)
        if header.exactness != .rangeLimited { header.exactness = .exactWithValidation }
        slots[position].declaration?.header = header
    }

    /// Has the innermost type around a place say that it holds more than its schema allows; all types, where the place is in none, for then any
    /// of them may be made of it.
    func loosen(around place: Place) {
        var path: PointerPath? = place.path
        while let next = path {
            let id = TypeID(next.text(after: place.source.document.file + "#"))
            if let position = positions[id], slots[position].declaration != nil { return loosen(position) }
            path = next.parent
        }
        slots.indices.forEach(loosen)
    }

    private func loosen(_ position: Int) {
        guard var header = slots[position].declaration?.header else { return }
        header.exactness = header.exactness.combined(with: .overApproximates)
        slots[position].declaration?.header = header
    }

    /// What is checked on raw JSON beside the type.
    func predicates(of id: TypeID) -> [TypeID] { positions[id].map { slots[$0].predicates } ?? [] }

    /// Has values of the type checked by a predicate beside the checks of the type.
    func addPredicate(_ predicate: TypeID, of id: TypeID) {
        guard let position = positions[id], !slots[position].predicates.contains(predicate) else { return }
        slots[position].predicates.append(predicate)
    }

    /// Gives each declaration the predicate that its values are checked by beside its type; several become one.
    func assignPredicates(_ joined: ([TypeID], Place) -> TypeID) {
        for position in slots.indices {
            let slot = slots[position]
            guard let first = slot.predicates.first, var header = slot.declaration?.header else { continue }
            header.predicate = slot.predicates.count == 1 ? first : joined(slot.predicates, slot.place)
            header.capability = max(header.capability, .rawPredicates)
            header.exactness = header.exactness.withPredicate
            slots[position].declaration?.header = header
        }
    }

    /// Says of each inline schema's type in which other one it stands.
    func assignEnclosures(_ names: InlineNames) {
        for position in slots.indices {
            guard let header = slots[position].declaration?.header, header.name.provenance == .derived,
                let enclosure = enclosure(of: slots[position].place, header.id, names)
            else { continue }
            slots[position].declaration?.header.enclosure = enclosure
        }
    }

    /// The innermost type around a place that can hold others. Identities are pointers: what is around is what they begin with.
    private func enclosure(of place: Place, _ id: TypeID, _ names: InlineNames) -> Enclosure? {
        var pointer = id.rawValue[...]
        while let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/")) {
            pointer = pointer[..<slash]
            guard let position = positions[TypeID(String(pointer))], slots[position].declaration?.holdsTypes == true
            else { continue }
            let holder = slots[position].place
            let words = names.names(of: place, below: holder.path.tokens.count, of: holder.node)
            return words.isEmpty ? nil : Enclosure(in: TypeID(String(pointer)), as: words)
        }
        return nil
    }

    /// All declarations: documents as they were read; in each the named schemas as they stand, then what operations
    /// declare; after each declaration those that it contains.
    func inSourceOrder() -> [TypeDeclaration] {
        slots.enumerated().compactMap { index, slot in
            slot.declaration.map { (order: DeclarationOrder(slot.place, found: index), declaration: $0) }
        }
        .sorted { DeclarationOrder.precedes($0.order, $1.order) }
        .map(\.declaration)
    }
}

extension TypeDeclaration {
    /// Whether other types can stand inside: a `typealias` has no inside, and an enumeration's values hold nothing.
    var holdsTypes: Bool {
        switch self {
        case .object, .union: true
        case .enumeration, .alias: false
        }
    }
}

/// Where a declaration stands among the others.
private struct DeclarationOrder {
    private let document: Int
    private let isUnnamed: Bool
    private let rootPosition: SourcePosition
    private let isContained: Bool
    private let position: SourcePosition
    private let found: Int

    init(_ place: Place, found: Int) {
        let tokens = place.path.tokens
        let root = Self.namedRoot(of: tokens, in: place.source)
        document = place.source.index
        isUnnamed = root == nil
        rootPosition = root?.position ?? place.position
        isContained = root.map { $0.depth < tokens.count } ?? false
        position = place.position
        self.found = found
    }

    /// The named schema that the place belongs to.
    private static func namedRoot(
        of tokens: [String], in source: SourceDocument
    ) -> (position: SourcePosition, depth: Int)? {
        for container in source.dialect.schemaContainers where tokens.count > container.count {
            guard tokens.starts(with: container) else { continue }
            let names = container.reduce(Optional(source.document.root)) { $0?[$1] }
            guard let entry = names?.mapping?.entry(tokens[container.count]) else { continue }
            return (entry.keyPosition, container.count + 1)
        }
        guard source.dialect.rootIsSchema else { return nil }
        return (source.document.root.position, 0)
    }

    static func precedes(_ a: DeclarationOrder, _ b: DeclarationOrder) -> Bool {
        a.rootKey == b.rootKey ? a.ownKey < b.ownKey : a.rootKey < b.rootKey
    }

    private var rootKey: (Int, Int, SourcePosition) { (document, isUnnamed ? 1 : 0, rootPosition) }

    private var ownKey: (Int, SourcePosition, Int) { (isContained ? 1 : 0, position, found) }
}
