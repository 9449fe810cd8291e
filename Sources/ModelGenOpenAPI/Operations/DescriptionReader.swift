internal import ModelGenModel
internal import ModelGenSyntax

/// Reads how an operation is called: address, security, servers, and what is said of it.
struct DescriptionReader {
    let reading: SchemaReading

    func read(_ pending: SignatureReader.Pending) -> OperationDescription {
        let operation = pending.operation
        let node = operation.node
        let isDeprecated = node["deprecated"]?.boolean == true
        return OperationDescription(
            method: pending.method.uppercased(), path: pending.caller.hasAddress ? pending.path : nil,
            operationID: text(node["operationId"]), tags: node["tags"]?.sequence?.compactMap(\.string) ?? [],
            summary: text(node["summary"]), documentation: text(node["description"]),
            deprecation: isDeprecated ? Deprecation(message: node["x-deprecated-reason"]?.string) : nil,
            security: security(operation), servers: pending.caller.isIncoming ? [] : servers(pending))
    }

    private func text(_ node: Node?) -> String? { node?.string.flatMap { $0.isEmpty ? nil : $0 } }

    /// The document that the run began with: what it says of all operations holds wherever they are written.
    private var root: Node? { reading.documents.documents.first?.document.root }

    /// An operation's own requirements replace those of the document (OpenAPI 3.1 §4.8.10.1).
    private func security(_ operation: Place) -> [SecurityRequirement]? {
        (operation.node["security"] ?? root?["security"])?.sequence?.compactMap { requirement in
            requirement.mapping.map { mapping in
                SecurityRequirement(
                    schemes: mapping.entries.map { entry in
                        .init(name: entry.key, scopes: entry.value.sequence?.compactMap(\.string) ?? [])
                    })
            }
        }
    }

    /// What the operation or its path says instead of the document.
    private func servers(_ pending: SignatureReader.Pending) -> [ServerTemplate] {
        if let root, root["swagger"] != nil {
            return pending.operation.node["schemes"].map { ServerReader.read(root, schemes: $0) } ?? []
        }
        let lists = [pending.operation.node["servers"], pending.item.node["servers"]]
        return lists.lazy.map(ServerReader.servers).first { !$0.isEmpty } ?? []
    }
}
