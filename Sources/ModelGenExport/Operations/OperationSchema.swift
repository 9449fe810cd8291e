import ModelGenModel

/// What an operation takes and gives.
struct OperationSchema {
    let scope: WritingScope

    func entries(_ operation: OperationSignature) -> Entries {
        var entries = DescriptionEntries(operation.description).entries
        entries.addUnlessEmpty("parameters", .array(operation.parts.compactMap(parameter)))
        entries.add("requestBody", body(operation.parts))
        entries.addUnlessEmpty("responses", responses(operation))
        return entries
    }

    private func schema(_ part: OperationPart) -> JSONLiteral {
        part.value.map(ElementSchema(scope: scope).schema) ?? .object([])
    }

    /// `nil` where OpenAPI 3.1 has no such place (§4.8.12.1): `formData` and `querystring` belong to other versions.
    private func parameter(_ part: OperationPart) -> JSONLiteral? {
        guard case .parameter(let name, let location) = part.role,
            ["query", "path", "header", "cookie"].contains(location)
        else { return nil }
        var entries = Entries()
        entries.add("name", name)
        entries.add("in", location)
        entries.add("description", part.documentation)
        entries.addFlag("required", part.isRequired || location == "path")
        entries.add(SerializationEntries(part.serialization, in: location).entries(schema(part)))
        return entries.value
    }

    private func body(_ parts: [OperationPart]) -> JSONLiteral? {
        var content = Entries()
        var isRequired = false
        var documentation: String?
        for part in parts {
            guard case .body(let mediaType) = part.role else { continue }
            content.add(Self.name(of: mediaType), self.content(part, parts))
            isRequired = isRequired || part.isRequired
            documentation = documentation ?? part.documentation
        }
        if content.members.isEmpty { return nil }
        var entries = Entries()
        entries.add("description", documentation)
        entries.addFlag("required", isRequired)
        entries.add("content", content.value)
        return entries.value
    }

    private func content(_ part: OperationPart, _ parts: [OperationPart]) -> JSONLiteral {
        var entries = Entries()
        if part.value != nil { entries.add("schema", schema(part)) }
        let headers = parts.compactMap { header -> (part: String, entry: JSONLiteral.Member)? in
            guard case .partHeader(let status, let mediaType, let field, let name) = header.role,
                part.role == status.map({ .content(status: $0, mediaType: mediaType) }) ?? .body(mediaType: mediaType)
            else { return nil }
            return (field, .init(name, self.header(header)))
        }
        entries.add(SerializationEntries(part.serialization, in: "query").encoding(headers))
        return entries.value
    }

    private func header(_ part: OperationPart) -> JSONLiteral {
        var header = Entries()
        header.add("description", part.documentation)
        header.addFlag("required", part.isRequired)
        header.add(SerializationEntries(part.serialization, in: "header").entries(schema(part)))
        return header.value
    }

    /// Swagger 2.0 may name none: JSON is what it stands for.
    private static func name(of mediaType: String) -> String { mediaType.isEmpty ? "application/json" : mediaType }

    private func responses(_ operation: OperationSignature) -> JSONLiteral {
        let statuses = operation.parts.compactMap { part in
            if case .response(let status) = part.role { status } else { nil }
        }
        return .object(statuses.map { .init($0, response($0, operation)) })
    }

    private func response(_ status: String, _ operation: OperationSignature) -> JSONLiteral {
        let parts = operation.parts
        var documentation: String?
        var headers = Entries()
        var contents = Entries()
        for part in parts {
            switch part.role {
            case .header(status, let name): headers.add(name, header(part))
            case .content(status, let mediaType): contents.add(Self.name(of: mediaType), content(part, parts))
            case .response(status): documentation = part.documentation
            case .header, .content, .parameter, .body, .response, .partHeader: break
            }
        }
        var entries = Entries()
        entries.add("description", documentation ?? ResponseDescription.text(of: status))
        entries.addUnlessEmpty("headers", headers.value)
        entries.addUnlessEmpty("content", contents.value)
        let links = operation.links.filter { $0.status == status }
        entries.addUnlessEmpty("links", .object(links.map { .init($0.name, $0.definition) }))
        return entries.value
    }
}
