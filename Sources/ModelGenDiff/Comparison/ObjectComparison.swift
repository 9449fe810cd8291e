import ModelGenModel
import ModelGenSwift

extension ModelComparison {
    /// What changed in an object.
    func objectChanges(_ type: ChangedType, _ a: ObjectDeclaration, _ b: ObjectDeclaration) -> [Change] {
        let properties = PropertyPairs(matched(a, old), matched(b, new)) {
            types.isSameType($0.source.type, $1.source.type)
        }
        var changes = properties.pairs.flatMap { propertyChanges(type, $0.old, $0.new) }
        for pair in properties.renamed {
            var renaming = change(.propertyRenamed, type, pair.old.source, pair.new.source, pair.old.key, pair.new.key)
            renaming.isGuessed = true
            changes.append(renaming)
            changes += propertyChanges(type, pair.old, pair.new, isRenamed: true)
        }
        changes += properties.removed.map { property in
            let isRequired = property.source.presence == .required
            return change(isRequired ? .requiredPropertyRemoved : .optionalPropertyRemoved, type, property.source, nil)
        }
        changes += properties.added.map { change(Self.additionRule($0), type, nil, $0.source) }
        if let finding = closedObjectRule(a, properties.added + properties.renamed.map(\.new)) {
            changes.append(change(finding, type))
        }
        changes += additionalPropertiesFindings(a.additionalProperties, b.additionalProperties).map {
            change($0, type, member: $0.before == nil ? nil : "additionalProperties")
        }
        return changes + ConstraintComparison(a.constraints, b.constraints).findings.map { change($0, type) }
    }

    private func matched(_ object: ObjectDeclaration, _ side: Side) -> [MatchedProperty] {
        zip(object.properties, side.surface.properties(of: object)).map(MatchedProperty.init)
    }

    private static func additionRule(_ property: MatchedProperty) -> Rule {
        if property.surface.isConstant { return .constantPropertyAdded }
        return property.source.presence == .required ? .requiredPropertyAdded : .optionalPropertyAdded
    }

    private func additionalPropertiesFindings(_ a: AdditionalProperties, _ b: AdditionalProperties) -> [Finding] {
        switch (a, b) {
        case (.unannounced, .unannounced), (.forbidden, .forbidden): return []
        case (.unannounced, .forbidden): return [Finding(rule: .additionalPropertiesForbidden)]
        case (.forbidden, .unannounced): return [Finding(rule: .additionalPropertiesNoLongerForbidden)]
        case (.unannounced, .values): return [Finding(rule: .additionalPropertiesAllowed)]
        case (.forbidden, .values):
            return [Finding(rule: .additionalPropertiesAllowed), Finding(rule: .additionalPropertiesNoLongerForbidden)]
        case (.values(let values), .unannounced) where values.type == .any:
            return [Finding(rule: .additionalPropertiesUnannounced)]
        case (.values, .unannounced): return [Finding(rule: .additionalPropertiesNoLongerAllowed)]
        case (.values, .forbidden):
            return [Finding(rule: .additionalPropertiesNoLongerAllowed), Finding(rule: .additionalPropertiesForbidden)]
        case (.values(let first), .values(let second)):
            return types.findings(from: ElementType(.map(first)), to: ElementType(.map(second)))
        }
    }

    /// An object that forbids other keys forbids, for older clients, those that it knows now.
    private func closedObjectRule(_ object: ObjectDeclaration, _ added: [MatchedProperty]) -> Finding? {
        guard object.additionalProperties == .forbidden, !added.isEmpty else { return nil }
        let keys = added.map(\.key).joined(separator: ", ")
        return Finding(
            rule: triedMembers.contains(object.header.id) ? .closedMemberGrew : .closedObjectGrew, after: keys)
    }

    /// A change of a property, in the directions in which both its type and the property itself travel.
    func change(
        _ rule: Rule, _ type: ChangedType, _ a: Property?, _ b: Property?, _ before: String? = nil,
        _ after: String? = nil
    ) -> Change {
        var change = change(
            rule, type, member: a?.wireName.text ?? b?.wireName.text, before: before, after: after)
        let travelled = [a, b].compactMap { $0?.access.directions }.reduce(into: Set<Direction>()) { $0.formUnion($1) }
        change.directions.formIntersection(travelled)
        change.old = a?.location ?? change.old
        change.new = b?.location ?? change.new
        return change
    }
}
