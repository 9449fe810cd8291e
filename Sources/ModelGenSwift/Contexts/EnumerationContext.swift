/// What the templates of an enumeration are rendered for.
struct EnumerationContext: TemplateContext {
    var name: String
    var qualifiedName: String
    var access: String
    var documentation: [String]
    /// `String`, `Int` or `Double`.
    var rawType: String
    var cases: [CaseContext]
    var isOpen: Bool
    /// Whether a value outside the list is an issue.
    var checksValues: Bool
    /// The statement that checks the value as a whole.
    var predicate: String?

    var hasChecks: Bool { checksValues || predicate != nil }

    /// The compiler takes a time for a `switch` over texts that grows with the cube of their number, and one for a list that grows
    /// with the square: beyond so many cases values are looked up, and the list is written in pieces.
    private static let greatestSwitch = 100
    private static let pieceLength = 250

    private var isLarge: Bool { cases.count > Self.greatestSwitch }

    private var pieces: [CasesContext] {
        guard isLarge else { return [] }
        return stride(from: 0, to: cases.count, by: Self.pieceLength).enumerated().map { index, start in
            CasesContext(
                name: "_cases\(index)", cases: Array(cases[start..<min(start + Self.pieceLength, cases.count)]),
                type: qualifiedName)
        }
    }

    static let keys: TemplateKeys<EnumerationContext> = [
        .lines("caseList") { CasesContext(name: "", cases: $0.cases, type: "").lines },
        .flag("isLarge") { $0.isLarge },
        .list("pieces") { $0.pieces },
        .text("pieceNames") { $0.pieces.map(\.name).joined(separator: ", ") },
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .lines("documentation") { $0.documentation },
        .text("rawType") { $0.rawType },
        .flag("isText") { $0.rawType == "String" },
        .list("cases") { $0.cases },
        .flag("isOpen") { $0.isOpen },
        .flag("checksValues") { $0.checksValues },
        .text("predicate") { $0.predicate },
        .flag("hasChecks") { $0.hasChecks },
    ]
}

/// Some of the cases, as a list of their own.
struct CasesContext: TemplateContext {
    /// Of the list.
    var name: String
    var cases: [CaseContext]
    var type: String

    /// Every case after a full stop, as many in a line as fit.
    var lines: [String] { WrappedList(cases.map { ".\($0.name)," }).lines }

    static let keys: TemplateKeys<CasesContext> = [
        .text("pieceName") { $0.name },
        .text("pieceType") { $0.type },
        .lines("pieceCases") { $0.lines },
    ]
}

/// One listed value.
struct CaseContext: TemplateContext {
    /// As it is written in a declaration.
    var name: String
    var documentation: [String]
    /// The value as a literal.
    var value: String
    var isLast: Bool

    static let keys: TemplateKeys<CaseContext> = [
        .text("name") { $0.name },
        .lines("documentation") { $0.documentation },
        .text("value") { $0.value },
        .flag("isLast") { $0.isLast },
    ]
}
