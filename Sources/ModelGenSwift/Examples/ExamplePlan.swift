import ModelGenModel
import ModelGenText

/// An example beside a type, as its template sees it.
struct ExamplePlan: DeclarationContext {
    var declared: DeclaredName
    /// Of the constant.
    var exampleName: String
    /// The JSON text.
    var json: String

    static var noun: String { "example" }
    static let keys: TemplateKeys<ExamplePlan> = [
        .name.forOwnTemplates, .qualifiedName, .access,
        .text(
            "exampleName",
            "the constant's name: `example`, or `exampleValue` where that is taken, then `exampleValue2`",
            example: "example"
        ) { $0.exampleName },
        .text("json", "the JSON text of the value as a literal", example: #""{\"full_name\": \"Rex\"}""#) {
            SwiftLiteral.string($0.json)
        },
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
        let plan = ExamplePlan(
            declared: scope.declaredName(of: id), exampleName: Self.exampleName(besides: taken), json: value.jsonText)
        var result = self
        result.text += "\n\n" + Self.text(templates.render("example", plan), in: nil)
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
