internal import ModelGenModel
internal import ModelGenSyntax

/// `x-ms-enum` (AutoRest): a name for the type, whether there will be other values, and texts for the values.
struct MicrosoftEnumeration {
    private(set) var typeName: String?
    private(set) var openness: EnumerationDeclaration.Openness?
    private(set) var names: [JSONLiteral: String] = [:]
    private(set) var descriptions: [JSONLiteral: String] = [:]

    init(report: ReadingReport, literals: TypedLiterals, place: Place?) {
        guard let place else { return }
        guard place.node.mapping != nil else {
            report.malformed(.xMsEnum, at: place, expected: "a mapping")
            return
        }
        typeName = place.child("name").flatMap { report.string(.xMsEnum, at: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        // "Modelled as a string" is AutoRest's way to say that values may be added.
        openness = place.child("modelAsString").flatMap { report.boolean(.xMsEnum, at: $0) }.map {
            $0 ? .open : .closed
        }
        guard let values = place.child("values") else { return }
        if values.node.sequence == nil { report.malformed(.xMsEnum, at: values, expected: "a list under `values`") }
        for element in values.elements { read(element, literals, report) }
    }

    private mutating func read(_ element: Place, _ literals: TypedLiterals, _ report: ReadingReport) {
        guard let value = element.node["value"].flatMap(literals.read) else {
            report.malformed(.xMsEnum, at: element, expected: "mappings with a `value` under `values`")
            return
        }
        names[value] = element.child("name").flatMap { report.string(.xMsEnum, at: $0) }
        descriptions[value] = element.child("description").flatMap { report.string(.xMsEnum, at: $0) }
    }
}
