extension ModelSet {
    /// The version of the JSON form; raised when something in it changes its meaning or goes away.
    package static let jsonFormatVersion = 1

    /// The set as the JSON document of `modelgen inspect --format json`, described in `docs/inspect.md`.
    ///
    /// Equal sets give equal texts: keys have a fixed order and numbers their exact spelling.
    package func json() -> String { JSONText.of(jsonValue) + "\n" }

    /// The JSON form as a value.
    package var jsonValue: JSONLiteral {
        .object {
            $0.add("formatVersion", Self.jsonFormatVersion)
            $0.add("sources", sources)
            $0.add("pages", pages)
            $0.add("types", declarations)
            $0.add("predicates", predicates)
            $0.add("operations", operations)
            if !servers.isEmpty { $0.add("servers", servers) }
            if !securitySchemes.isEmpty { $0.add("securitySchemes", securitySchemes) }
            $0.add("fallbacks", fallbacks)
            $0.add("diagnostics", diagnostics)
        }
    }

    /// Reads the JSON form back; keys that it does not know are ignored.
    ///
    /// - Throws: `ModelJSONError` where the value is not of this version's form.
    package init(jsonValue: JSONLiteral) throws(ModelJSONError) {
        let document = JSONField(value: jsonValue, path: "")
        let version = try document.required("formatVersion")
        guard try version.int() == Self.jsonFormatVersion else {
            throw version.error("only version \(Self.jsonFormatVersion) can be read")
        }
        self.init(
            sources: try document.required("sources").strings(), pages: try document["pages"]?.list() ?? [],
            declarations: try document.required("types").list(),
            predicates: try document["predicates"]?.list() ?? [],
            operations: try document["operations"]?.list() ?? [],
            servers: try document["servers"]?.list() ?? [],
            securitySchemes: try document["securitySchemes"]?.list() ?? [],
            fallbacks: try document.required("fallbacks").list(),
            diagnostics: try document.required("diagnostics").list())
    }
}

extension Fallback: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("reason", reason)
            $0.add("location", location)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            reason: try form.required("reason").string(), at: try .init(form: form.required("location")))
    }
}

extension PageAccount: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("path", path)
            switch outcome {
            case .declared(let id): $0.add("type", id.rawValue)
            case .skipped(let reason): $0.add("skipped", reason)
            }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let path = try form.required("path").string()
        if let id = try form["type"] {
            self.init(path: path, outcome: .declared(TypeID(try id.string())))
        } else {
            self.init(path: path, outcome: .skipped(reason: try form.required("skipped").string()))
        }
    }
}
