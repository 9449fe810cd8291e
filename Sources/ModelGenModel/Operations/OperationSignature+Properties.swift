import ModelGenText

extension OperationSignature {
    /// The parts of a request that its type has a property for, each with the property's key.
    ///
    /// A header parameter called Accept, Content-Type or Authorization is none (OpenAPI 3.1 §4.8.12.1), nor is a field of a form of
    /// Swagger 2.0, which are one body together. Of parameters of one name the one in the path has it alone, and every
    /// other one says where it stands: `query id`.
    package var requestProperties: [(key: String, part: OperationPart)] {
        let bodies = parts.count(where: \.isBody)
        return parts.compactMap { part in
            switch part.role {
            case .parameter(let name, let location):
                guard Self.isProperty(name, in: location) else { return nil }
                let isTaken = bodies > 0 && name == Self.bodyKey || hasStrongerParameter(name, than: location)
                return (isTaken ? "\(location) \(name)" : name, part)
            case .body(let mediaType):
                return (bodies == 1 ? Self.bodyKey : "\(Self.bodyKey) \(mediaType)", part)
            case .response, .content, .header, .partHeader: return nil
            }
        }
    }

    /// The key of the body, where it has one form.
    package static let bodyKey = "body"

    private static func isProperty(_ name: String, in location: String) -> Bool {
        switch location {
        case "formData": false
        case "header": !["accept", "content-type", "authorization"].contains(name.lowercased())
        default: true
        }
    }

    private func hasStrongerParameter(_ name: String, than location: String) -> Bool {
        let order = ["path", "query", "querystring", "header", "cookie"]
        guard let rank = order.firstIndex(of: location) else { return false }
        return parts.contains { part in
            guard case .parameter(let other, let place) = part.role, other.isExactly(name) else { return false }
            return order[..<rank].contains(place)
        }
    }
}
