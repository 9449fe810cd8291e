import ModelGenModel

/// Writes the checks of an enumeration's payloads as the cases of a `switch`.
struct CaseChecks: Sendable {
    /// A case and what it holds.
    struct Case {
        /// Without back-ticks.
        let name: String
        /// `nil` for what is of no model.
        let value: ElementType?
        /// What stands between the value and the headers.
        var isFile = false
        var headers: [HeaderPlan] = []
    }

    /// None where nothing is checked.
    private(set) var statements = SwiftSource()
    private var constants: PatternConstants

    var isEmpty: Bool { statements.isEmpty }

    var patterns: [PatternConstants.Constant] { constants.constants }

    /// None.
    init() { constants = PatternConstants() }

    /// - Parameters:
    ///   - cases: What is checked.
    ///   - others: Cases about which nothing is known.
    ///   - scope: What is declared.
    init(_ cases: [Case], besides others: [String], scope: EmissionScope) {
        constants = PatternConstants(taken: Set(cases.map(\.name)))
        var silent: [String] = []
        for item in cases {
            let own = statements(item, scope)
            let ofHeaders = item.headers.map { (header: $0, statements: statements(item, $0, scope)) }
            if own.isEmpty, ofHeaders.allSatisfy(\.statements.isEmpty) {
                silent.append(".\(item.name)")
                continue
            }
            let bindings =
                [own.isEmpty ? "_" : "let value"] + (item.isFile ? ["_"] : [])
                + ofHeaders.map { $0.statements.isEmpty ? "_" : "let \(Keywords.escaped($0.header.name))" }
            statements.section(
                "case .\(item.name)(\(bindings.joined(separator: ", "))):",
                own.adding(SwiftSource(joining: ofHeaders.map(\.statements))))
        }
        silent += others.map { ".\($0)" }
        if !isEmpty, !silent.isEmpty { statements.line("case \(silent.joined(separator: ", ")): break") }
    }

    private mutating func statements(_ item: Case, _ scope: EmissionScope) -> SwiftSource {
        checked(item.name, scope) { renderer in
            item.value.map { renderer.checks($0.type, $0.constraints) } ?? []
        }
    }

    private mutating func statements(_ item: Case, _ header: HeaderPlan, _ scope: EmissionScope) -> SwiftSource {
        checked(item.name, scope) { renderer in
            renderer.property(
                .parameter("header", header.key), Keywords.escaped(header.name), schema: header.schema,
                type: header.value.type, constraints: header.value.constraints)
        }
    }

    private mutating func checked(
        _ member: String, _ scope: EmissionScope, _ render: (inout CheckRenderer) -> SwiftSource
    ) -> SwiftSource {
        var renderer = CheckRenderer(scope: scope, patterns: constants, member: member)
        let statements = render(&renderer)
        constants = renderer.patterns
        return statements
    }
}

extension CaseChecks.Case {
    /// A part, whose body is a file where it is no value.
    init(_ part: PartsPlan.Part) {
        self.init(name: part.name, value: part.value, isFile: part.format == nil, headers: part.headers)
    }
}
