import ModelGenModel
import ModelGenSwift

/// Compares what values are, across both sides.
struct TypeComparison {
    private let old: Side
    private let new: Side
    private let newIDs: [TypeID: TypeID]
    /// Whether values of the old side are values of the new one, and the other way around.
    private let widening: TypeInclusion
    private let narrowing: TypeInclusion

    init(_ old: Side, _ new: Side, newIDs: [TypeID: TypeID]) {
        self.old = old
        self.new = new
        self.newIDs = newIDs
        widening = TypeInclusion(of: old, in: new) { newIDs[$0] == $1 }
        narrowing = TypeInclusion(of: new, in: old) { newIDs[$1] == $0 }
    }

    /// What changed of a value: its type, or, where that is the same, what is asserted about it.
    ///
    /// A type that both sides have speaks for itself.
    func findings(from a: ElementType, to b: ElementType) -> [Finding] {
        if isSameReference(a.type, b.type) { return ConstraintComparison(a.constraints, b.constraints).findings }
        let (first, second) = (old.surface.resolved(a), new.surface.resolved(b))
        if isSameReference(first.type, second.type) {
            return ConstraintComparison(first.constraints, second.constraints).findings
        }
        let findings = typeFindings(first, second).map { finding in
            var finding = finding
            if finding.isAboutType {
                finding.before = old.surface.spelling(of: a)
                finding.after = new.surface.spelling(of: b)
            }
            return finding
        }
        // What is asserted about a value of another type says nothing about the old one.
        if findings.contains(where: { $0.isAboutType }) { return findings }
        return findings + ConstraintComparison(first.constraints, second.constraints).findings
    }

    /// Whether values are of the same type, whatever is asserted about them.
    func isSameType(_ a: TypeReference, _ b: TypeReference) -> Bool {
        !findings(from: ElementType(a), to: ElementType(b)).contains { $0.isAboutType }
    }

    /// What became of a type that is of another kind now.
    func findings(from a: TypeDeclaration, to b: TypeDeclaration) -> [Finding] {
        let (first, second) = (
            old.surface.resolved(ElementType(.reference(a.id))), new.surface.resolved(ElementType(.reference(b.id)))
        )
        let findings = typeFindings(first, second)
        return findings.allSatisfy { $0.rule == .valueTypeChanged } ? [Finding(rule: .typeKindChanged)] : findings
    }

    private func isSameReference(_ a: TypeReference, _ b: TypeReference) -> Bool {
        guard case .reference(let first) = a, case .reference(let second) = b else { return false }
        return newIDs[first] == second
    }

    /// The order of the cases matters: what takes everything comes before what takes something.
    private func typeFindings(_ a: ElementType, _ b: ElementType) -> [Finding] {
        switch (a.type, b.type) {
        case (.any, .any): []
        case (.any, _): [Finding(rule: .noLongerFreeForm)]
        case (_, .any): [Finding(rule: .becameFreeForm)]
        case (.scalar(let first), .scalar(let second)):
            ScalarComparison(old.surface.spelling(of: a), new.surface.spelling(of: b)).findings(first, second)
        case (.array(let first), .array(let second)), (.map(let first), .map(let second)):
            findings(from: first, to: second) + elementFindings(first, second)
        case (.scalar, _), (.array, _), (.map, _), (.reference, _): [Finding(rule: declaredRule(a, b))]
        }
    }

    /// What became of a value of which both types are known: it may be more, less, or another.
    func inclusionRule(_ a: ElementType, _ b: ElementType) -> Inclusion {
        switch (widening.holds(a, in: b), narrowing.holds(b, in: a)) {
        case (true, true): .equal
        case (true, false): .widened
        case (false, true): .narrowed
        case (false, false): .changed
        }
    }

    /// How the values of two types lie to each other.
    enum Inclusion {
        case equal, widened, narrowed, changed
    }

    /// Where one of both is declared, or both are of different JSON types.
    private func declaredRule(_ first: ElementType, _ second: ElementType) -> Rule {
        let (a, b) = (first.type, second.type)
        if let rule = singleValueRule(first, second) { return rule }
        switch (declaration(a, old), declaration(b, new)) {
        case (nil, .enumeration(let enumeration)?) where a.isScalar(enumeration.valueType):
            return .plainBecameEnumeration
        case (.enumeration(let enumeration)?, nil) where b.isScalar(enumeration.valueType):
            return .enumerationBecamePlain
        case (.object(let object)?, nil) where b.isFreeFormObject:
            return object.properties.isEmpty ? .emptyObjectRetyped : .becameFreeForm
        case (nil, .object(let object)?) where a.isFreeFormObject && object.properties.isEmpty:
            return .emptyObjectRetyped
        case (nil, .object?) where a.isFreeFormObject: return .noLongerFreeForm
        case (_, .union(let union)?)
        where union.members.contains { isSameType(a, $0.type) } && widening.holds(first, in: second):
            return .valueBecameUnion
        case (.union(let union)?, _)
        where union.members.contains { isSameType($0.type, b) } && narrowing.holds(second, in: first):
            return .unionBecameValue
        default:
            switch inclusionRule(first, second) {
            case .equal: return .valueRetyped
            case .widened: return .valueTypeWidened
            case .narrowed: return .valueTypeNarrowed
            case .changed: return .valueTypeChanged
            }
        }
    }

    /// The only value that is listed for a value of one side.
    func onlyValue(_ element: ElementType, isNew: Bool) -> JSONLiteral? {
        let side = isNew ? new : old
        let resolved = side.surface.resolved(element)
        if case .enumeration(let enumeration)? = declaration(resolved.type, side) {
            return enumeration.values.count == 1 ? enumeration.values[0].value : nil
        }
        let values = resolved.constraints.map(\.rule).allowedValues
        return values?.count == 1 ? values?.first : nil
    }

    /// An enumeration of one value and a constant are the same on the wire, however open the enumeration is.
    private func singleValueRule(_ a: ElementType, _ b: ElementType) -> Rule? {
        switch (declaration(a.type, old), declaration(b.type, new)) {
        case (.enumeration(let enumeration)?, nil):
            enumeration.isOnly(b.constraints.map(\.rule).allowedValues) ? .singleValueBecameConstant : nil
        case (nil, .enumeration(let enumeration)?):
            enumeration.isOnly(a.constraints.map(\.rule).allowedValues) ? .constantBecameSingleValue : nil
        default: nil
        }
    }

    private func declaration(_ type: TypeReference, _ side: Side) -> TypeDeclaration? {
        if case .reference(let id) = type { side.surface.declaration(id) } else { nil }
    }

    /// Whether `null` may stand for a value of one side.
    func isNullable(_ element: ElementType, isNew: Bool) -> Bool {
        (isNew ? new : old).surface.resolved(element).nullability == .yes
    }

    /// Of a list what it holds, and of what may be anything that.
    func items(of element: ElementType, isNew: Bool) -> ElementType? {
        switch (isNew ? new : old).surface.resolved(element).type {
        case .array(let item): item
        case .any: ElementType(.any)
        case .scalar, .map, .reference: nil
        }
    }

    /// Where nobody says whether elements may be `null`, the configuration does.
    private func elementFindings(_ a: ElementType, _ b: ElementType) -> [Finding] {
        let stated = (old.surface.resolved(a).nullability, new.surface.resolved(b).nullability)
        switch (old.surface.isOptional(a), new.surface.isOptional(b)) {
        case (false, true): return [Finding(rule: stated.1 == .unknown ? .nullabilityLost : .elementBecameNullable)]
        case (true, false):
            return [Finding(rule: stated.0 == .unknown ? .nullabilityRuledOut : .elementNoLongerNullable)]
        case (true, true), (false, false): return []
        }
    }
}

extension EnumerationDeclaration {
    fileprivate func isOnly(_ values: Set<JSONLiteral>?) -> Bool {
        self.values.count == 1 && values == Set(self.values.map(\.value))
    }
}

extension TypeReference {
    fileprivate func isScalar(_ kind: ScalarType.Kind) -> Bool {
        if case .scalar(let scalar) = self { scalar.kind == kind } else { false }
    }

    fileprivate var isFreeFormObject: Bool {
        if case .map(let element) = self { element.type == .any } else { false }
    }
}
