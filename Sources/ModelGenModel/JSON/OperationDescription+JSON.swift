extension OperationDescription {
    /// Adds the entries, which stand among those of the operation.
    func add(to entries: inout JSONEntries) {
        entries.add("method", method)
        entries.add("path", path)
        entries.add("operationId", operationID)
        if !tags.isEmpty { entries.add("tags", tags) }
        entries.add("summary", summary)
        entries.add("documentation", documentation)
        if deprecation != nil { entries.add(deprecation) }
        if let security { entries.add("security", security) }
        if !servers.isEmpty { entries.add("servers", servers) }
        entries.add("type", type?.rawValue)
    }

    /// Reads the entries of an operation; earlier versions of the tool wrote nothing but its name.
    init(form: JSONField) throws(ModelJSONError) {
        let name = try form.required("name").string()
        self.init(
            method: try form["method"]?.string() ?? name.split(separator: " ").first.map(String.init) ?? "",
            path: try form["path"]?.string(), operationID: try form["operationId"]?.string(),
            tags: try form["tags"]?.strings() ?? [], summary: try form["summary"]?.string(),
            documentation: try form["documentation"]?.string(),
            deprecation: try form["deprecated"] == nil ? nil : try form.deprecation(),
            security: try form["security"]?.list(), servers: try form["servers"]?.list() ?? [],
            type: try form["type"].map { field throws(ModelJSONError) in TypeID(try field.string()) })
    }
}

extension SecurityRequirement: JSONForm {
    var form: JSONLiteral {
        .object { for scheme in schemes { $0.add(scheme.name, scheme.scopes) } }
    }

    init(form: JSONField) throws(ModelJSONError) {
        guard case .object(let members) = form.value else { throw form.error("expected an object") }
        var schemes: [Scheme] = []
        for member in members {
            let scopes = JSONField(value: member.value, path: "\(form.path).\(member.key)")
            schemes.append(Scheme(name: member.key, scopes: try scopes.strings()))
        }
        self.init(schemes: schemes)
    }
}

extension SecurityScheme: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("name", name)
            $0.add("definition", definition)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(name: try form.required("name").string(), definition: try form.required("definition").value)
    }
}

extension ServerTemplate: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("url", url)
            $0.add("name", name)
            $0.add("documentation", documentation)
            if !variables.isEmpty { $0.add("variables", variables) }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            url: try form.required("url").string(), name: try form["name"]?.string(),
            documentation: try form["documentation"]?.string(), variables: try form["variables"]?.list() ?? [])
    }
}

extension ServerTemplate.Variable: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("name", name)
            $0.add("default", defaultValue)
            $0.add("enum", allowed)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            name: try form.required("name").string(), defaultValue: try form.required("default").string(),
            allowed: try form.required("enum").strings())
    }
}
