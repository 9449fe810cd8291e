import ModelGenSyntax

extension JSONPathEvaluation {
    func holds(_ condition: JSONPath.Condition, for node: Node) -> Bool {
        switch condition {
        case .any(let parts): parts.contains { holds($0, for: node) }
        case .all(let parts): parts.allSatisfy { holds($0, for: node) }
        case .not(let inner): !holds(inner, for: node)
        case .exists(let query): !nodes(of: query, for: node).isEmpty
        case .comparison(let left, let comparison, let right):
            Self.compare(value(of: left, for: node), comparison, value(of: right, for: node))
        }
    }

    private func nodes(of query: JSONPath.Query, for node: Node) -> [Node] {
        let start = JSONPathMatch(path: JSONPointer(), node: query.isRelative ? node : root)
        return matches(of: query.segments, from: [start]).map(\.node)
    }

    /// `nil` is "nothing", which equals only itself (§2.3.5.2.2).
    private func value(of operand: JSONPath.Operand, for node: Node) -> Node.Kind? {
        switch operand {
        case .literal(.null): return .null
        case .literal(.boolean(let value)): return .boolean(value)
        case .literal(.number(let spelling)): return .number(spelling)
        case .literal(.string(let text)): return .string(text)
        case .query(let query): return nodes(of: query, for: node).first?.kind
        case .count(let query): return .number(String(nodes(of: query, for: node).count))
        case .value(let query):
            let found = nodes(of: query, for: node)
            return found.count == 1 ? found[0].kind : nil
        case .length(let inner):
            switch value(of: inner, for: node) {
            case .string(let text): return .number(String(text.unicodeScalars.count))
            case .sequence(let elements): return .number(String(elements.count))
            case .mapping(let mapping): return .number(String(mapping.entries.count))
            case .null, .boolean, .number, nil: return nil
            }
        }
    }

    private static func compare(_ a: Node.Kind?, _ comparison: JSONPath.Comparison, _ b: Node.Kind?) -> Bool {
        switch comparison {
        case .equal: areEqual(a, b)
        case .unequal: !areEqual(a, b)
        case .less: precedes(a, b)
        case .greater: precedes(b, a)
        case .atMost: precedes(a, b) || areEqual(a, b)
        case .atLeast: precedes(b, a) || areEqual(a, b)
        }
    }

    private static func areEqual(_ a: Node.Kind?, _ b: Node.Kind?) -> Bool {
        switch (a, b) {
        case (nil, nil), (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b || Double(a) == Double(b)
        case (.string(let a), .string(let b)): a.unicodeScalars.elementsEqual(b.unicodeScalars)
        case (.sequence(let a), .sequence(let b)):
            a.count == b.count && zip(a, b).allSatisfy { areEqual($0.kind, $1.kind) }
        case (.mapping(let a), .mapping(let b)):
            a.entries.count == b.entries.count
                && a.entries.allSatisfy { entry in b[entry.key].map { areEqual(entry.value.kind, $0.kind) } ?? false }
        default: false
        }
    }

    /// Only numbers and texts have an order.
    private static func precedes(_ a: Node.Kind?, _ b: Node.Kind?) -> Bool {
        switch (a, b) {
        case (.number(let a), .number(let b)): (Double(a) ?? 0) < (Double(b) ?? 0)
        case (.string(let a), .string(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
        default: false
        }
    }
}
