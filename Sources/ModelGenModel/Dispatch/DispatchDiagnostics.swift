package import ModelGenDiagnostics

extension DiagnosticID {
    /// A member that the mapping of the union's discriminator does not lead to.
    package static let unreachableUnionMember = DiagnosticID("unreachable-union-member")
    /// A mapping that names values which its member does not allow.
    package static let contradictoryDiscriminator = DiagnosticID("contradictory-discriminator")
    /// A discriminator whose property is not a string.
    package static let discriminatorNotString = DiagnosticID("discriminator-not-string")
    /// A value of the mapping that leads to no object of the union.
    package static let unusableDiscriminatorValue = DiagnosticID("unusable-discriminator-value")
    /// Members of a `oneOf` that nothing tells apart.
    package static let undecidedAlternatives = DiagnosticID("undecided-alternatives")
    /// A union that is its own member.
    package static let recursiveUnion = DiagnosticID("recursive-union")
}

extension DispatchProof {
    mutating func report(
        _ severity: Diagnostic.Severity, _ id: DiagnosticID, _ message: String, consequence: String, fix: String
    ) {
        diagnostics.append(
            Diagnostic(severity, id, message, at: union.header.location, consequence: consequence, fix: fix))
    }

    /// Unions that lead back to themselves: harmless where the tree never asks them, endless where it does.
    mutating func reportRecursion(in tree: Dispatch) {
        let ignored = members.indices.filter { members[$0].isOnlyTheUnion }
        if !ignored.isEmpty {
            report(
                .warning, .recursiveUnion, "\(quoted(union.header.name.text)) is a member of itself",
                consequence: "The member adds nothing and is never chosen.", fix: "Remove the member.")
        }
        let endless = Set(tree.unprovedMembers).sorted().filter { members[$0].leadsBack }
        if !endless.isEmpty {
            report(
                .error, .recursiveUnion,
                "\(names(endless)) leads back to \(quoted(union.header.name.text)) without a step into the value",
                consequence: "Trying the member would never end.",
                fix: "Remove the cycle, or give the members a property that tells them apart.")
        }
    }

    /// Members of a `oneOf` that a value may match together: only one may, by the letter (JSON Schema 2020-12 Core §10.2.1.3).
    mutating func reportUndecided(in tree: Dispatch) {
        let undecided = Exclusiveness(union: union.header.id, members: members, values: listed).overlapping(
            Set(tree.undecidedMembers).sorted())
        // Where something worse is wrong with the union, that has been said.
        guard union.requirement == .exactlyOne, undecided.count > 1, diagnostics.allSatisfy({ $0.severity == .note })
        else { return }
        report(
            .warning, .undecidedAlternatives, "Nothing proves that a value is only one of \(names(undecided))",
            consequence:
                "The first that fits and holds all of a value is taken; strict decoding refuses a value that fits several.",
            fix: "Give each member a required constant of its own, or write `anyOf`.")
    }

    /// Members as a user knows them: `Cat`, `Dog`.
    func names(_ positions: [Int]) -> String { list(positions.map(name)) }

    private func name(_ position: Int) -> String {
        let member = union.members[position]
        if let name = member.name { return name.text }
        switch member.type {
        case .reference(let id): return listed.declarations[id]?.header.name.text ?? id.rawValue
        case .scalar(let scalar): return scalar.format ?? scalar.kind.rawValue
        case .array, .map, .any: return "member \(position + 1)"
        }
    }

    /// The first few texts, quoted.
    func list(_ texts: [String]) -> String {
        let shown = texts.prefix(5).map(quoted).joined(separator: ", ")
        return texts.count > 5 ? "\(shown) and \(texts.count - 5) more" : shown
    }

    func quoted(_ text: String) -> String { "`\(text)`" }
}

extension Dispatch {
    /// The members that are tried without proof, or because nothing else is left.
    fileprivate var unprovedMembers: [Int] { trials.flatMap { $0 } + lastResorts }

    /// The members that are read where no tag and no property says anything.
    private var lastResorts: [Int] {
        switch self {
        case .member, .likely, .candidates: []
        case .kind, .value: destinations.flatMap(\.lastResorts)
        case .tag(let tag): destinations.flatMap(\.lastResorts) + tag.otherwise.loneMember
        case .property(let property): destinations.flatMap(\.lastResorts) + property.otherwise.loneMember
        }
    }

    /// The members that are tried, with nothing to say which of them is likely.
    fileprivate var undecidedMembers: [Int] {
        leaves.flatMap { leaf in if case .candidates(let members) = leaf { members } else { [Int]() } }
    }
}

extension Dispatch? {
    /// The member that it is without any test, if it is one.
    fileprivate var loneMember: [Int] { if case .member(let member) = self { [member] } else { [] } }
}
