import ModelGenDiagnostics
import ModelGenModel

/// Gives the properties of a set their names on the wire: proved where pages show them, inferred from what is proved
/// elsewhere, and as on the page where nothing tells.
struct WireNaming {
    private let evidence: WireEvidence
    private let conventions: WireConventions
    private let bodyTypes: Set<TypeID>
    private let options: PageOptions
    private let initialisms: WireInitialisms
    private(set) var declarations: [TypeDeclaration]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ declarations: [TypeDeclaration], evidence: WireEvidence, options: PageOptions) {
        self.declarations = declarations
        self.evidence = evidence
        self.options = options
        bodyTypes = Self.bodyTypes(among: declarations)
        conventions = WireConventions(declarations, evidence: evidence)
        initialisms = evidence.initialisms(given: options.initialisms)
    }

    mutating func apply() {
        for position in declarations.indices {
            guard case .object(var object) = declarations[position] else { continue }
            name(&object)
            declarations[position] = .object(object)
        }
        if let finding { diagnostics.append(finding) }
    }

    private mutating func name(_ object: inout ObjectDeclaration) {
        let resolver = WireNameResolver(
            object.header.id, isParameters: object.header.role == .parameters, conventions: conventions,
            initialisms: initialisms)
        let bodies = object.header.role == .json ? [] : bodyNames(of: object)
        for index in object.properties.indices {
            let property = object.properties[index]
            if bodies.contains(property.sourceName) {
                object.properties[index].wireName = .known(property.wireName.text)
                continue
            }
            var (name, isContested) = resolver.name(of: property)
            if isContested { diagnostics.append(.contestedWireName(property, takes: name.text)) }
            if options.wireCase != .infer, name.isGuessed, !isContested { name = given(property) }
            object.properties[index].wireName = name
        }
        separate(&object)
        let guessed = object.properties.count { $0.wireName.origin == .guessed }
        let keys = object.properties.count - bodies.count
        if guessed > 0 { diagnostics.append(.guessedWireNames(guessed, of: keys, in: object)) }
    }

    /// What the user says outranks everything but what is proved.
    private func given(_ property: Property) -> WireName {
        .guessed(
            WireNameGuess.name(for: property.sourceName, wireCase: options.wireCase, initialisms: initialisms))
    }

    /// The properties that stand for the body, whatever it is where they are called `request_body`, are no keys, so that they
    /// have no spelling on the wire that could be guessed.
    private func bodyNames(of object: ObjectDeclaration) -> Set<String> {
        let bodies = object.properties.filter { property in
            if case .reference(let id) = property.type, bodyTypes.contains(id) { return true }
            return property.sourceName == "request_body"
        }
        return Set(bodies.map(\.sourceName))
    }

    /// Objects, and choices of which one is an object: parameters are neither.
    private static func bodyTypes(among declarations: [TypeDeclaration]) -> Set<TypeID> {
        var types = Set(declarations.compactMap { if case .object(let object) = $0 { object.header.id } else { nil } })
        let unions = declarations.compactMap { if case .union(let union) = $0 { union } else { nil } }
        let choices = unions.filter { union in
            union.members.contains { if case .reference(let id) = $0.type { types.contains(id) } else { false } }
        }
        types.formUnion(choices.map(\.header.id))
        return types
    }

    /// `type` and `type_` cannot both be `type`: what is proved, and what is not reserved, keeps its name.
    private mutating func separate(_ object: inout ObjectDeclaration) {
        let sourceNames = Set(object.properties.map(\.sourceName))
        var taken: [String: Int] = [:]
        for property in object.properties { taken[property.wireName.text, default: 0] += 1 }
        for index in object.properties.indices {
            let property = object.properties[index]
            let isShortened = property.sourceName == property.wireName.text + "_"
            guard property.wireName.isGuessed, taken[property.wireName.text, default: 0] > 1,
                property.wireName.text != property.sourceName
            else { continue }
            object.properties[index].wireName = .guessed(property.sourceName)
            if isShortened, sourceNames.contains(property.wireName.text) { continue }
            diagnostics.append(.wireNameCollision(property, guess: property.wireName.text))
        }
    }

    /// What the set as a whole shows, in one line.
    private var finding: Diagnostic? {
        let counts = evidence.counts
        guard counts.total > 0, let place = declarations.first?.header.location.file else { return nil }
        let others = WireSpelling.allCases.filter { $0 != .camel && $0 != .snake && counts.count($0) > 0 }
        let parts = ([.camel, .snake] + others).sorted { counts.count($0) > counts.count($1) }
        let (first, rest) = (parts[0], parts.dropFirst())
        let message =
            "\(counts.count(first)) proved \(counts.count(first) == 1 ? "key is" : "keys are") \(first.title)"
            + rest.map { ", \(counts.count($0)) \($0.title)" }.joined()
        return .wireCase(
            message, isDecided: counts.prevailing(least: WireNameStrategy.set.least) != nil, place, options)
    }
}

extension Diagnostic {
    fileprivate static func wireCase(
        _ message: String, isDecided: Bool, _ file: String, _ options: PageOptions
    ) -> Diagnostic {
        let consequence =
            switch (options.wireCase, isDecided) {
            case (.infer, true): "Names that the pages do not prove are spelled alike, unless keys near them are not."
            case (.infer, false):
                "That is too little or too divided: names without evidence near them are as on the pages."
            case (.keep, _), (.snake, _), (.camel, _), (.pascal, _): "--wire-case decides on all others."
            }
        return .note(
            .wireCase, message, at: SourceLocation(file: file), consequence: consequence,
            fix: options.wireCase == .infer
                ? "Choose --wire-case where the API spells its keys otherwise; `inspect` shows what each name comes from."
                : nil)
    }

    fileprivate static func guessedWireNames(
        _ count: Int, of total: Int, in object: ObjectDeclaration
    ) -> Diagnostic {
        .note(
            .guessedWireNames,
            "\(count) of \(total) wire names of \(object.header.name.text) are guessed",
            at: object.header.location,
            consequence: "A key that is spelt otherwise on the wire is not found.",
            fix: "Choose --wire-case, or state single names in the configuration.")
    }

    fileprivate static func contestedWireName(_ property: Property, takes key: String) -> Diagnostic {
        .warning(
            .contestedWireName, "Examples show `\(property.sourceName)` in two spellings", at: property.location,
            consequence: "`\(key)` is taken; the other one is not found.",
            fix: "State the property's wire name in the configuration.")
    }

    fileprivate static func wireNameCollision(_ property: Property, guess: String) -> Diagnostic {
        .warning(
            .wireNameCollision, "`\(property.sourceName)` and another property would both be `\(guess)` on the wire",
            at: property.location, consequence: "The name on the page is kept.",
            fix: "State the property's wire name in the configuration.")
    }
}
