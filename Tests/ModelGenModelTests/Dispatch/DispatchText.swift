import ModelGenModel

extension Dispatch {
    /// The tree in one line, for comparing in tests: `kind(string: 0, object: tag(type; cat: 1, dog: 2))`.
    var text: String {
        switch self {
        case .member(let member): "\(member)"
        case .likely(let likely): "\(likely.member) or try\(likely.candidates)"
        case .candidates(let members): "try\(members)"
        case .kind(let branches):
            "kind("
                + branches.map { "\($0.kinds.map(\.rawValue).joined(separator: "|")): \($0.then.text)" }
                .joined(separator: ", ") + ")"
        case .value(let values):
            "value(" + values.branches.map { "\($0.value.tagText ?? ""): \($0.member)" }.joined(separator: ", ")
                + (values.otherwise.map { "; else \($0.text)" } ?? "") + ")"
        case .tag(let tag):
            "\(tag.evidence == .discriminator ? "discriminator" : "tag")(\(tag.propertyName)\(tag.form == .scalar ? " scalar" : ""); "
                + tag.branches.map { "\($0.values.joined(separator: "|")): \($0.then.text)" }
                .joined(separator: ", ") + (tag.otherwise.map { "; else \($0.text)" } ?? "") + ")"
        case .property(let property):
            "has("
                + property.branches.map { "\($0.propertyName): \($0.then.text)" }.joined(separator: ", ")
                + "; else \(property.otherwise?.text ?? "nothing"))"
        }
    }
}
