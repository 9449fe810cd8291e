import ModelGenModel
import ModelGenSwift

/// Tells whether every value of a type of one side is one of a type of the other, as far as that is certain.
struct TypeInclusion {
    /// The side whose values are looked at.
    private let inner: Side
    /// The side whose type they may be of.
    private let outer: Side
    /// Whether both identities are one type that changed; what changed in it is said there.
    private let isSame: (_ inner: TypeID, _ outer: TypeID) -> Bool
    /// Types that contain themselves are followed no further.
    private static let depthLimit = 16

    init(of inner: Side, in outer: Side, isSame: @escaping (TypeID, TypeID) -> Bool) {
        self.inner = inner
        self.outer = outer
        self.isSame = isSame
    }

    func holds(_ a: ElementType, in b: ElementType, depth: Int = 0) -> Bool {
        // At the outset the question is about the type that changed itself.
        if depth > 0, isSame(a.type, b.type) { return true }
        let (a, b) = (inner.surface.resolved(a), outer.surface.resolved(b))
        if depth > 0, isSame(a.type, b.type) { return true }
        guard depth < Self.depthLimit, a.nullability == .no || b.nullability != .no || b.type == .any,
            isAsserted(by: a.constraints, b.constraints)
        else { return false }
        switch (a.type, b.type) {
        case (_, .any): return true
        case (.any, _): return false
        case (.scalar(let first), .scalar(let second)): return holds(first, in: second)
        case (.array(let first), .array(let second)), (.map(let first), .map(let second)):
            return holds(first, in: second, depth: depth + 1)
        case (.scalar, _), (.array, _), (.map, _), (.reference, _): return isDeclared(a, in: b, depth: depth)
        }
    }

    /// Where one of both is declared, or both are of different JSON types. The order matters: each member of a union has to be
    /// looked at alone.
    private func isDeclared(_ a: ElementType, in b: ElementType, depth: Int) -> Bool {
        switch (declaration(a, inner), declaration(b, outer)) {
        case (.union(let union)?, _):
            return union.members.allSatisfy {
                holds(ElementType($0.type, constraints: $0.constraints), in: b, depth: depth + 1)
            }
        case (_, .union(let union)?): return isMember(a, of: union, depth: depth)
        case (.enumeration(let first)?, .enumeration(let second)?):
            return first.values.allSatisfy { value in second.values.contains { $0.value == value.value } }
        case (.enumeration(let enumeration)?, nil):
            if case .scalar(let scalar) = b.type { return scalar.kind == enumeration.valueType }
            return false
        case (.object?, nil):
            if case .map(let element) = b.type { return element.type == .any }
            return false
        case (.object?, _), (.enumeration?, _), (.alias?, _), (nil, _): return false
        }
    }

    /// `oneOf` takes a value only where no other member does (JSON Schema 2020-12 Core §10.2.1.3).
    private func isMember(_ a: ElementType, of union: UnionDeclaration, depth: Int) -> Bool {
        let members = union.members.map { ElementType($0.type, constraints: $0.constraints) }
        guard members.contains(where: { holds(a, in: $0, depth: depth + 1) }) else { return false }
        switch union.requirement {
        case .atLeastOne: return true
        case .exactlyOne:
            let overlap = TypeOverlap(of: inner, with: outer)
            return members.count { overlap.mayHold(a, as: $0) } == 1
        }
    }

    private func holds(_ a: ScalarType, in b: ScalarType) -> Bool {
        let format = b.comparableFormat
        switch (a.kind, b.kind) {
        case (.integer, .integer): return format == nil || format == "int64" || format == a.comparableFormat
        case (.integer, .number): return format == nil || format == "double"
        default: return a.kind == b.kind && (format == nil || format == a.comparableFormat)
        }
    }

    /// Whether what the second list asserts holds wherever the first does.
    private func isAsserted(by a: [Constraint], _ b: [Constraint]) -> Bool {
        let hasPredicate = b.contains { if case .predicate = $0.rule { true } else { false } }
        return !hasPredicate && ConstraintComparison(a, b).findings.allSatisfy { $0.rule.isLoosening }
    }

    private func isSame(_ a: TypeReference, _ b: TypeReference) -> Bool {
        guard case .reference(let first) = a, case .reference(let second) = b else { return false }
        return isSame(first, second)
    }

    private func declaration(_ element: ElementType, _ side: Side) -> TypeDeclaration? {
        if case .reference(let id) = element.type { side.surface.declaration(id) } else { nil }
    }
}

extension ScalarType {
    /// The format as far as it says something about values in JSON, by one name for each meaning: `contentEncoding: base64` is
    /// read as the format `base64` and takes the place of `byte` (OpenAPI 3.1 §4.8.24.2), and `binary` says nothing of a string.
    var comparableFormat: String? {
        switch (kind, format) {
        case (.string, "byte"): "base64"
        case (.string, "binary"): nil
        default: format
        }
    }
}
