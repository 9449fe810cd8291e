internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// `x-modelgen-model` at the root of a document: what `modelgen export` knew of types and operations and no keyword says.
///
/// Its entries are those of the JSON form (`docs/inspect.md`), and replace what was read. They come last, because whatever is
/// derived from keywords they know better.
struct Amendments {
    private var types: [TypeID: (amendment: Amendment, place: Place)] = [:]
    private var operations: [String: (entries: [JSONLiteral.Member], place: Place)] = [:]
    private var predicates: [SchemaPredicate] = []
    private var diagnostics: [Diagnostic] = []

    static let keyword = "x-modelgen-model"

    /// What the documents with these roots say.
    init(of roots: [Place]) {
        for root in roots {
            guard let place = root.child(Self.keyword) else { continue }
            let version = place.child("formatVersion")
            guard version?.node.number == String(ModelSet.jsonFormatVersion) else {
                diagnostics.append(Self.unknownVersion(at: version ?? place))
                continue
            }
            read(place, of: root)
        }
    }

    private mutating func read(_ place: Place, of root: Place) {
        for (entry, entries) in Self.entries(of: place.child("types")) {
            for container in root.dialect.schemaContainers {
                let schema = container.reduce(Optional(root)) { $0?.child($1) }?.child(entry.path.token)
                if let schema { types[schema.id] = (Amendment(entries), entry) }
            }
        }
        for (entry, entries) in Self.entries(of: place.child("operations")) {
            operations[entry.path.token] = (entries, entry)
        }
        for predicate in place.child("predicates")?.elements ?? [] { read(predicate: predicate) }
    }

    private mutating func read(predicate place: Place) {
        guard let form = LiteralReader.read(place.node) else { return }
        do {
            let predicate = try SchemaPredicate(exportedForm: form, at: place.location)
            let file = place.source.document.file
            predicates.append(predicate.mappingIdentities { TypeID(file + $0.rawValue) })
        } catch {
            diagnostics.append(Self.malformed(error.problem, at: place))
        }
    }

    private static func entries(of place: Place?) -> [(Place, [JSONLiteral.Member])] {
        guard let place else { return [] }
        return (place.node.mapping?.entries ?? []).compactMap { entry in
            let file = place.source.document.file
            guard case .object(let members) = LiteralReader.read(entry.value)?.completingIdentities(with: file) else {
                return nil
            }
            return (place.child(entry), members)
        }
    }

    /// The set with what the documents say.
    func applied(to set: ModelSet) -> ModelSet {
        var result = set
        result.diagnostics += diagnostics
        if types.isEmpty, operations.isEmpty { return result }
        result.predicates += predicates
        amendTypes(of: &result)
        amendOperations(of: &result)
        return withoutIdleTypes(result).withoutUnusedPredicates()
    }

    /// What cannot be leaves the declaration as it was read.
    private func amendTypes(of set: inout ModelSet) {
        let read = set.declarations
        for index in read.indices {
            guard let (amendment, place) = types[read[index].id] else { continue }
            do {
                set.declarations[index] = try read[index].amended(by: amendment).withoutProof
            } catch {
                set.diagnostics.append(Self.malformed(error.problem, at: place))
            }
        }
        let check = AmendmentCheck(set)
        for index in read.indices {
            guard let (_, place) = types[read[index].id], let fault = check.fault(of: set.declarations[index]) else {
                continue
            }
            set.declarations[index] = read[index]
            set.diagnostics.append(Self.malformed(fault, at: place))
        }
    }

    private func amendOperations(of set: inout ModelSet) {
        let check = AmendmentCheck(set)
        for index in set.operations.indices {
            guard let (entries, place) = operations[set.operations[index].name] else { continue }
            do {
                let operation = try set.operations[index].amended(by: entries)
                if operation.parts.allSatisfy({ $0.value.map { check.exists($0.type) } ?? true }) {
                    set.operations[index] = operation
                } else {
                    set.diagnostics.append(Self.malformed("a reference leads nowhere", at: place))
                }
            } catch {
                set.diagnostics.append(Self.malformed(error.problem, at: place))
            }
        }
    }

    /// The set without types that only the reading of what was amended has made: those of inline schemas to which nothing leads. An export has
    /// none.
    private func withoutIdleTypes(_ set: ModelSet) -> ModelSet {
        let declarations = set.declarationsByID()
        var pending = set.declarations.filter { isExported($0) }.map(\.id)
        pending += set.operations.flatMap { $0.parts.compactMap { $0.value?.type.innermostReference } }
        var used = Set(pending)
        while let id = pending.popLast() {
            let referred = declarations[id]?.types.compactMap(\.innermostReference) ?? []
            pending += referred.filter { used.insert($0).inserted }
        }
        var result = set
        result.declarations.removeAll { !used.contains($0.id) }
        return result
    }

    private func isExported(_ declaration: TypeDeclaration) -> Bool {
        declaration.header.name.provenance != .derived || types[declaration.id] != nil
    }

    private static func unknownVersion(at place: Place) -> Diagnostic {
        .warning(
            .malformedKeyword, "`\(keyword)` is not of the version \(ModelSet.jsonFormatVersion)", at: place.location,
            consequence: "What no keyword says is not read.", fix: "Export the document again with this tool.")
    }

    private static func malformed(_ problem: String, at place: Place) -> Diagnostic {
        .warning(
            .malformedKeyword, "An entry of `\(keyword)` does not fit: \(problem)",
            at: place.location, consequence: "It has no effect.",
            fix: "Export the document again, or take the entry out.")
    }
}

extension TypeDeclaration {
    /// The declaration with what tells the members of a union apart still to be proved.
    fileprivate var withoutProof: TypeDeclaration {
        guard case .union(var union) = self else { return self }
        union.dispatch = .candidates(Array(union.members.indices))
        return .union(union)
    }
}
