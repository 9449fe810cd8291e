import ModelGenModel

/// Gives the types of inline schemas names inside the types that hold them: `Refund.NextAction`.
struct NestedNamer {
    let casing: Casing
    /// Names at the top level: of types, of the module and of the namespace.
    let topLevel: Set<String>
    /// The names of an earlier run, which are kept.
    let earlier: [TypeID: String]

    /// Adds the names of what stands inside types that have theirs, outermost first.
    func name(_ declarations: [TypeDeclaration], in names: inout [TypeID: String]) {
        var inside: [TypeID: [Claim]] = [:]
        for declaration in declarations {
            guard let enclosure = declaration.header.enclosure else { continue }
            inside[enclosure.type, default: []].append(Claim(declaration, enclosure, earlier: earlier[declaration.id]))
        }
        var holders = inside.keys.filter { names[$0] != nil }
        while let holder = holders.popLast() {
            guard let name = names[holder], let claims = inside[holder] else { continue }
            var taken = Set(name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) })
            for claim in claims.sorted(by: Claim.precedes) {
                let own = free(claim, avoiding: taken)
                taken.insert(own)
                names[claim.id] = "\(name).\(own)"
                if inside[claim.id] != nil { holders.append(claim.id) }
            }
        }
    }

    /// What a type wants to be called, and how strongly. Its position decides nothing.
    private struct Claim {
        var id: TypeID
        var names: [String]
        var kindSuffixes: [String]
        var recorded: String?

        init(_ declaration: TypeDeclaration, _ enclosure: Enclosure, earlier: String?) {
            id = declaration.id
            names = enclosure.names
            kindSuffixes = declaration.kindSuffixes
            // A record of names without nesting does not bind.
            recorded = earlier?.lastIndex(of: ".").flatMap { dot in
                earlier.map { String($0[$0.index(after: dot)...]) }
            }
        }

        static func precedes(_ a: Claim, _ b: Claim) -> Bool {
            if (a.recorded == nil) != (b.recorded == nil) { return a.recorded != nil }
            return a.id < b.id
        }
    }

    /// A name that was recorded stays also where a type of the top level has come to be called so; every other one takes a
    /// suffix then, whether anything inside the holder refers to that type or not.
    private func free(_ claim: Claim, avoiding taken: Set<String>) -> String {
        if let recorded = claim.recorded, !taken.contains(recorded) { return recorded }
        let wanted = claim.names.map(casing.typeName)
        let best = wanted.first ?? "Value"
        let suffixed = claim.kindSuffixes.map { best + $0 }
        let candidates = wanted.flatMap { $0 == "Type" ? ["Kind", "TypeValue"] : [$0] } + suffixed
        if let name = candidates.first(where: { isFree($0, avoiding: taken) }) { return name }
        return FreeName.extending("\(suffixed.first ?? best)_\(StableHash.suffix(claim.id.rawValue))") {
            !isFree($0, avoiding: taken)
        }
    }

    private func isFree(_ name: String, avoiding taken: Set<String>) -> Bool {
        !taken.contains(name) && !topLevel.contains(name) && !ReservedTypeNames.contains(name)
    }
}
