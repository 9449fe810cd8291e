internal import ModelGenModel
internal import ModelGenSyntax

/// Reads where operations are served (OpenAPI 3.1 §4.8.5).
enum ServerReader {
    /// The servers of a document by its root.
    static func read(_ root: Node) -> [ServerTemplate] {
        root["swagger"] == nil ? servers(root["servers"]) : read(root, schemes: root["schemes"])
    }

    /// A list of servers, if it is one.
    static func servers(_ list: Node?) -> [ServerTemplate] { list?.sequence?.compactMap(server) ?? [] }

    private static func server(_ node: Node) -> ServerTemplate? {
        guard let url = node["url"]?.string else { return nil }
        let variables = node["variables"]?.mapping?.entries ?? []
        return ServerTemplate(
            url: url, name: node["name"]?.string, documentation: node["description"]?.string,
            variables: variables.map { entry in
                .init(
                    name: entry.key, defaultValue: entry.value["default"]?.scalarText ?? "",
                    allowed: entry.value["enum"]?.sequence?.compactMap(\.scalarText) ?? [])
            })
    }

    /// Swagger 2.0 has the address in three parts. Without a scheme it is that of the document's address, which nobody states; without a
    /// host too.
    static func read(_ root: Node, schemes: Node?) -> [ServerTemplate] {
        let path = text(root["basePath"]) ?? ""
        guard let host = text(root["host"]) else { return path.isEmpty ? [] : [ServerTemplate(url: path)] }
        let schemes = schemes?.sequence?.compactMap(\.string) ?? []
        if schemes.isEmpty { return [ServerTemplate(url: "//\(host)\(path)")] }
        return schemes.map { ServerTemplate(url: "\($0)://\(host)\(path)") }
    }

    private static func text(_ node: Node?) -> String? { node?.string.flatMap { $0.isEmpty ? nil : $0 } }
}
