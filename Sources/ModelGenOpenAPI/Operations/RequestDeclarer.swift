internal import ModelGenModel
internal import ModelGenSyntax

/// Declares what an operation takes as one type: its parameters and its body.
///
/// Its name gives way to every other one, so that nothing is called otherwise where operations are asked for.
struct RequestDeclarer {
    let reading: SchemaReading

    /// - Returns: The identity of the type.
    func declare(
        _ signature: OperationSignature, _ parts: [SignatureReader.LocatedPart], at operation: Place
    ) -> TypeID {
        let place = place(for: signature, at: operation)
        let id = place.id
        reading.declarations.begin(place, as: id)
        reading.uses.append((id, .request))
        let places = Dictionary(parts.map { ($0.part.role, $0) }, uniquingKeysWith: { first, _ in first })
        var properties: [Property] = []
        for (key, part) in signature.requestProperties {
            if let located = places[part.role], let property = property(key, located) { properties.append(property) }
        }
        var header = DeclarationHeader(
            id: id, name: name(of: operation), documentation: documentation(of: signature),
            deprecation: signature.description.deprecation, location: operation.location,
            capability: .localChecks)
        header.role = .operation
        var object = ObjectDeclaration(header: header, properties: properties)
        object.unknownKeys = .ignore
        reading.declarations.finish(.object(object))
        return id
    }

    /// Two paths may refer to one path item, and two operations to one callback: each is an operation of its own.
    private func place(for signature: OperationSignature, at operation: Place) -> Place {
        let place = operation.virtual("request")
        return reading.declarations.contains(place.id) ? operation.virtual("request", signature.name) : place
    }

    private func name(of operation: Place) -> SuggestedName {
        if let name = operation.node["x-swift-name"]?.string, SwiftIdentifier.isValid(name) {
            return SuggestedName(name, .required)
        }
        return SuggestedName(
            OperationNames.base(operation.path.tokens, in: operation.source)?.name ?? "Operation", .operation)
    }

    private func documentation(of signature: OperationSignature) -> String {
        let description = signature.description
        let texts = [description.summary, description.documentation, "`\(signature.name)`"]
        return texts.compactMap { $0 }.joined(separator: "\n\n")
    }

    /// A parameter without a schema may be any text; a body without one is bytes, and no property of the model, unless it
    /// is put together of the fields of a form.
    private func undescribed(_ key: String, _ part: OperationPart) -> Property? {
        var type = part.value?.type
        if case .parameter = part.role { type = type ?? .string() }
        return type.map { type in
            Property(
                sourceName: key, wireName: WireName(text: key, origin: .stated), type: type,
                presence: part.isRequired ? .required : .optional, nullability: .no,
                documentation: part.documentation, schema: part.schema, location: part.location)
        }
    }

    private func property(_ key: String, _ located: SignatureReader.LocatedPart) -> Property? {
        guard let schema = located.schema else { return undescribed(key, located.part) }
        var exactness = Exactness.exact
        // A path cannot be without its parameters, whatever a document says (OpenAPI 3.1 §4.8.12.1).
        let isRequired = located.part.isRequired || located.part.role.isInPath
        var property = PropertyReader(reading: reading, isRequired: isRequired).read(
            key, schema, of: located.place, documentation: located.part.documentation, at: located.part.location,
            exactness: &exactness)
        // A caller gives it like any other: what is fixed in one version of a document may be a choice in the next.
        if let constant = property.constant {
            property.constant = nil
            property.constraints.append(Constraint(.constant(constant)))
        }
        // No style has a text for `null` (RFC 6570 §2.3 leaves undefined what it is).
        if case .style = located.part.serialization { property.nullability = .no }
        return property
    }
}

extension OperationPart.Role {
    fileprivate var isInPath: Bool { if case .parameter(_, in: "path") = self { true } else { false } }
}
