import ModelGenModel

/// Compares what the security schemes of two documents say to those who follow them.
struct SecuritySchemeComparison {
    private let old: [String: JSONLiteral]
    private let new: [String: JSONLiteral]

    init(_ old: [SecurityScheme], _ new: [SecurityScheme]) {
        self.old = Self.byName(old)
        self.new = Self.byName(new)
    }

    private static func byName(_ schemes: [SecurityScheme]) -> [String: JSONLiteral] {
        Dictionary(schemes.map { ($0.name, $0.definition) }, uniquingKeysWith: { first, _ in first })
    }

    /// What of a scheme does not hold any more, before and after; `nil` where all of it does, or one side does not define it.
    /// What comes on top, such as another flow, changes nothing for those who do as before.
    func difference(of name: String) -> (before: String, after: String?)? {
        guard let before = old[name].map(Self.facts), let after = new[name].map(Self.facts) else { return nil }
        let keys = Set(before.filter { after[$0.key] != $0.value }.keys)
        if keys.isEmpty { return nil }
        // Of another type everything else is another thing, too.
        if keys.contains("type") { return (Self.spelling(before), Self.spelling(after)) }
        let rest = after.filter { keys.contains($0.key) }
        return (Self.spelling(before.filter { keys.contains($0.key) }), rest.isEmpty ? nil : Self.spelling(rest))
    }

    /// `in: header, name: X-Key, type: apiKey`
    private static func spelling(_ facts: [String: String]) -> String {
        facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    }

    /// What a caller acts upon, by the path of the key: `flows.implicit.authorizationUrl`.
    private static func facts(_ definition: JSONLiteral) -> [String: String] {
        var facts: [String: String] = [:]
        collect(definition, at: "", into: &facts)
        // Neither an authentication scheme nor the name of a header has a case (RFC 9110 §11.1, §5.1).
        facts["scheme"] = facts["scheme"]?.lowercased()
        if facts["in"] == "header" { facts["name"] = facts["name"]?.lowercased() }
        return facts
    }

    private static func collect(_ value: JSONLiteral, at path: String, into facts: inout [String: String]) {
        guard case .object(let members) = value else {
            facts[path] = value.string ?? value.summary
            return
        }
        for member in members where !comments.contains(member.key) && !member.key.hasPrefix("x-") {
            collect(member.value, at: path.isEmpty ? member.key : "\(path).\(member.key)", into: &facts)
        }
    }

    /// What is said to people, and the list of scopes: requirements name those that are needed.
    private static let comments: Set<String> = ["description", "bearerFormat", "deprecated", "scopes"]
}
