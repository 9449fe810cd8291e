import ModelGenDiagnostics

extension SourceLocation: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("file", file)
            $0.add("line", line)
            $0.add("column", column)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            file: try form.required("file").string(), line: try form.required("line").int(),
            column: try form.required("column").int())
    }
}

extension Diagnostic: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("id", id.rawValue)
            $0.add("severity", severity.rawValue)
            $0.add("message", message)
            $0.add("consequence", consequence)
            $0.add("fix", fix)
            $0.add("location", location)
            $0.add("related", related)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try form.required("severity").name(), DiagnosticID(try form.required("id").string()),
            try form.required("message").string(), at: try form["location"].map(SourceLocation.init(form:)),
            consequence: try form["consequence"]?.string(), fix: try form["fix"]?.string(),
            related: try form.required("related").list())
    }
}

extension Diagnostic.Related: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("message", message)
            $0.add("location", location)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try form.required("message").string(), at: try SourceLocation(form: form.required("location")))
    }
}
