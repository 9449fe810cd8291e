import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

extension DiagnosticID {
    /// An example of the document that is no value of its type, or of which that cannot be told.
    static let unusableExample = DiagnosticID("unusable-example")
}

/// The examples of a document that are values of their types.
///
/// A type has the first of its own that is one. Where it has none, its properties make one: those that have an example, and those
/// that must be there, by the example of their type, their constant, their default or the first value that is listed.
struct ExampleValues {
    private(set) var values: [TypeID: JSONLiteral] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private let scope: EmissionScope
    private let judge: ExampleJudge
    private var begun: Set<TypeID> = []

    /// A text that nobody wants to look at, nor the compiler.
    private static let greatestSize = 16_384

    init(scope: EmissionScope) {
        self.scope = scope
        judge = ExampleJudge(scope: scope)
        guard scope.options.examples else { return }
        for declaration in scope.declarations { _ = example(of: declaration.id) }
    }

    private mutating func example(of id: TypeID) -> JSONLiteral? {
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
    private mutating func firstUsable(
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

// MARK: - Made of properties

extension ExampleValues {
    private mutating func composed(_ declaration: TypeDeclaration) -> JSONLiteral? {
        guard case .object(let object) = declaration else { return nil }
        var members: [JSONLiteral.Member] = []
        var hasExample = false
        for property in object.properties {
            if let value = own(property, of: object) {
                hasExample = true
                members.append(.init(property.wireName.text, value))
            } else if property.presence == .required || property.isUndeclared {
                guard let (value, isExample) = implied(by: property) else { return nil }
                hasExample = hasExample || isExample
                members.append(.init(property.wireName.text, value))
            }
        }
        let value = JSONLiteral.object(members)
        guard hasExample, value.jsonText.utf8.count <= Self.greatestSize else { return nil }
        do { try judge.check(value, as: ElementType(.reference(object.header.id))) } catch { return nil }
        return value
    }

    /// An example of the property's, or of what it refers to by name, unless that is an object or a union.
    private mutating func own(_ property: Property, of object: ObjectDeclaration) -> JSONLiteral? {
        let judge = judge
        let what = "`\(object.header.name.text).\(property.wireName.text)`"
        let own = firstUsable(property.exampleValues, of: what) { value throws(ExampleJudge.Fault) in
            try judge.check(value, as: property)
        }
        if let own { return own }
        if case .reference(let id) = scope.catalog.resolved(property.type).type {
            guard case .enumeration? = scope.catalog.declarations[id] else { return nil }
        }
        guard property.constant == nil, let value = named(property.type) else { return nil }
        do { try judge.check(value, as: property) } catch { return nil }
        return value
    }

    /// The example of the first named type, aliases among them, that has one.
    private mutating func named(_ type: TypeReference) -> JSONLiteral? {
        var type = type
        while case .reference(let id) = type, !scope.catalog.endlessAliases.contains(id) {
            if let value = example(of: id) { return value }
            guard case .alias(let alias)? = scope.catalog.declarations[id] else { return nil }
            type = alias.target.type
        }
        return nil
    }

    /// What a required property without an example may be, and whether that is an example.
    private mutating func implied(by property: Property) -> (JSONLiteral, Bool)? {
        if let constant = property.constant { return (constant, false) }
        if let value = property.defaultValue?.value { return (value, false) }
        return implied(by: property.type)
    }

    private mutating func implied(by type: TypeReference) -> (JSONLiteral, Bool)? {
        if let value = named(type) { return (value, true) }
        switch scope.catalog.resolved(type).type {
        case .scalar, .any, .map: return nil
        case .array(let element):
            guard let (value, isExample) = implied(by: element.type) else { return nil }
            return (.array([value]), isExample)
        case .reference(let id):
            guard case .enumeration(let enumeration)? = scope.catalog.declarations[id] else { return nil }
            return enumeration.values.first.map { ($0.value, false) }
        }
    }
}

extension Diagnostic {
    fileprivate static func unusableExample(
        of what: String, _ fault: ExampleJudge.Fault, at location: SourceLocation
    ) -> Diagnostic {
        let place = fault.pointer.isEmpty ? "it" : "`\(fault.pointer)`"
        return .note(
            .unusableExample,
            fault.isCertain
                ? "An example of \(what) is none: \(place) \(fault.reason)"
                : "Whether an example of \(what) is one cannot be told: \(place) \(fault.reason)",
            at: location, consequence: "It is not in the code.",
            fix: fault.isCertain ? "Correct it in the document, or with an overlay." : nil)
    }
}

// MARK: - In Swift

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
