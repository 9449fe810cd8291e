internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Declares the parameters of an operation as one type: `ListPetsParameters`.
///
/// What stands in the body is a type of its own and left out: `in: body` and `in: formData` of Swagger 2.0. The latter are together
/// what OpenAPI 3 describes as a form: `PostFormRequestForm`.
struct ParametersReader {
    let reading: SchemaReading

    private struct Parameter {
        var name: String
        var location: String
        var place: Place
    }

    /// Declares the parameters at the places; of those with one name and location, the last one counts
    /// (OpenAPI 3.1 §4.8.10: an operation's own override those of its path).
    func declare(_ places: [Place], of operation: Place) {
        let parameters = distinct(places.compactMap(parameter).filter { !["body", "formData"].contains($0.location) })
        declare(
            parameters, at: operation.virtual("parameters"), as: "Parameters",
            documentation: { "The parameters of \($0), by their names." }, of: operation)
    }

    /// Declares the fields of a form (Swagger 2.0 Parameter Object: `in: formData`), where there are any.
    func declareForm(_ places: [Place], of operation: Place) {
        let fields = distinct(places.compactMap(parameter).filter { $0.location == "formData" })
        let types = operation.child("consumes") ?? operation.source.root.child("consumes")
        let isMultipart =
            fields.contains { $0.place.node["type"]?.string == "file" }
            || types?.node.sequence?.contains { $0.string == "application/x-www-form-urlencoded" } == false
                && types?.node.sequence?.contains { $0.string == "multipart/form-data" } == true
        declare(
            fields, at: operation.virtual("formData"), as: isMultipart ? "RequestMultipart" : "RequestForm",
            documentation: { "The form that \($0) takes." }, of: operation)
    }

    private func declare(
        _ parameters: [Parameter], at place: Place, as suffix: String, documentation: (String) -> String,
        of operation: Place
    ) {
        guard !parameters.isEmpty else { return }
        let id = place.id
        guard !reading.declarations.contains(id) else { return }
        reading.declarations.begin(place, as: id)
        reading.uses.append((id, .request))
        var exactness = Exactness.exact
        let properties = parameters.compactMap { property($0, exactness: &exactness) }
        let name = OperationNames.base(operation.path.tokens, in: operation.source)?.name ?? ""
        let summary = operation.node["operationId"]?.string.map { "`\($0)`" } ?? "an operation"
        reading.declarations.finish(
            .object(
                ObjectDeclaration(
                    header: DeclarationHeader(
                        id: id, name: SuggestedName(name + suffix, .derived),
                        documentation: documentation(summary), location: place.location,
                        capability: exactness == .exact ? .plainType : .localChecks, exactness: exactness),
                    properties: properties)))
    }

    private func parameter(_ place: Place) -> Parameter? {
        var place = place
        if let reference = place.child(Keyword.ref.rawValue), let text = reference.node.string {
            guard let target = reading.resolver.resolve(Reference(text: text, place: reference)) else { return nil }
            place = target
        }
        guard let name = place.node["name"]?.string, let location = place.node["in"]?.string else { return nil }
        return Parameter(name: name, location: location, place: place)
    }

    private func distinct(_ parameters: [Parameter]) -> [Parameter] {
        var result: [Parameter] = []
        for parameter in parameters {
            guard let index = result.firstIndex(where: { $0.name.isExactly(parameter.name) }) else {
                result.append(parameter)
                continue
            }
            if result[index].location != parameter.location {
                reading.report.warning(
                    .repeatedParameter,
                    "`\(parameter.name)` is a parameter in the \(result[index].location) and in the "
                        + parameter.location,
                    at: parameter.place.location, consequence: "The type of all parameters holds the latter only.")
            }
            result[index] = parameter
        }
        return result
    }

    private func property(_ parameter: Parameter, exactness: inout Exactness) -> Property? {
        let isRequired = parameter.place.node["required"]?.boolean == true
        guard let schema = Self.schema(of: parameter.place) else { return nil }
        return PropertyReader(reading: reading, isRequired: isRequired).read(
            parameter.name, schema, of: parameter.place,
            documentation: parameter.place.node["description"]?.string, at: parameter.place.location,
            exactness: &exactness)
    }

    /// The schema, that of the only media type, or, in Swagger 2.0, the parameter itself.
    static func schema(of place: Place) -> Place? {
        if let schema = place.child("schema") { return schema }
        if let content = place.child("content")?.node.mapping?.entries.first {
            return place.child("content")?.child(content).child("schema")
        }
        guard let mapping = place.node.mapping, mapping["type"] != nil else { return nil }
        let others = ["name", "in", "required", "description", "allowEmptyValue"]
        let entries = mapping.entries.filter { !others.contains($0.key) }
        return Place(
            source: place.source, path: place.path, node: Node(.mapping(Mapping(entries)), at: place.node.position),
            position: place.position)
    }
}

extension DiagnosticID {
    /// Two parameters of one name in different places of a request.
    static let repeatedParameter = DiagnosticID("repeated-parameter")
}
