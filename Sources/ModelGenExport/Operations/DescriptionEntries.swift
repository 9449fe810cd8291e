import ModelGenModel

/// What is said of an operation beside what it takes and gives (OpenAPI 3.1 §4.8.10).
struct DescriptionEntries {
    let entries: Entries

    init(_ description: OperationDescription) {
        var entries = Entries()
        entries.addUnlessEmpty("tags", .array(description.tags.map(JSONLiteral.string)))
        entries.add("summary", description.summary)
        entries.add("description", description.documentation)
        entries.add("operationId", description.operationID)
        entries.addFlag("deprecated", description.deprecation != nil)
        entries.add("x-deprecated-reason", description.deprecation?.message)
        if let security = description.security { entries.add("security", .array(security.map(Self.requirement))) }
        entries.addUnlessEmpty("servers", .array(description.servers.map(\.document)))
        self.entries = entries
    }

    private static func requirement(_ requirement: SecurityRequirement) -> JSONLiteral {
        .object(requirement.schemes.map { .init($0.name, .array($0.scopes.map(JSONLiteral.string))) })
    }
}

extension ServerTemplate {
    /// As a Server Object (OpenAPI 3.1 §4.8.5).
    var document: JSONLiteral {
        var entries = Entries()
        entries.add("url", url)
        entries.add("name", name)
        entries.add("description", documentation)
        let variables = variables.map { variable in
            var entries = Entries()
            entries.addUnlessEmpty("enum", .array(variable.allowed.map(JSONLiteral.string)))
            entries.add("default", variable.defaultValue)
            return JSONLiteral.Member(variable.name, entries.value)
        }
        entries.addUnlessEmpty("variables", .object(variables))
        return entries.value
    }
}
