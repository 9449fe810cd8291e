package import ModelGenModel
import ModelGenPatterns

extension ModelSet {
    /// The set with every type that has a pattern which does not compile said to accept more than its source: the pattern is
    /// documented, and nothing checks it.
    package func notingUncheckedPatterns() -> ModelSet {
        var patterns = UncheckedPatterns(predicates)
        var result = self
        for index in declarations.indices where patterns.concern(declarations[index]) {
            switch declarations[index].header.exactness {
            case .exact, .exactWithValidation, .rangeLimited:
                result.declarations[index].header.exactness = .overApproximates
            case .overApproximates, .incomplete: break
            }
        }
        return result
    }
}

/// Knows which patterns do not compile, and which predicates have one.
private struct UncheckedPatterns {
    private let predicates: [TypeID: SchemaPredicate]
    private var isUnchecked: [String: Bool] = [:]

    init(_ predicates: [SchemaPredicate]) {
        self.predicates = Dictionary(predicates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func concern(_ declaration: TypeDeclaration) -> Bool {
        if declaration.elements.contains(where: { concern($0) }) { return true }
        return concern(declaration.predicates)
    }

    private mutating func concern(_ element: ElementType) -> Bool {
        for constraint in element.constraints {
            if case .pattern(let expression) = constraint.rule, isUnchecked(expression) { return true }
        }
        switch element.type {
        case .array(let inner), .map(let inner): return concern(inner)
        case .scalar, .any, .reference: return false
        }
    }

    /// What is referred to from within is checked by the same validator.
    private mutating func concern(_ roots: [TypeID]) -> Bool {
        var pending = roots
        var known = Set(roots)
        while let id = pending.popLast() {
            for assertion in predicates[id]?.assertions ?? [] {
                if assertion.patterns.contains(where: { isUnchecked($0) }) { return true }
                pending += (assertion.inPlaceSchemas + assertion.otherSchemas).filter { known.insert($0).inserted }
            }
        }
        return false
    }

    private mutating func isUnchecked(_ expression: String) -> Bool {
        if let known = isUnchecked[expression] { return known }
        let result = PatternCompiler.compile(expression).pattern == nil
        isUnchecked[expression] = result
        return result
    }
}

extension Assertion {
    /// The regular expressions in it.
    fileprivate var patterns: [String] {
        switch self {
        case .rule(.pattern(let expression)): [expression]
        case .fields(let fields): fields.patterns.map(\.key)
        default: []
        }
    }
}

extension TypeDeclaration {
    /// The values in it, with what is asserted about each.
    fileprivate var elements: [ElementType] {
        switch self {
        case .object(let object):
            let properties = object.properties.map { ElementType($0.type, constraints: $0.constraints) }
            if case .values(let element) = object.additionalProperties { return properties + [element] }
            return properties
        case .union(let union): return union.members.map { ElementType($0.type, constraints: $0.constraints) }
        case .alias(let alias): return [alias.target]
        case .enumeration: return []
        }
    }
}
