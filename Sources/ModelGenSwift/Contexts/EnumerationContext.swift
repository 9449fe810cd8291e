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

    /// Every case after a full stop, as many in a line as fit.
    private var caseList: [String] {
        var lines: [String] = []
        for name in cases.map({ ".\($0.name)," }) {
            if let last = lines.last, last.utf8.count + 1 + name.utf8.count <= 100 {
                lines[lines.count - 1] = "\(last) \(name)"
            } else {
                lines.append(name)
            }
        }
        return lines
    }

    static let keys: TemplateKeys<EnumerationContext> = [
        .lines("caseList") { $0.caseList },
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
        .flag("hasChecks") { $0.checksValues || $0.predicate != nil },
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
