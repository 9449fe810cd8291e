import ModelGenModel
import ModelGenSwift

extension ModelComparison {
    /// What changed in a property that both sides have.
    func propertyChanges(
        _ type: ChangedType, _ a: MatchedProperty, _ b: MatchedProperty, isRenamed: Bool = false
    ) -> [Change] {
        func found(_ rule: Rule, _ before: String? = nil, _ after: String? = nil) -> Change {
            change(rule, type, a.source, b.source, before, after)
        }
        var changes: [Change] = []
        if !isRenamed { changes += nameFindings(a, b).map { found($0.rule, $0.before, $0.after) } }
        changes += valueFindings(a, b).map { finding in
            var change = found(finding.rule, finding.before, finding.after)
            if finding.isSameSwift { change.swift = .compiles }
            return change
        }
        changes += accessRule(a.source.access, b.source.access).map {
            found($0, a.source.access.summary, b.source.access.summary)
        }
        changes += remarkRules(a.source, b.source).map { found($0) }
        return changes
    }

    private func nameFindings(_ a: MatchedProperty, _ b: MatchedProperty) -> [Finding] {
        var findings: [Finding] = []
        if a.exactKey != b.exactKey {
            findings.append(Finding(rule: .wireNameChanged, before: a.key, after: b.key))
        } else if a.source.wireName.isGuessed, !b.source.wireName.isGuessed {
            findings.append(Finding(rule: .wireNameStated))
        }
        if a.surface.name != b.surface.name {
            findings.append(Finding(rule: .propertyNameChanged, before: a.surface.name, after: b.surface.name))
        }
        return findings
    }

    /// A constant has no row that anybody could see, so what changes in it is that it is one, or which.
    private func valueFindings(_ a: MatchedProperty, _ b: MatchedProperty) -> [Finding] {
        let texts = (a.source.constant?.summary, b.source.constant?.summary)
        switch (a.surface.isConstant, b.surface.isConstant) {
        case (true, true):
            let findings = types.findings(from: a.source.value, to: b.source.value)
            if !findings.isEmpty || a.source.constant == b.source.constant { return findings }
            return [Finding(rule: .constantChanged, before: texts.0, after: texts.1)]
        case (false, true):
            let isSame = a.source.constant == nil && types.onlyValue(a.source.value, isNew: false) == b.source.constant
            return [Finding(rule: isSame ? .singleValueBecameConstant : .constantAdded, after: texts.1)]
        case (true, false):
            let isSame = b.source.constant == nil && types.onlyValue(b.source.value, isNew: true) == a.source.constant
            return [Finding(rule: isSame ? .constantBecameSingleValue : .constantRemoved, before: texts.0)]
        case (false, false):
            return rowFindings(a, b) + types.findings(from: a.source.value, to: b.source.value)
                + defaultFindings(a, b)
        }
    }

    private func rowFindings(_ a: MatchedProperty, _ b: MatchedProperty) -> [Finding] {
        let rows = (a.surface.row, b.surface.row)
        if let rule = rowRule(a, b) {
            return [Finding(rule: rule, before: rows.0.term, after: rows.1.term)]
        }
        return a.source.nullability == .unknown && b.source.nullability != .unknown
            ? [Finding(rule: .nullabilityStated)] : []
    }

    /// Where only the nullability differs and one side does not state it, the difference may be in the page alone.
    private func rowRule(_ a: MatchedProperty, _ b: MatchedProperty) -> Rule? {
        let rows = (a.surface.row, b.surface.row)
        guard rows.0 != rows.1, a.source.presence == b.source.presence else {
            return .rowChanged(from: rows.0, to: rows.1)
        }
        if b.source.nullability == .unknown { return .nullabilityLost }
        return a.source.nullability == .unknown ? .nullabilityRuledOut : .rowChanged(from: rows.0, to: rows.1)
    }

    private func defaultFindings(_ a: MatchedProperty, _ b: MatchedProperty) -> [Finding] {
        let values = (a.source.defaultValue?.value, b.source.defaultValue?.value)
        let rule: Rule
        switch values {
        case (nil, nil): return []
        case (nil, _?): rule = .defaultAdded
        case (_?, nil): rule = .defaultRemoved
        case (let first?, let second?):
            if first == second { return [] }
            rule = .defaultChanged
        }
        return [
            Finding(
                rule: rule, before: values.0?.summary, after: values.1?.summary,
                isSameSwift: a.surface.hasDefault == b.surface.hasDefault)
        ]
    }

    private func accessRule(_ a: Access, _ b: Access) -> [Rule] {
        switch (a, b) {
        case (.readWrite, .readWrite), (.readOnly, .readOnly), (.writeOnly, .writeOnly): []
        case (.readWrite, .readOnly), (.writeOnly, .readOnly): [.becameReadOnly]
        case (.readWrite, .writeOnly), (.readOnly, .writeOnly): [.becameWriteOnly]
        case (.readOnly, .readWrite), (.writeOnly, .readWrite): [.travelsBothWays]
        }
    }

    private func remarkRules(_ a: Property, _ b: Property) -> [Rule] {
        var rules: [Rule] = []
        if a.deprecation == nil, b.deprecation != nil { rules.append(.propertyDeprecated) }
        if a.deprecation != nil, b.deprecation == nil { rules.append(.propertyNoLongerDeprecated) }
        if a.documentation != b.documentation { rules.append(.propertyDocumentationChanged) }
        return rules
    }
}

extension Property {
    /// The value with all that is asserted about it; a constant that may be left out is no constant in Swift.
    fileprivate var value: ElementType {
        let constant = presence == .required && nullability == .no ? nil : constant
        return ElementType(type, constraints: constraints + (constant.map { [Constraint(.constant($0))] } ?? []))
    }
}

extension Access {
    fileprivate var summary: String {
        switch self {
        case .readWrite: "read and write"
        case .readOnly: "read only"
        case .writeOnly: "write only"
        }
    }
}
