import ModelGenModel

/// What an operation takes and gives.
struct OperationSchema {
    let scope: WritingScope

    func entries(_ operation: OperationSignature) -> Entries {
        var entries = DescriptionEntries(operation.description).entries
        entries.addUnlessEmpty("parameters", .array(operation.parts.compactMap(parameter)))
        entries.add("requestBody", body(operation.parts))
        entries.addUnlessEmpty("responses", responses(operation.parts))
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
            content.add(Self.name(of: mediaType), self.content(part))
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

    private func content(_ part: OperationPart) -> JSONLiteral {
        var entries = Entries()
        if part.value != nil { entries.add("schema", schema(part)) }
        entries.add(SerializationEntries(part.serialization, in: "query").encoding)
        return entries.value
    }

    /// Swagger 2.0 may name none: JSON is what it stands for.
    private static func name(of mediaType: String) -> String { mediaType.isEmpty ? "application/json" : mediaType }

    private func responses(_ parts: [OperationPart]) -> JSONLiteral {
        let statuses = parts.compactMap { part in
            if case .response(let status) = part.role { status } else { nil }
        }
        return .object(statuses.map { .init($0, response($0, parts)) })
    }

    private func response(_ status: String, _ parts: [OperationPart]) -> JSONLiteral {
        var documentation: String?
        var headers = Entries()
        var contents = Entries()
        for part in parts {
            switch part.role {
            case .header(status, let name):
                var header = Entries()
                header.add("description", part.documentation)
                header.addFlag("required", part.isRequired)
                header.add(SerializationEntries(part.serialization, in: "header").entries(schema(part)))
                headers.add(name, header.value)
            case .content(status, let mediaType): contents.add(Self.name(of: mediaType), content(part))
            case .response(status): documentation = part.documentation
            case .header, .content, .parameter, .body, .response: break
            }
        }
        var entries = Entries()
        entries.add("description", documentation ?? ResponseDescription.text(of: status))
        entries.addUnlessEmpty("headers", headers.value)
        entries.addUnlessEmpty("content", contents.value)
        return entries.value
    }
}
