import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns
import ModelGenText

/// The compiled patterns of one type, which become static constants beside its checks.
struct PatternConstants {
    /// One pattern.
    struct Constant: Sendable, Hashable {
        var name: String
        /// As the source spells it.
        var expression: String
        var encoded: String
    }

    private(set) var constants: [Constant] = []
    private(set) var problems: [PatternProblem] = []
    /// Names that the type uses for something else.
    private var taken: Set<String>

    init(taken: Set<String> = []) { self.taken = taken }

    /// The name of the constant for a pattern that a member has; `nil` where the pattern cannot be compiled.
    ///
    /// Members with the same pattern share a constant.
    mutating func name(for expression: String, of member: String) -> String? {
        if let known = constants.first(where: { $0.expression.isExactly(expression) }) { return known.name }
        let compilation = PatternCompiler.compile(expression)
        problems += compilation.problems
        guard let pattern = compilation.pattern else { return nil }
        var name = member + "Pattern"
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(member)Pattern\(number)"
            number += 1
        }
        constants.append(Constant(name: name, expression: expression, encoded: pattern.encoded))
        return name
    }

    /// What was found since the last call.
    mutating func takeProblems() -> [PatternProblem] {
        defer { problems = [] }
        return problems
    }
}

extension PatternConstants.Constant: TemplateContext {
    static var noun: String { "pattern" }
    static let keys: TemplateKeys<PatternConstants.Constant> = [
        .text("patternName", "what the constant is called", example: "codePattern") { $0.name },
        .text("expression", "the regular expression as a literal", example: "\"^[A-Z]+$\"") {
            SwiftLiteral.string($0.expression)
        },
        .text("encoded", "the compiled expression as a literal", example: "\"1pDBABhCZABCABA\"") {
            SwiftLiteral.string($0.encoded)
        },
    ]
}
