package import ModelGenDiagnostics

extension DiagnosticID {
    /// A key of one direction that tells the members of a union apart.
    package static let directedDiscriminator = DiagnosticID("directed-discriminator")
}

extension ModelSet {
    /// The set with the keys that tell the members of unions apart in both directions.
    ///
    /// Without its tag a member could be neither told apart nor sent as what it is, so that `readOnly` and `writeOnly`, which
    /// a base in an `allOf` may say for members that require the key, do not take it away.
    func keepingDiscriminatingKeys() -> ModelSet {
        let directed = Set(declarations.filter(\.hasDirectedProperties).map(\.id))
        guard !directed.isEmpty else { return self }
        let prover = DispatchProver(self)
        var keys: [TypeID: [String: String]] = [:]
        for case .union(let union) in declarations {
            let objects = prover.objects(of: union).filter(directed.contains)
            guard !objects.isEmpty else { continue }
            let names = [union.discriminator?.propertyName].compactMap { $0 } + prover.dispatch(of: union).0.tagNames
            for id in objects {
                for name in names where keys[id]?[name] == nil { keys[id, default: [:]][name] = union.header.name.text }
            }
        }
        return keeping(keys)
    }

    /// The keys stand with their union, by the object that has them.
    private func keeping(_ keys: [TypeID: [String: String]]) -> ModelSet {
        var result = self
        for position in declarations.indices {
            guard let names = keys[declarations[position].id], case .object(var object) = declarations[position] else {
                continue
            }
            for index in object.properties.indices where object.properties[index].access != .readWrite {
                let property = object.properties[index]
                guard let union = names[property.wireName.text] else { continue }
                result.diagnostics.append(property.keptDiagnostic(in: object.header.name.text, union))
                object.properties[index].access = .readWrite
            }
            result.declarations[position] = .object(object)
        }
        return result
    }
}

extension DispatchProver {
    /// The objects among the members of a union, also below unions and aliases.
    fileprivate func objects(of union: UnionDeclaration) -> [TypeID] {
        union.members.flatMap { member in
            MemberShape(of: member, in: union.header.id, declarations: declarations).objects.map(
                \.declaration.header.id)
        }
    }
}

extension TypeDeclaration {
    /// Whether a property of the declaration is read-only or write-only.
    var hasDirectedProperties: Bool {
        guard case .object(let object) = self else { return false }
        return object.properties.contains { $0.access != .readWrite }
    }
}

extension Property {
    fileprivate func keptDiagnostic(in type: String, _ union: String) -> Diagnostic {
        let keyword = access == .readOnly ? "readOnly" : "writeOnly"
        return .note(
            .directedDiscriminator,
            "`\(wireName.text)` of `\(type)` is `\(keyword)`, but it tells the members of `\(union)` apart",
            at: location, consequence: "Requests and responses both hold it.")
    }
}
