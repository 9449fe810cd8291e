import ModelGenModel
import ModelGenText

/// Writes an enumeration as an enum whose raw values are the wire's.
struct EnumerationRenderer {
    let scope: EmissionScope
    let enumeration: EnumerationDeclaration
    /// Without back-ticks, one for each value.
    private let names: [String]
    private let values: [EnumerationDeclaration.Value]

    init(_ enumeration: EnumerationDeclaration, scope: EmissionScope) {
        self.scope = scope
        self.enumeration = enumeration
        values = Self.distinct(enumeration.values)
        let casing = scope.catalog.casing
        let candidates = values.map { value in
            MemberNamer.Candidate(
                source: Self.spelling(value.value),
                preferred: casing.memberName(value.name?.text ?? Self.spelling(value.value)),
                alternative: casing.memberNameSpellingSigns(value.name?.text ?? Self.spelling(value.value)),
                required: value.name?.provenance == .required ? value.name?.text : nil)
        }
        names = MemberNamer(reserved: [
            "unrecognized", "none", "some", "rawValue", "knownCases", "allCases", "hashValue", "validate", "init",
        ]).names(for: candidates)
    }

    /// The case of a value, without back-ticks.
    func caseName(of value: JSONLiteral) -> String? { zip(values, names).first { $0.0.value == value }?.1 }

    /// The case of each value, without back-ticks.
    var caseNames: [JSONLiteral: String] {
        Dictionary(zip(values.map(\.value), names), uniquingKeysWith: { first, _ in first })
    }

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let isOpen = scope.catalog.isOpen(enumeration)
        let plan = EnumerationPlan(
            declared: scope.declaredName(of: enumeration.header.id),
            documentation: DeclarationDocumentation.lines(enumeration.header),
            rawType: rawType,
            cases: cases(),
            isOpen: isOpen,
            checksValues: isOpen && enumeration.openness != .open,
            predicate: enumeration.header.predicate.flatMap { scope.catalog.predicates.statement($0, about: "self") })
        return RenderedDeclaration(
            id: enumeration.header.id, outermostName: scope.catalog.outermostName(enumeration.header.id),
            text: RenderedDeclaration.text(
                templates.render("enumeration", plan),
                extensions: templates.render("enumeration-extensions", plan),
                in: scope.catalog.surroundings(enumeration.header.id)),
            needsFoundation: false, needsRuntime: true, onlyConformsToRuntime: !plan.hasChecks)
    }

    private var rawType: SwiftType.Scalar {
        switch enumeration.valueType {
        case .string: .string
        // Pages may list what no `Int` holds; a literal that does not fit would not compile.
        case .integer: values.allSatisfy { SwiftLiteral.value($0.value, as: .scalar(.int)) != nil } ? .int : .double
        case .number: .double
        case .boolean: .bool
        }
    }

    private func cases() -> [EnumerationPlan.Case] {
        zip(values, names).map { value, name in
            var documentation = DocumentationText()
            documentation.add(markdown: value.documentation)
            return EnumerationPlan.Case(
                name: name, documentation: documentation.rendered,
                value: SwiftLiteral.value(value.value, as: .scalar(rawType))
                    ?? SwiftLiteral.string(Self.spelling(value.value)))
        }
    }

    /// A value listed twice is one case, however it is spelled: `1` and `1.0` are equal (JSON Schema 2020-12 Core §4.2.2).
    private static func distinct(_ values: [EnumerationDeclaration.Value]) -> [EnumerationDeclaration.Value] {
        var seen: Set<ExactText> = []
        return values.filter { seen.insert(ExactText(identity(of: $0.value))).inserted }
    }

    private static func identity(of value: JSONLiteral) -> String {
        if case .number(let number) = value { return number.canonicalSpelling }
        return spelling(value)
    }

    /// What the case of a value is named after.
    static func spelling(_ value: JSONLiteral) -> String {
        switch value {
        case .null: "null"
        case .boolean(let flag): String(flag)
        case .number(let number): number.spelling
        case .string(let text): text
        case .array, .object: ""
        }
    }
}
