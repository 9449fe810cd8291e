internal import ModelGenModel
internal import ModelGenSyntax

/// Reads how callers show who they are.
enum SecuritySchemeReader {
    /// The schemes of a document by its root; what is no object, or refers to another file, is none.
    static func read(_ root: Node) -> [SecurityScheme] {
        let isOld = root["swagger"] != nil
        let schemes = isOld ? root["securityDefinitions"] : root["components"]?["securitySchemes"]
        return (schemes?.mapping?.entries ?? []).compactMap { entry in
            guard !entry.key.hasPrefix("x-"), let definition = LiteralReader.read(entry.value),
                case .object(let members) = definition, entry.value["$ref"] == nil
            else { return nil }
            return SecurityScheme(name: entry.key, definition: .object(isOld ? renewed(members) : members))
        }
    }

    /// A scheme of Swagger 2.0 as OpenAPI 3 writes it.
    private static func renewed(_ members: [JSONLiteral.Member]) -> [JSONLiteral.Member] {
        func value(_ key: String) -> JSONLiteral? { members.first { $0.key == key }?.value }
        switch value("type")?.string {
        case "basic":
            return [.init("type", .string("http")), .init("scheme", .string("basic"))]
                + members.filter { $0.key != "type" }
        case "oauth2":
            let names = [
                "implicit": "implicit", "password": "password", "application": "clientCredentials",
                "accessCode": "authorizationCode",
            ]
            guard let name = value("flow")?.string.flatMap({ names[$0] }) else { return members }
            let moved = ["authorizationUrl", "tokenUrl", "scopes"]
            let flow = members.filter { moved.contains($0.key) }
            return members.filter { $0.key != "flow" && !moved.contains($0.key) }
                + [.init("flows", .object([.init(name, .object(flow))]))]
        default: return members
        }
    }
}
