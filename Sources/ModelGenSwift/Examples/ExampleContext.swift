import ModelGenModel
import ModelGenText

/// What the template of an example is rendered for.
struct ExampleContext: TemplateContext {
    /// With the namespace.
    var qualifiedName: String
    /// The access modifier with its blank, or nothing.
    var access: String
    /// Of the constant.
    var exampleName: String
    /// The JSON text as a literal.
    var json: String

    static let keys: TemplateKeys<ExampleContext> = [
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .text("exampleName") { $0.exampleName },
        .text("json") { $0.json },
    ]
}

extension RenderedDeclaration {
    /// With the example of the type beside it.
    func withExample(_ examples: ExampleValues, in scope: EmissionScope, _ templates: TemplateLibrary)
        -> RenderedDeclaration
    {
        guard let value = examples.values[id], let declaration = scope.catalog.declarations[id],
            let taken = declaration.staticNames(in: scope)
        else { return self }
        let context = ExampleContext(
            qualifiedName: scope.catalog.qualifiedName(id), access: scope.access,
            exampleName: Self.exampleName(besides: taken),
            json: SwiftLiteral.string(value.jsonText))
        var result = self
        result.text += "\n\n" + Self.text(templates.render("example", context), in: nil)
        return result
    }

    /// `example`, or what a member that wanted this name would be called.
    private static func exampleName(besides taken: [String]) -> String {
        let candidate = MemberNamer.Candidate(source: "example", preferred: "example")
        return MemberNamer(reserved: Set(taken)).names(for: [candidate]).joined()
    }
}

extension TypeDeclaration {
    /// The names of constants and cases; `nil` for a type that gets no example.
    fileprivate func staticNames(in scope: EmissionScope) -> [String]? {
        switch self {
        case .object(let object):
            PropertyPlanner(scope: scope, object: object).plansWithoutDefaults.filter { !$0.isStored }.map(\.name)
        case .union(let union): UnionRenderer(union, scope: scope).names
        case .enumeration, .alias: nil
        }
    }
}
