import ModelGenDiagnostics
import ModelGenModel

/// Reads a Fields section into an object.
struct FieldsSectionReader {
    let page: Page
    let index: PageIndex
    let hasLegacyMarkers: Bool
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var fallbacks: [Fallback] = []
    /// Unions that a cell spells out.
    private(set) var declarations: [TypeDeclaration] = []
    /// Examples of the object as a whole, which stand in the row for additional properties.
    private(set) var wholeExamples: [String] = []

    init(page: Page, index: PageIndex, hasLegacyMarkers: Bool) {
        self.page = page
        self.index = index
        self.hasLegacyMarkers = hasLegacyMarkers
    }

    mutating func read(_ table: FieldTable, _ header: DeclarationHeader) -> ObjectDeclaration {
        var object = ObjectDeclaration(header: header, properties: [])
        var names: [String: SourceLocation] = [:]
        for field in table.fields {
            if let first = names.updateValue(field.location, forKey: field.name) {
                names[field.name] = first
                diagnostics.append(.duplicateField(field.name, at: field.location, first: first))
            } else if FieldsSectionReader.additionalNames.contains(field.name) {
                object.additionalProperties = .values(additionalValues(field))
            } else if let property = property(field) {
                object.properties.append(property)
            }
        }
        if !fallbacks.isEmpty { object.header.exactness = .overApproximates }
        return object
    }

    /// Rows that stand for all keys without a row of their own; they are no keys themselves.
    private static let additionalNames: Set<String> = ["__pydantic_extra__", "additionalProperties"]

    private mutating func additionalValues(_ field: FieldTable.Field) -> ElementType {
        wholeExamples += ExampleReader.examples(in: field.example)
        guard case .json(let type)? = meaning(of: field), case .map(let values) = type.type else {
            return ElementType(.any)
        }
        return values
    }

    private mutating func property(_ field: FieldTable.Field) -> Property? {
        guard case .json(let type)? = meaning(of: field) else {
            diagnostics.append(.httpEnvelope("`\(field.name)`", at: field.location))
            return nil
        }
        let notice = DeprecationNotice(field: CellText.documentation(field.description), isStruck: field.isStruck)
        return Property(
            sourceName: field.name, wireName: .guessed(WireNameGuess.bare(field.name)), type: type.type,
            presence: presence(field, marker: type.marker), nullability: type.nullability,
            documentation: notice.documentation, constant: type.constant, constraints: type.constraints,
            deprecation: notice.deprecation, examples: ExampleReader.examples(in: field.example),
            location: field.location)
    }

    /// `nil` for parts of an HTTP response.
    private mutating func meaning(of field: FieldTable.Field) -> TypeMeaning? {
        guard let expression = field.type else {
            diagnostics.append(
                .unknownType(
                    String(field.typeSource), because: "its brackets or marks do not match", at: field.typeLocation))
            fallbacks.append(Fallback(reason: "unknown type", at: field.typeLocation))
            return .json(JSONType(type: .any, nullability: .unknown))
        }
        let context = TypeInterpreter.InlineContext(
            id: "\(page.path)#\(field.name)", name: "\(page.title?.text ?? "") \(field.name)",
            location: field.typeLocation)
        var interpreter = TypeInterpreter(
            index: index, page: page.path, place: .typeColumn, hasLegacyMarkers: hasLegacyMarkers, context: context)
        let meaning = interpreter.meaning(of: expression)
        diagnostics += interpreter.diagnostics
        fallbacks += interpreter.fallbacks
        declarations += interpreter.declarations
        return if case .transport = meaning { nil } else { meaning }
    }

    /// By the Required column. Where it and the marker disagree, which no measured page does, absence is allowed.
    private mutating func presence(_ field: FieldTable.Field, marker: Marker) -> Presence {
        switch field.required {
        case ":heavy_check_mark:":
            guard marker.isOptional else { return .required }
            diagnostics.append(
                .requirementMark("`\(field.name)` is marked required, its type optional", at: field.requiredLocation))
            return .optional
        case ":heavy_minus_sign:": return .optional
        default:
            diagnostics.append(
                .requirementMark(
                    "`\(field.required)` does not say whether `\(field.name)` is required", at: field.requiredLocation))
            return .optional
        }
    }
}

extension Diagnostic {
    fileprivate static func duplicateField(
        _ name: String, at location: SourceLocation, first: SourceLocation
    ) -> Diagnostic {
        .warning(
            .duplicateField, "`\(name)` has two rows", at: location, consequence: "The first row is used.",
            fix: "Remove one of them.", related: [.init("The first row", at: first)])
    }

    fileprivate static func requirementMark(_ message: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .requirementMark, message, at: location, consequence: "The property is read as optional.",
            fix: "Correct the Required column: `:heavy_check_mark:` or `:heavy_minus_sign:`.")
    }
}
