internal import ModelGenDiagnostics

extension OperationSignature: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("name", name)
            $0.add("isIncoming", isIncoming)
            $0.add("location", location)
            description.add(to: &$0)
            $0.add("parts", parts)
            if !links.isEmpty { $0.add("links", links) }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            name: try form.required("name").string(), isIncoming: try form.required("isIncoming").bool(),
            location: try SourceLocation(form: form.required("location")),
            description: try OperationDescription(form: form), parts: try form.required("parts").list(),
            links: try form["links"]?.list() ?? [])
    }
}

extension ResponseLink: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("status", status)
            $0.add("name", name)
            $0.add("definition", definition)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            status: try form.required("status").string(), name: try form.required("name").string(),
            definition: try form.required("definition").value)
    }
}

extension OperationPart: JSONForm {
    var form: JSONLiteral {
        .object {
            switch role {
            case .parameter(let name, let location):
                $0.add("kind", "parameter")
                $0.add("name", name)
                $0.add("in", location)
            case .body(let mediaType):
                $0.add("kind", "body")
                $0.add("mediaType", mediaType)
            case .response(let status):
                $0.add("kind", "response")
                $0.add("status", status)
            case .content(let status, let mediaType):
                $0.add("kind", "content")
                $0.add("status", status)
                $0.add("mediaType", mediaType)
            case .header(let status, let name):
                $0.add("kind", "header")
                $0.add("status", status)
                $0.add("name", name)
            case .partHeader(let status, let mediaType, let part, let name):
                $0.add("kind", "partHeader")
                $0.add("status", status)
                $0.add("mediaType", mediaType)
                $0.add("part", part)
                $0.add("name", name)
            }
            $0.add("value", value)
            serialization?.add(to: &$0)
            $0.add("isRequired", isRequired)
            $0.add("documentation", documentation)
            $0.add("schema", schema?.rawValue)
            $0.add("location", location)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        func text(_ key: String) throws(ModelJSONError) -> String { try form.required(key).string() }
        let role: Role
        let kind = try form.required("kind")
        switch try kind.string() {
        case "parameter": role = .parameter(try text("name"), in: try text("in"))
        case "body": role = .body(mediaType: try text("mediaType"))
        case "response": role = .response(status: try text("status"))
        case "content": role = .content(status: try text("status"), mediaType: try text("mediaType"))
        case "header": role = .header(status: try text("status"), name: try text("name"))
        case "partHeader":
            role = .partHeader(
                status: try form["status"]?.string(), mediaType: try text("mediaType"), part: try text("part"),
                name: try text("name"))
        default: throw kind.error("expected parameter, body, response, content, header or partHeader")
        }
        var value: ElementType?
        if let field = try form["value"] { value = try ElementType(form: field) }
        self.init(
            role, value: value, serialization: try Serialization.read(from: form),
            isRequired: try form.required("isRequired").bool(), documentation: try form["documentation"]?.string(),
            schema: try form["schema"].map { field throws(ModelJSONError) in TypeID(try field.string()) },
            at: try SourceLocation(form: form.required("location")))
    }
}
