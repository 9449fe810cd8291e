internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenText

/// Narrows one schema by another one: a value must match both (JSON Schema 2020-12 Core §10.2.1.1).
///
/// `null` and annotations are the caller's, because they depend on all parts.
struct Conjunction {
    let report: ReadingReport
    /// Whether `null` matches all parts: then parts of different types are no contradiction.
    let allowsNull: Bool
    /// Whether parts list values that have none in common, so that none are listed any more.
    private var hasDisagreed = false
    private var hasReportedSeal = false

    init(report: ReadingReport, allowsNull: Bool) {
        self.report = report
        self.allowsNull = allowsNull
    }

    mutating func add(_ part: Schema, to result: inout Schema) {
        addKinds(part, to: &result)
        addValues(part, to: &result)
        addFormat(part, to: &result)
        result.add(part.constraints)
        result.add(part.asserted)
        result.object = ObjectConjunction().merge(result.object, part.object, at: result.place)
        if let items = part.items {
            let place = result.place.virtual("items")
            result.items = result.items.map { .both($0, items, at: place) } ?? items
        }
        result.alternatives += part.alternatives.filter { alternatives in
            !result.alternatives.contains { $0.place.isSame(as: alternatives.place) }
        }
        result.lost += part.lost
        result.exactness = result.exactness.combined(with: part.exactness)
        checkSeal(of: &result, part)
        result.isImpossible = result.isImpossible || part.isImpossible
    }

    private func addKinds(_ part: Schema, to result: inout Schema) {
        guard let kinds = part.kinds else { return }
        guard let known = result.kinds else {
            result.kinds = kinds
            return
        }
        let common = known.flatMap { kind in kinds.compactMap { kind.intersection($0) } }
        if common.isEmpty, !allowsNull, !(known.isEmpty && kinds.isEmpty) {
            let names = (known + kinds).map(\.rawValue).joined(separator: " and ")
            conflict("Its members have different types: \(names)", part, &result)
            result.isImpossible = true
        }
        result.kinds = common
    }

    private mutating func addValues(_ part: Schema, to result: inout Schema) {
        if hasDisagreed { return }
        if !allowsNull, let known = result.listedValues, let more = part.listedValues, known.isDisjoint(with: more) {
            return disagree(about: known.union(more), part, &result)
        }
        result.constant = part.constant ?? result.constant
        guard let allowed = part.allowed else { return }
        guard let known = result.allowed else {
            result.allowed = allowed
            return
        }
        let others = Set(allowed.values.map(\.value))
        result.allowed?.values = known.values.filter { others.contains($0.value) }
    }

    /// Keeps the kind of value on which members agree that list no value together: a server sends one of them.
    private mutating func disagree(about values: Set<JSONLiteral>, _ part: Schema, _ result: inout Schema) {
        let message =
            result.constant != nil && part.constant != nil
            ? "Its members fix different values" : "The values that its members list have none in common"
        let kinds = Set(values.map { ValueKind($0) })
        guard let kind = kinds.first ?? nil, kinds.count == 1, kind.scalar != nil,
            result.kinds.map({ $0 == [kind] }) ?? true
        else {
            conflict(message, part, &result)
            result.isImpossible = true
            return
        }
        hasDisagreed = true
        result.kinds = [kind]
        result.constant = nil
        result.allowed = nil
        result.exactness = result.exactness.combined(with: .overApproximates)
        report.warning(
            .allOfConflict, "`allOf` contradicts itself. \(message)", at: result.place.location,
            consequence: "Any value of type \(kind.rawValue) is accepted.",
            related: [.init("The other member", at: part.place.location)])
    }

    private func addFormat(_ part: Schema, to result: inout Schema) {
        guard let format = part.format else { return }
        if let known = result.format, known != format {
            conflict("Its members have different formats: \(known) and \(format)", part, &result)
            result.exactness = .incomplete
            return
        }
        result.format = format
    }

    /// The merged type takes the properties of all parts, also where one of these refuses those of the others.
    private mutating func checkSeal(of result: inout Schema, _ part: Schema) {
        // The type holds keys of patterns, or of any name, that another part describes, and takes all others for such.
        if result.object.closesAfterMerging,
            result.object.keepsPatternKeys || result.object.takesAnyKey || result.object.describesMore
        {
            result.exactness = .incomplete
        }
        guard let seal = result.object.seal, let refused = seal.refused(in: result.object) else { return }
        result.exactness = .incomplete
        if hasReportedSeal { return }
        hasReportedSeal = true
        report.warning(
            .allOfConflict,
            "`\(seal.keyword.spelling)` in one member of `allOf` \(seal.keyword.verb) the property `\(refused)` of another",
            at: result.place.location,
            consequence: result.place.dialect.readsByTheLetter
                ? "Decoding accepts the properties of all members; `validate()` refuses them, as the specification has it."
                : "The properties of all members are accepted; the keyword is read as if it meant other keys only.",
            related: [.init("The other member", at: part.place.location)])
    }

    private func conflict(_ message: String, _ part: Schema, _ result: inout Schema) {
        report.warning(
            .allOfConflict, "`allOf` contradicts itself. \(message)", at: result.place.location,
            consequence: "What cannot hold at once is read as free-form JSON, or as the first member has it.",
            related: [.init("The other member", at: part.place.location)])
    }
}

/// Joins the keywords for objects of two schemas that a value must match both.
struct ObjectConjunction {
    func merge(_ a: ObjectKeywords, _ b: ObjectKeywords, at place: Place) -> ObjectKeywords {
        var result = a
        var positions: [ExactText: Int] = [:]
        for (position, property) in a.properties.enumerated() { positions[ExactText(property.name)] = position }
        for property in b.properties {
            guard let position = positions[ExactText(property.name)] else {
                result.properties.append(property)
                continue
            }
            result.properties[position].schema = .both(
                result.properties[position].schema, property.schema, at: place.virtual("properties", property.name))
        }
        let names = Set(a.required.map { ExactText($0.name) })
        result.required += b.required.filter { !names.contains(ExactText($0.name)) }
        result.additional = additional(a, b, at: place)
        result.closesAfterMerging = a.closesAfterMerging || b.closesAfterMerging
        result.describesMore = a.describesMore || b.describesMore
        result.standsAround = false
        // What is merged so far has been asked part by part.
        if let seal = b.ownSeal { result.seal = a.seal.map { seal.within($0) } ?? seal }
        result.keepsPatternKeys = a.keepsPatternKeys || b.keepsPatternKeys
        return result
    }

    private func additional(_ a: ObjectKeywords, _ b: ObjectKeywords, at place: Place) -> ObjectKeywords.Additional {
        switch (a.additional, b.additional) {
        case (.forbidden, _), (_, .forbidden): return .forbidden
        case (.values(let one), .values(let two)):
            return .values(.both(one, two, at: place.virtual("additionalProperties")))
        case (.values(let schema), _), (_, .values(let schema)): return .values(schema)
        case (.anything, _), (_, .anything): return .anything
        case (.unannounced, .unannounced): return .unannounced
        }
    }
}

extension Schema {
    /// What `const` or `enum` allows, `null` apart.
    fileprivate var listedValues: Set<JSONLiteral>? {
        if let constant { return [constant] }
        return allowed.map { Set($0.values.map(\.value)) }
    }
}
