internal import ModelGenModel
internal import ModelGenSyntax

/// Assertions with one operand (JSON Schema 2020-12 Validation §6.2–6.5); open intervals are `BoundsReader`'s.
struct ConstraintKeywords {
    let report: ReadingReport

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        switch keyword {
        case .multipleOf: addNumber(keyword, at: place, to: &schema) { .multipleOf($0) }
        case .minLength: addCount(keyword, at: place, to: &schema) { .minLength($0) }
        case .maxLength: addCount(keyword, at: place, to: &schema) { .maxLength($0) }
        case .minItems: addCount(keyword, at: place, to: &schema) { .minItems($0) }
        case .maxItems: addCount(keyword, at: place, to: &schema) { .maxItems($0) }
        case .minProperties: addCount(keyword, at: place, to: &schema) { .minProperties($0) }
        case .maxProperties: addCount(keyword, at: place, to: &schema) { .maxProperties($0) }
        case .pattern:
            guard let pattern = report.string(.pattern, at: place) else {
                schema.exactness = .incomplete
                return true
            }
            schema.constraints.append(LocatedConstraint(.pattern(pattern), at: place.location))
        case .uniqueItems:
            if report.boolean(.uniqueItems, at: place) == true {
                schema.constraints.append(LocatedConstraint(.uniqueItems, at: place.location))
            }
        // Read together, because a flag changes the meaning of its neighbour.
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: return true
        default: return false
        }
        return true
    }

    private func addNumber(
        _ keyword: Keyword, at place: Place, to schema: inout Schema, _ rule: (DecimalNumber) -> Constraint.Rule
    ) {
        guard let number = report.number(keyword, at: place) else {
            schema.exactness = .incomplete
            return
        }
        schema.constraints.append(LocatedConstraint(rule(number), at: place.location))
    }

    private func addCount(
        _ keyword: Keyword, at place: Place, to schema: inout Schema, _ rule: (Int) -> Constraint.Rule
    ) {
        guard let count = report.count(keyword, at: place) else {
            schema.exactness = .incomplete
            return
        }
        // Zero is what an absent minimum means.
        if count == 0, keyword == .minLength || keyword == .minItems || keyword == .minProperties { return }
        schema.constraints.append(LocatedConstraint(rule(count), at: place.location))
    }
}

/// `minimum`, `maximum` and their exclusive forms, which are flags in drafts up to 4 and numbers since draft 6.
struct BoundsReader {
    let report: ReadingReport

    private struct Side {
        var bound: Keyword
        var exclusive: Keyword
        var rule: (DecimalNumber) -> Constraint.Rule
        var exclusiveRule: (DecimalNumber) -> Constraint.Rule
    }

    private static var sides: [Side] {
        [
            Side(
                bound: .minimum, exclusive: .exclusiveMinimum, rule: { .minimum($0) },
                exclusiveRule: { .exclusiveMinimum($0) }),
            Side(
                bound: .maximum, exclusive: .exclusiveMaximum, rule: { .maximum($0) },
                exclusiveRule: { .exclusiveMaximum($0) }),
        ]
    }

    /// Whether the keyword is one of these.
    static func concerns(_ keyword: Keyword) -> Bool {
        switch keyword {
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: true
        default: false
        }
    }

    func read(_ mapping: Mapping, at place: Place, into schema: inout Schema) {
        for side in Self.sides { read(side, at: place, into: &schema) }
    }

    private func read(_ side: Side, at place: Place, into schema: inout Schema) {
        let bound = place.child(side.bound.rawValue)
        let exclusive = place.child(side.exclusive.rawValue)
        if bound == nil, exclusive == nil { return }
        let flag = exclusive?.node.boolean
        if let exclusive { checkVersion(side.exclusive, isFlag: flag != nil, at: exclusive) }
        if let bound {
            add(side.bound, at: bound, to: &schema, flag == true ? side.exclusiveRule : side.rule)
        }
        if let exclusive, flag == nil { add(side.exclusive, at: exclusive, to: &schema, side.exclusiveRule) }
    }

    private func checkVersion(_ keyword: Keyword, isFlag: Bool, at place: Place) {
        switch (place.dialect.exclusiveBounds, isFlag) {
        case (.flag, false): report.foreign("`\(keyword.rawValue)` as a number", at: place)
        case (.number, true): report.foreign("`\(keyword.rawValue)` as a flag", at: place)
        case (.flag, true), (.number, false): break
        }
    }

    private func add(
        _ keyword: Keyword, at place: Place, to schema: inout Schema, _ rule: (DecimalNumber) -> Constraint.Rule
    ) {
        guard let number = report.number(keyword, at: place) else {
            schema.exactness = .incomplete
            return
        }
        schema.constraints.append(LocatedConstraint(rule(number), at: place.location))
    }
}
