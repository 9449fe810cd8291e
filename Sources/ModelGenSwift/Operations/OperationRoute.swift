import ModelGenModel
import ModelGenText

// The arguments of `HTTPRoute`.
extension OperationPlan {
    var route: String {
        let description = signature.description
        // The address of a webhook or callback is known to who calls it alone.
        let path = signature.isIncoming ? "" : description.path ?? ""
        let method = description.method.lowercased()
        var arguments = [
            Self.methods.contains(method) ? ".\(method)" : ".named(\(SwiftLiteral.string(description.method)))",
            SwiftLiteral.string(path),
        ]
        if let operationID = description.operationID { arguments.append("id: \(SwiftLiteral.string(operationID))") }
        if !description.tags.isEmpty {
            arguments.append("tags: [\(description.tags.map(SwiftLiteral.string).joined(separator: ", "))]")
        }
        if let security = description.security {
            arguments.append("security: [\(security.map(Self.literal).joined(separator: ", "))]")
        }
        if !description.servers.isEmpty {
            let servers = description.servers.map { HTTPServerExpression($0).text }
            arguments.append("servers: [\(servers.joined(separator: ", "))]")
        }
        return arguments.joined(separator: ", ")
    }

    private static let methods: Set<String> = [
        "get", "head", "post", "put", "delete", "connect", "options", "trace", "patch",
    ]

    private static func literal(_ requirement: SecurityRequirement) -> String {
        var seen: Set<String> = []
        let schemes = requirement.schemes.filter { seen.insert($0.name).inserted }.map { scheme in
            "\(SwiftLiteral.string(scheme.name)): [\(scheme.scopes.map(SwiftLiteral.string).joined(separator: ", "))]"
        }
        return schemes.isEmpty ? "[:]" : "[\(schemes.joined(separator: ", "))]"
    }
}
