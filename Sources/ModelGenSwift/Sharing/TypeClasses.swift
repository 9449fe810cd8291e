import ModelGenModel

/// The types that are the same down to the types they refer to.
///
/// By refinement: first all are together whose own declarations are alike when it does not count what they refer to; then those are
/// parted that refer to types which are not together, until nothing changes. Types that refer to each other in circles stay
/// together so, which a comparison from the inside out could not decide.
struct TypeClasses {
    /// The class of each candidate; the numbers mean nothing else.
    private(set) var numbers: [TypeID: Int]

    /// - Parameters:
    ///   - candidates: What may be the same.
    ///   - names: The Swift names of all types.
    init(_ candidates: SharingCandidates, names: [TypeID: String]) {
        let types = candidates.declarations.values.map { Member($0, names: names) }
        numbers = Self.numbered(types.map { ($0.id, $0.own) })
        var count = Set(numbers.values).count
        while true {
            let known = numbers
            numbers = Self.numbered(
                types.map { type in
                    (type.id, Step(own: known[type.id] ?? 0, parts: type.parts.map { $0.seen(known) }))
                })
            let parted = Set(numbers.values).count
            if parted == count { return }
            count = parted
        }
    }

    private static func numbered<Key: Hashable>(_ keys: [(TypeID, Key)]) -> [TypeID: Int] {
        var known: Set<Numbered<Key>> = []
        var numbers: [TypeID: Int] = [:]
        for (id, key) in keys {
            numbers[id] = known.insert(Numbered(key: key, number: known.count)).memberAfterInsert.number
        }
        return numbers
    }

    /// A key with its number, found by the key: a dictionary would hash keys, which are whole declarations, twice.
    private struct Numbered<Key: Hashable>: Hashable {
        let key: Key
        let number: Int

        static func == (a: Numbered, b: Numbered) -> Bool { a.key == b.key }

        func hash(into hasher: inout Hasher) { hasher.combine(key) }
    }

    private struct Step: Hashable {
        var own: Int
        var parts: [Seen]
    }

    /// A type that another one refers to, as far as it is known.
    private enum Seen: Hashable {
        case member(Int, called: String?)
        case other(TypeID)
    }

    private struct Member {
        let id: TypeID
        let own: Own
        let parts: [Part]

        init(_ declaration: TypeDeclaration, names: [TypeID: String]) {
            id = declaration.id
            var parts: [Part] = []
            var shape = declaration.shape { referred in
                let isInside = names[referred]?.isInside(names[declaration.id]) ?? false
                parts.append(Part(id: referred, called: isInside ? names[referred].map(QualifiedName.simple) : nil))
                return TypeID("")
            }
            var header = shape.header
            header.name.text = ""
            header.enclosure = nil
            shape.header = header
            own = Own(shape: shape, document: declaration.id.document, unionName: declaration.unionName(names))
            self.parts = parts
        }
    }

    /// What is known without looking at other types. Documents are kept apart: in builds, each has files of its own.
    private struct Own: Hashable {
        var shape: TypeDeclaration
        var document: Substring
        /// Cases leave out what their union is called.
        var unionName: Substring?
    }

    /// A type that is referred to. What stands inside must be called alike, so that it is found under the other name.
    private struct Part {
        let id: TypeID
        let called: Substring?

        func seen(_ numbers: [TypeID: Int]) -> Seen {
            numbers[id].map { .member($0, called: called.map(String.init)) } ?? .other(id)
        }
    }
}

extension TypeDeclaration {
    fileprivate func unionName(_ names: [TypeID: String]) -> Substring? {
        switch self {
        case .union: names[id].map(QualifiedName.simple)
        case .object, .enumeration, .alias: nil
        }
    }
}

extension TypeID {
    /// What stands before the fragment.
    fileprivate var document: Substring { Substring(rawValue.utf8.prefix { $0 != UInt8(ascii: "#") }) }
}

extension String {
    /// Whether the name is that of a type inside another one.
    fileprivate func isInside(_ name: String?) -> Bool {
        guard let name else { return false }
        return utf8.dropFirst(name.utf8.count).first == UInt8(ascii: ".") && utf8.starts(with: name.utf8)
    }
}
