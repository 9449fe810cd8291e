import ModelGenModel
import ModelGenSwift

/// Tells whether a value of a type of one side may be one of a type of the other: `false` only where that is certain.
struct TypeOverlap {
    private let inner: Side
    private let outer: Side

    init(of inner: Side, with outer: Side) {
        self.inner = inner
        self.outer = outer
    }

    /// Whether a value that clients send as `a` may also be taken for `b`. A client sends the keys that it knows.
    func mayHold(_ a: ElementType, as b: ElementType) -> Bool {
        let (a, b) = (inner.surface.resolved(a), outer.surface.resolved(b))
        let kinds = (Self.kinds(a.type, inner), Self.kinds(b.type, outer))
        let both = kinds.0.intersection(kinds.1)
        let isNumeric =
            kinds.0.contains(.integer) && kinds.1.contains(.number)
            || kinds.0.contains(.number) && kinds.1.contains(.integer)
        if both.isEmpty, !isNumeric { return false }
        if let first = values(a, inner), let second = values(b, outer) { return !first.isDisjoint(with: second) }
        guard both == [.object], let first = object(a, inner), let second = object(b, outer) else { return true }
        return mayHold(first, as: second)
    }

    /// An object of the first type lacks what only the second requires, and may have keys that the second forbids.
    private func mayHold(_ a: ObjectDeclaration, as b: ObjectDeclaration) -> Bool {
        let own = Dictionary(a.properties.map { ($0.wireName.text, $0) }, uniquingKeysWith: { first, _ in first })
        let others = Dictionary(b.properties.map { ($0.wireName.text, $0) }, uniquingKeysWith: { first, _ in first })
        let isComplete = b.properties.allSatisfy { $0.presence != .required || own[$0.wireName.text] != nil }
        let isKnown = a.properties.allSatisfy { $0.presence != .required || others[$0.wireName.text] != nil }
        guard isComplete, isKnown || b.additionalProperties != .forbidden else { return false }
        return own.allSatisfy { key, property in
            guard let other = others[key], property.presence == .required else { return true }
            return mayHold(property.element, as: other.element)
        }
    }

    private static func kinds(_ type: TypeReference, _ side: Side, depth: Int = 0) -> Set<JSONKind> {
        switch type {
        case .any: return Set(JSONKind.allCases)
        case .array: return [.array]
        case .map: return [.object]
        case .scalar(let scalar): return [scalar.kind.jsonKind]
        case .reference(let id):
            switch side.surface.declaration(id) {
            case .object?: return [.object]
            case .enumeration(let enumeration)?: return [enumeration.valueType.jsonKind]
            case .union(let union)? where depth < 8:
                return union.members.reduce(into: []) { $0.formUnion(kinds($1.type, side, depth: depth + 1)) }
            case .alias(let alias)? where depth < 8: return kinds(alias.target.type, side, depth: depth + 1)
            case .union?, .alias?, nil: return Set(JSONKind.allCases)
            }
        }
    }

    /// The values, where they are listed.
    private func values(_ element: ElementType, _ side: Side) -> Set<JSONLiteral>? {
        if case .reference(let id) = element.type, case .enumeration(let enumeration)? = side.surface.declaration(id) {
            return Set(enumeration.values.map(\.value))
        }
        return element.constraints.map(\.rule).allowedValues
    }

    private func object(_ element: ElementType, _ side: Side) -> ObjectDeclaration? {
        guard case .reference(let id) = element.type, case .object(let object)? = side.surface.declaration(id) else {
            return nil
        }
        return object
    }
}

extension Property {
    /// The value with what is asserted about it.
    fileprivate var element: ElementType {
        ElementType(type, constraints: constraints + (constant.map { [Constraint(.constant($0))] } ?? []))
    }
}

extension ScalarType.Kind {
    fileprivate var jsonKind: JSONKind {
        switch self {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        }
    }
}
