import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// The examples of a document that are values of their types.
///
/// A type has the first of its own that is one. Where it has none, its properties make one: those that have an example, and those
/// that must be there, by the example of their type, their constant, their default or the first value that is listed.
struct ExampleValues {
    private(set) var values: [TypeID: JSONLiteral] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    let scope: EmissionScope
    let judge: ExampleJudge
    private var begun: Set<TypeID> = []

    /// A text that nobody wants to look at, nor the compiler.
    static let greatestSize = 16_384

    init(scope: EmissionScope) {
        self.scope = scope
        judge = ExampleJudge(scope: scope)
        guard scope.options.examples else { return }
        for declaration in scope.declarations { _ = example(of: declaration.id) }
    }

    mutating func example(of id: TypeID) -> JSONLiteral? {
        if let value = values[id] { return value }
        guard begun.insert(id).inserted, let declaration = scope.catalog.declarations[id],
            declaration.header.role == .json
        else { return nil }
        let value = own(declaration.header) ?? composed(declaration)
        values[id] = value
        return value
    }

    private mutating func own(_ header: DeclarationHeader) -> JSONLiteral? {
        let (judge, type) = (judge, ElementType(.reference(header.id)))
        return firstUsable(header.examples, of: "`\(header.name.text)`") { value throws(ExampleJudge.Fault) in
            try judge.check(value, as: type)
        }
    }

    /// The first that is a value of its type; every other one is said.
    mutating func firstUsable(
        _ examples: [ExampleValue], of what: String, _ check: (JSONLiteral) throws(ExampleJudge.Fault) -> Void
    ) -> JSONLiteral? {
        var first: JSONLiteral?
        for example in examples {
            do throws(ExampleJudge.Fault) {
                try check(example.value)
                guard example.value.jsonText.utf8.count <= Self.greatestSize else {
                    throw ExampleJudge.Fault(reason: "is too large", isCertain: false)
                }
                first = first ?? example.value
            } catch { diagnostics.append(.unusableExample(of: what, error, at: example.location)) }
        }
        return first
    }
}
