/// An enumeration, as its templates see it.
struct EnumerationPlan: DeclarationContext {
    var declared: DeclaredName
    var documentation: [String]
    /// `String`, `Int` or `Double`.
    var rawType: SwiftType.Scalar
    var cases: [Case]
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

    private var pieces: [Piece] {
        guard isLarge else { return [] }
        return stride(from: 0, to: cases.count, by: Self.pieceLength).enumerated().map { index, start in
            Piece(
                name: "_cases\(index)", cases: cases[start..<min(start + Self.pieceLength, cases.count)],
                type: declared.qualifiedName)
        }
    }

    static var noun: String { "enumeration" }
    static let keys: TemplateKeys<EnumerationPlan> = [
        .lines(
            "caseList", "all cases with a full stop before them, as many in a line as fit", example: ".free, .taken,"
        ) {
            $0.cases[...].list
        },
        .flag("isLarge", "there are more cases than a `switch` should have") { $0.isLarge },
        .list("pieces", "then the list of all cases in pieces; else none") { $0.pieces },
        .text("pieceNames", "then the names of the pieces, as elements of a list", example: "_cases0") {
            $0.pieces.map(\.name).joined(separator: ", ")
        },
        .name, .qualifiedName, .access,
        .documentation { $0.documentation },
        .text("rawType", "the type of the raw value", example: "String") { $0.rawType.rawValue },
        .flag("isText", "the raw value is a `String`") { $0.rawType == .string },
        .list("cases", "the listed values") { $0.cases },
        .flag("isOpen", "values that are not listed are kept") { $0.isOpen },
        .flag("checksValues", "`validate()` reports values that are not listed") { $0.checksValues },
        .text(
            "predicate", "the statement that checks the value as a whole, where there is one",
            example: "issues.predicate(self, SchemaRules.gradeRest)"
        ) { $0.predicate },
        .flag("hasChecks", "there is anything to validate") { $0.hasChecks },
    ]

    /// Some of the cases, as a list of their own.
    struct Piece: TemplateContext {
        /// Of the list.
        var name: String
        var cases: ArraySlice<Case>
        var type: String

        static var noun: String { "piece of an enumeration" }
        static let keys: TemplateKeys<Piece> = [
            .text("pieceName", "what the constant is called", example: "_cases0") { $0.name },
            .text("pieceType", "the enumeration, as code outside of it writes its name", example: "Zone") { $0.type },
            .lines("pieceCases", "its cases, like `caseList`", example: ".z98, .z99, .z100,") { $0.cases.list },
        ]
    }

    /// One listed value.
    struct Case: TemplateContext {
        /// Without back-ticks.
        var name: String
        var documentation: [String]
        /// The value as a literal.
        var value: String

        static var noun: String { "case of an enumeration" }
        static let keys: TemplateKeys<Case> = [
            .text("name", "as a declaration has it", example: "`default`") { Keywords.escaped($0.name) },
            .documentation { $0.documentation },
            .text("value", "the value as a literal", example: "\"default\"") { $0.value },
        ]
    }
}

extension ArraySlice<EnumerationPlan.Case> {
    /// Every case after a full stop, as many in a line as fit.
    fileprivate var list: [String] { WrappedList(map { ".\(Keywords.escaped($0.name))," }).lines }
}
