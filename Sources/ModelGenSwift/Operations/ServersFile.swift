import ModelGenModel
import ModelGenText

/// Writes where operations are served as one caseless enumeration.
struct ServersFile {
    let scope: EmissionScope
    let servers: [ServerTemplate]

    /// The enumeration, or `nil` where there are no operations, or no servers.
    func render() -> RenderedDeclaration? {
        guard !servers.isEmpty,
            let operation = scope.operationTypes.signatures.keys.min(by: { $0.rawValue < $1.rawValue })
        else { return nil }
        let name = typeName
        return RenderedDeclaration(
            id: TypeID("\(operation.rawValue)~servers"), outermostName: name,
            text: RenderedDeclaration.text(enumeration(name).text, in: scope.options.namespace),
            needsFoundation: false, needsRuntime: false, isOperation: true)
    }

    /// A name that no type has: operations give way to types.
    private var typeName: String {
        let taken = Set(scope.catalog.names.values)
        return ["Servers", "APIServers", "OperationServers"].first { !taken.contains($0) }
            ?? FreeName.extending("Servers_", while: taken.contains)
    }

    private func enumeration(_ name: String) -> SwiftSource {
        let names = names
        var body = SwiftSource()
        for (server, name) in zip(servers, names) {
            var documentation = DocumentationText()
            documentation.add(markdown: server.documentation)
            documentation.add(markdown: "`\(server.url)`")
            body.add(SwiftSource(documentation.rendered.map { "///\($0)" }))
            body.add([
                "\(scope.access)static let \(Keywords.escaped(name)) = \(HTTPServerExpression(server).text)", "",
            ])
        }
        body.add([
            "/// All of them, in the order of the source.",
            "\(scope.access)static let all: [HTTPServer] = [\(names.map(Keywords.escaped).joined(separator: ", "))]",
        ])
        var source: SwiftSource = ["/// Where the operations are served."]
        source.block("\(scope.access)nonisolated enum \(name) {", body)
        return source
    }

    /// A server that has no name is called by its position.
    private var names: [String] {
        let candidates = servers.enumerated().map { index, server in
            let position = servers.count == 1 ? "server" : "server\(index + 1)"
            return MemberNamer.Candidate(
                source: server.name ?? position, preferred: server.name.map(scope.catalog.casing.memberName) ?? position
            )
        }
        return MemberNamer(reserved: ["all", "none", "some", "init"]).names(for: candidates)
    }
}

/// The expression of a server for the run-time library.
struct HTTPServerExpression {
    let text: String

    init(_ server: ServerTemplate) {
        let url = SwiftLiteral.string(server.url)
        let variables = server.variables.map { variable in
            let allowed = variable.allowed.map(SwiftLiteral.string).joined(separator: ", ")
            return ".init(\(SwiftLiteral.string(variable.name)), default: \(SwiftLiteral.string(variable.defaultValue))"
                + (variable.allowed.isEmpty ? "" : ", allowed: [\(allowed)]") + ")"
        }
        text = "HTTPServer(\(url)\(variables.isEmpty ? "" : ", variables: [\(variables.joined(separator: ", "))]"))"
    }
}
