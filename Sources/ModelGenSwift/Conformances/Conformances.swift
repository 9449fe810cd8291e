import ModelGenDiagnostics
import ModelGenModel

/// To which protocols generated types conform beside what every type does: what the user asked for, and `Hashable` where it was
/// not left out.
struct Conformances: Sendable {
    /// Protocols of one type that stand beside its declaration.
    struct Added: Sendable {
        /// As they are written.
        var protocols: [String] = []
        /// The modules that they come from.
        var modules: [String] = []
        /// The property that is the `id` of `Identifiable` by another name.
        var identity: ConformancesPlan.Identity?
    }

    private var equality: [TypeID: Equality] = [:]
    /// Of what an operation answers, where that is not `Hashable`.
    private var responses: [TypeID: Equality] = [:]
    private(set) var added: [TypeID: Added] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// What is wrong with rules as far as these types go; it is, where it goes for those of all inputs.
    private(set) var faults: [ConformanceFault] = []

    /// `Hashable` or `Equatable`, or nothing.
    func equality(of id: TypeID) -> String? { (equality[id] ?? .hashable).protocolName }

    /// The same of what the operation answers.
    func responseEquality(of id: TypeID) -> String? { (responses[id] ?? .hashable).protocolName }

    /// - Parameters:
    ///   - model: With other names in place of what is shared.
    ///   - catalog: The names and types.
    ///   - sharing: Which types are declared in the place of which.
    init(_ model: ModelSet, catalog: TypeCatalog, sharing: SharedTypes) {
        let rules = catalog.options.conformances
        if rules.isEmpty { return }
        let subjects = ConformanceSubjects(
            model, catalog: catalog, sharing: sharing, withProperties: rules.contains(where: \.needsProperties))
        let matches = ConformanceMatches(rules, subjects)
        decideEquality(matches, model, catalog)
        for name in matches.otherProtocols { add(name, matches) }
        faults += matches.faults
        diagnostics += matches.conflicts(in: catalog)
    }

    // MARK: Hashable and Equatable

    private mutating func decideEquality(_ matches: ConformanceMatches, _ model: ModelSet, _ catalog: TypeCatalog) {
        var wishes: [TypeID: Equality] = [:]
        // An enumeration is compared by its raw value, and one without payload is `Hashable` whatever is said.
        for subject in matches.subjects.all where subject.kind != .enumeration {
            let wish = Equality(
                isHashable: matches.decision(on: .hashable, for: subject).map(\.isAsked),
                isEquatable: matches.decision(on: .equatable, for: subject).map(\.isAsked))
            if wish < .hashable { wishes[subject.id] = wish }
        }
        if wishes.isEmpty { return }
        let levels = EqualityLevels(wishes: wishes, users: catalog.users(in: model))
        equality = levels.lower
        var lost: [LostEquality] = []
        for operation in model.operations {
            guard let id = operation.description.type else { continue }
            let wish = wishes[id] ?? .hashable
            let held = operation.parts.filter(\.isAnswered).compactMap { $0.value?.type.innermostReference }
            let least = held.min { levels[$0] < levels[$1] }
            responses[id] = min(wish, least.map { levels[$0] } ?? .hashable)
            if let least, levels[least] < wish, let cause = catalog.names[least] {
                lost.append(LostEquality(name: "\(catalog.names[id] ?? "").Response", cause: cause, wish: wish))
            }
        }
        report(levels, wishes, matches, and: lost)
    }

    private mutating func report(
        _ levels: EqualityLevels, _ wishes: [TypeID: Equality], _ matches: ConformanceMatches,
        and responses: [LostEquality]
    ) {
        let names = Dictionary(matches.subjects.all.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var unmet: [Int: [LostEquality]] = [:]
        var lost: [LostEquality] = []
        for subject in matches.subjects.all {
            guard levels.causes[subject.id] != nil, let cause = levels.namedCause(of: subject.id, names) else {
                continue
            }
            let wish = wishes[subject.id] ?? .hashable
            let loss = LostEquality(name: subject.name, cause: cause, wish: wish)
            let decision = matches.decision(on: wish == .hashable ? .hashable : .equatable, for: subject)
            if let decision, decision.isAsked {
                unmet[decision.rule, default: []].append(loss)
            } else {
                lost.append(loss)
            }
        }
        for rule in unmet.keys.sorted() {
            diagnostics.append(.unmetConformance(unmet[rule] ?? [], of: matches.rules[rule]))
        }
        lost += responses
        if !lost.isEmpty { diagnostics.append(.lostConformance(lost, at: matches.omission?.location)) }
    }

    // MARK: All other protocols

    private mutating func add(_ name: ProtocolName, _ matches: ConformanceMatches) {
        var refusals: [Int: [(String, Identity.Refusal)]] = [:]
        var fitting: Set<Int> = []
        for subject in matches.subjects.all {
            guard let decision = matches.decision(on: name, for: subject), decision.isAsked else { continue }
            let rule = matches.rules[decision.rule]
            var identity: Identity?
            if name.role == .identifiable {
                switch Identity.of(subject, named: rule.criteria.properties, isHashable: isHashable) {
                case nil: continue
                case .success(let found): identity = found
                case .failure(let refusal):
                    refusals[decision.rule, default: []].append((subject.name, refusal))
                    continue
                }
            }
            fitting.insert(decision.rule)
            added[subject.id, default: Added()].add(rule, identity)
        }
        for (index, rule) in matches.rules.enumerated() where rule.name.plain == name.plain && !rule.isOmitted {
            if let refused = refusals[index] {
                diagnostics.append(.noIdentity(refused, of: rule))
            } else if name.role == .identifiable, !fitting.contains(index), matches.isMatched(index) {
                faults.append(ConformanceFault(rule: index, subject: "", diagnostic: .nothingToIdentify(by: rule)))
            }
        }
    }

    private func isHashable(_ type: TypeReference) -> Bool {
        type.innermostReference.map { equality[$0] ?? .hashable } ?? .hashable == .hashable
    }
}

extension Conformances.Added {
    fileprivate mutating func add(_ rule: ConformanceRule, _ identity: Identity?) {
        protocols.append(rule.name.text)
        if let module = rule.module, !modules.contains(module) { modules.append(module) }
        if case .property(let property)? = identity {
            self.identity = .init(property: property.name, type: property.type.spelling)
        }
    }
}

extension OperationPart {
    /// Whether a response holds it.
    fileprivate var isAnswered: Bool {
        switch role {
        case .parameter, .body: false
        case .response, .content, .header: true
        case .partHeader(let status, _, _, _): status != nil
        }
    }
}

extension ConformanceRule {
    fileprivate var needsProperties: Bool { !criteria.properties.isEmpty || name.role == .identifiable }
}

extension EqualityLevels {
    /// The name of what a type holds that cannot be compared, behind aliases.
    fileprivate func namedCause(of id: TypeID, _ names: [TypeID: String]) -> String? {
        var next = causes[id]
        while let cause = next {
            if let name = names[cause] { return name }
            next = causes[cause]
        }
        return nil
    }
}
