import ModelGenModel
import ModelGenSwift

/// Compares what values are, across both sides.
struct TypeComparison {
    private let old: Side
    private let new: Side
    private let newIDs: [TypeID: TypeID]

    init(_ old: Side, _ new: Side, newIDs: [TypeID: TypeID]) {
        self.old = old
        self.new = new
        self.newIDs = newIDs
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
        case (.scalar, _), (.array, _), (.map, _), (.reference, _): [Finding(rule: declaredRule(a.type, b.type))]
        }
    }

    /// Where one of both is declared, or both are of different JSON types.
    private func declaredRule(_ a: TypeReference, _ b: TypeReference) -> Rule {
        switch (declaration(a, old), declaration(b, new)) {
        case (nil, .enumeration(let enumeration)?) where a.isScalar(enumeration.valueType): .plainBecameEnumeration
        case (.enumeration(let enumeration)?, nil) where b.isScalar(enumeration.valueType): .enumerationBecamePlain
        case (.object(let object)?, nil) where b.isFreeFormObject:
            object.properties.isEmpty ? .emptyObjectRetyped : .becameFreeForm
        case (nil, .object(let object)?) where a.isFreeFormObject && object.properties.isEmpty: .emptyObjectRetyped
        case (nil, .object?) where a.isFreeFormObject: .noLongerFreeForm
        case (_, .union(let union)?) where union.members.contains { isSameType(a, $0.type) }: .valueBecameUnion
        case (.union(let union)?, _) where union.members.contains { isSameType($0.type, b) }: .unionBecameValue
        default: .valueTypeChanged
        }
    }

    private func declaration(_ type: TypeReference, _ side: Side) -> TypeDeclaration? {
        if case .reference(let id) = type { side.surface.declaration(id) } else { nil }
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

extension TypeReference {
    fileprivate func isScalar(_ kind: ScalarType.Kind) -> Bool {
        if case .scalar(let scalar) = self { scalar.kind == kind } else { false }
    }

    fileprivate var isFreeFormObject: Bool {
        if case .map(let element) = self { element.type == .any } else { false }
    }
}
