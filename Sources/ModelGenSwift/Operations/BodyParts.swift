import ModelGenModel
import ModelGenText

/// What is known of the parts of a multipart body beside the schema of the whole.
struct BodyParts {
    /// What the type of its parts is called.
    let name: String
    /// Their headers.
    let headers: [OperationPart]

    /// The headers of a part, required ones first. Its disposition and its type are written anyway (RFC 7578 §4.2, §4.4).
    func headers(of part: String, scope: EmissionScope) -> [HeaderPlan] {
        headers.compactMap { header -> HeaderPlan? in
            guard case .partHeader(_, _, let owner, let key) = header.role, owner.isExactly(part),
                key != "content-disposition"
            else { return nil }
            return HeaderPlan(key, header, scope: scope)
        }.named(besides: ["filename", "value", "body", "part", "issues"]).requiredFirst
    }
}

extension OperationSignature {
    /// The headers of the parts of a body: of a response, or, without a status, of the request.
    func partHeaders(_ mediaType: String, status: String?) -> [OperationPart] {
        parts.filter { part in
            if case .partHeader(status, mediaType, _, _) = part.role { true } else { false }
        }
    }
}
