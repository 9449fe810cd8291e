internal import ModelGenModel
internal import ModelGenSyntax

/// Lists what each operation takes and gives, with references followed: also what has no type of its own.
///
/// Its schemas were read before, where they stand; reading them again declares nothing new.
struct SignatureReader {
    let reading: SchemaReading

    /// What is called and in which way, before the method.
    struct Caller {
        var prefix: String
        var isIncoming: Bool
    }

    /// An operation that is to be read once all schemas in operations are.
    struct Pending {
        var operation: Place
        var method: String
        var path: String
        var caller: Caller
        /// The parameters of the path item.
        var shared: [Place]

        /// As reports call it.
        var name: String { "\(caller.prefix)\(method.uppercased()) \(path)" }
    }

    func read(_ pending: Pending) {
        var parts: [OperationPart] = []
        let operation = pending.operation
        let own = operation.child("parameters")?.elements ?? []
        for parameter in (pending.shared + own).compactMap(followed) { add(parameter: parameter, to: &parts) }
        if let body = operation.child("requestBody").flatMap(followed) { add(body: body, to: &parts) }
        for response in entries(operation.child("responses")) { add(response: response, to: &parts) }
        reading.signatures.append(
            OperationSignature(
                name: pending.name, isIncoming: pending.caller.isIncoming,
                location: operation.location, parts: parts))
    }

    /// An operation's own parameter overrides that of its path (OpenAPI 3.1 §4.8.9.1).
    private func add(parameter: Place, to parts: inout [OperationPart]) {
        guard let name = parameter.node["name"]?.string, let location = parameter.node["in"]?.string else { return }
        let isBody = location == "body"
        let part = OperationPart(
            isBody ? .body(mediaType: "") : .parameter(name, in: location),
            value: (ParametersReader.schema(of: parameter)).map(value),
            isRequired: parameter.node["required"]?.boolean == true, at: parameter.location)
        parts.removeAll { $0.role == part.role }
        parts.append(part)
    }

    private func add(body: Place, to parts: inout [OperationPart]) {
        for (mediaType, value) in contents(of: body) {
            parts.append(
                OperationPart(
                    .body(mediaType: mediaType), value: value, isRequired: body.node["required"]?.boolean == true,
                    at: body.location))
        }
    }

    private func add(response entry: Place, to parts: inout [OperationPart]) {
        guard let response = followed(entry) else { return }
        let status = entry.path.token
        parts.append(OperationPart(.response(status: status), value: nil, isRequired: false, at: entry.location))
        for (mediaType, value) in contents(of: response) {
            parts.append(
                OperationPart(
                    .content(status: status, mediaType: mediaType), value: value, isRequired: true,
                    at: response.location))
        }
        for header in entries(response.child("headers")) {
            guard let target = followed(header) else { continue }
            parts.append(
                OperationPart(
                    .header(status: status, name: header.path.token.lowercased()),
                    value: ParametersReader.schema(of: target).map(value),
                    isRequired: target.node["required"]?.boolean == true, at: target.location))
        }
    }

    /// The value of each media type; Swagger 2.0 has one schema for all of them.
    private func contents(of holder: Place) -> [(mediaType: String, value: ElementType?)] {
        if let schema = holder.child("schema") { return [("", value(of: schema))] }
        return entries(holder.child("content")).compactMap { entry in
            guard let content = followed(entry) else { return nil }
            let schema = content.child("schema") ?? content.child("itemSchema")
            return (entry.path.token.lowercased(), schema.map(value))
        }
    }

    private func value(of schema: Place) -> ElementType {
        if let known = reading.signatureValues[schema.id] { return known }
        let value = reading.read(.written(schema), Scope(.part)).element
        reading.signatureValues[schema.id] = value
        return value
    }

    private func entries(_ place: Place?) -> [Place] {
        guard let place, let mapping = place.node.mapping else { return [] }
        return mapping.entries.filter { !$0.key.hasPrefix("x-") }.map(place.child)
    }

    /// What a reference leads to; one to another reference would be one too many for OpenAPI, and could lead in a circle.
    private func followed(_ place: Place) -> Place? {
        guard let reference = place.child(Keyword.ref.rawValue), let text = reference.node.string else { return place }
        guard let target = reading.resolver.resolve(Reference(text: text, place: reference)) else { return nil }
        return target.child(Keyword.ref.rawValue) == nil ? target : nil
    }
}
