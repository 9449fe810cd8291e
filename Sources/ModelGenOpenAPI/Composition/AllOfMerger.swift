internal import ModelGenDiagnostics
internal import ModelGenModel

/// Merges the members of `allOf` and what stands beside it into one schema.
struct AllOfMerger {
    let reading: SchemaReading

    /// The schema without `allOf`.
    ///
    /// Where a single member says what the type is and the others only add a description, `nullable` or constraints,
    /// the result is that member, a reference staying a reference. Otherwise references are followed and all is merged.
    func merge(_ schema: Schema, depth: Int) -> Schema {
        var own = schema
        own.allOf = []
        guard depth < reading.options.depthLimit else {
            own.exactness = .incomplete
            reading.report.warning(
                .limitExceeded, "`allOf` nests deeper than the limit allows", at: schema.place.location,
                consequence: "What is below is left out.")
            return own
        }
        let members = Narrowing(reading: reading).narrowed(
            schema.allOf.map { reading.parsed($0, beside: schema.kinds) }, beside: own
        ).map {
            $0.allOf.isEmpty ? $0 : merge($0, depth: depth + 1)
        }
        let carrying = withoutRepeatedReferences(members.filter { $0.carriesType && !$0.isBareObjectType })
        let others = members.filter { !$0.carriesType || $0.isBareObjectType }
        if carrying.count == 1, !own.carriesType || own.isBareObjectType, !inherits(own, from: carrying[0]) {
            return wrapped(carrying[0], by: others, own)
        }
        return conjunction(of: carrying + others, own, depth: depth)
    }

    /// Whether a named schema refers to a parent that is a union of what inherits from it: another name for the parent
    /// would be its own member.
    private func inherits(_ schema: Schema, from member: Schema) -> Bool {
        guard let parent = member.reference.flatMap(reading.resolver.resolve) else { return false }
        let listsHeirs = reading.parsed(.written(parent)).alternatives.map { alternatives in
            !reading.descendants.heirs(among: alternatives, of: parent).isEmpty
        }
        let isUnion =
            listsHeirs.isEmpty ? parent.child(Keyword.discriminator.rawValue) != nil : listsHeirs.contains(true)
        return isUnion && reading.descendants.isNamedChild(schema.place, of: parent)
    }

    private func wrapped(_ inner: Schema, by others: [Schema], _ own: Schema) -> Schema {
        var result = inner
        result.place = own.place
        result.annotations = own.annotations
        for other in others + [inner] { result.annotations = result.annotations.completed(by: other.annotations) }
        for other in others + [own] {
            result.isNullable = result.isNullable || other.isNullable
            result.add(other.constraints)
            result.add(other.asserted)
            result.exactness = result.exactness.combined(with: other.exactness)
            result.lost += other.lost
            result.format = result.format ?? other.format
        }
        result.discriminator = own.discriminator ?? inner.discriminator
        return result
    }

    private func conjunction(of members: [Schema], _ own: Schema, depth: Int) -> Schema {
        let expanded = members.compactMap { member in
            expand(member, beside: own.kinds, depth: depth).map { withoutHeirs($0, of: member, for: own.place) }
        }
        var result = Schema(at: own.place)
        result.annotations = own.annotations
        // The description of a base describes the base; that of an inline member is this schema's.
        for member in members where member.reference == nil {
            result.annotations = result.annotations.completed(by: member.annotations)
        }
        var around = own
        around.object.standsAround = true
        let parts = expanded + [around]
        let allowsNull = Self.allowsNull(parts)
        var conjunction = Conjunction(report: reading.report, allowsNull: allowsNull)
        for part in parts { conjunction.add(part, to: &result) }
        result.isNullable = allowsNull
        if allowsNull, result.kinds == [] || result.allowed?.values.isEmpty == true { result = result.onlyNull }
        result.discriminator = own.discriminator ?? members.lazy.compactMap(\.discriminator).first
        if expanded.count < members.count { result.exactness = .incomplete }
        return result
    }

    /// `null` must be allowed by all that name a type; `nullable` without a type (OpenAPI 3.0) is meant for the whole.
    private static func allowsNull(_ parts: [Schema]) -> Bool {
        let typed = parts.filter { $0.kinds != nil || $0.allowed != nil || $0.constant != nil }
        if !typed.isEmpty, typed.allSatisfy(\.isNullable) { return true }
        return parts.contains { $0.isNullable && $0.kinds == nil && $0.allowed == nil && $0.constant == nil }
    }

    /// The schema that a reference leads to, merged itself; `nil` where it leads nowhere or back to here.
    private func expand(_ member: Schema, beside kinds: [ValueKind]?, depth: Int) -> Schema? {
        guard let reference = member.reference else { return member }
        guard let target = reading.resolver.resolve(reference) else { return nil }
        // By the letter, what a base says depends on the type that is named beside it.
        let kinds = target.dialect.readsByTheLetter ? kinds : nil
        let id = kinds == [.object] ? target.virtual("object").id : target.id
        if let known = reading.expanded[id] { return asBase(known, member) }
        guard reading.expanding.insert(id).inserted else {
            reading.report.warning(
                .circularRef, "`allOf` leads back to `\(reference.text)`", at: reference.place.location,
                consequence: "The repetition adds nothing and is left out.")
            return nil
        }
        defer { reading.expanding.remove(id) }
        guard depth < reading.options.depthLimit else { return nil }
        let schema = reading.schema(of: .written(target), beside: kinds, depth: depth + 1)
        guard let result = expand(schema, beside: kinds, depth: depth + 1) else { return nil }
        reading.expanded[id] = result
        return asBase(result, member)
    }

    /// A base without the alternatives that list its heirs, for one of them: it is what they all have in common.
    private func withoutHeirs(_ base: Schema, of member: Schema, for heir: Place) -> Schema {
        guard !base.alternatives.isEmpty, let parent = member.reference.flatMap(reading.resolver.resolve) else {
            return base
        }
        var result = base
        result.alternatives.removeAll { !reading.descendants.heirs(among: $0, of: parent).isEmpty }
        let isLess = result.alternatives.count < base.alternatives.count
        return isLess && reading.descendants.isNamedChild(heir, of: parent) ? result : base
    }

    private func asBase(_ base: Schema, _ member: Schema) -> Schema {
        var result = base
        result.annotations = Annotations()
        result.allowed?.typeName = nil
        // It chooses among the base's own descendants.
        result.discriminator = nil
        result.isNullable = base.isNullable || member.isNullable
        result.add(member.constraints)
        result.add(member.asserted)
        return result
    }

    private func withoutRepeatedReferences(_ members: [Schema]) -> [Schema] {
        var seen: Set<TypeID> = []
        return members.filter { member in
            guard let reference = member.reference, let target = reading.resolver.resolve(reference) else {
                return true
            }
            return seen.insert(target.id).inserted
        }
    }
}

extension Schema {
    /// The schema with nothing but `null` left of its values.
    fileprivate var onlyNull: Schema {
        var result = Schema(at: place)
        result.annotations = annotations
        result.exactness = exactness
        result.isNullable = true
        result.kinds = []
        return result
    }

    /// Adds constraints that are not there yet.
    mutating func add(_ more: [LocatedConstraint]) {
        for located in more where !constraints.contains(where: { $0.constraint == located.constraint }) {
            constraints.append(located)
        }
    }

    /// Adds predicates; parts of one schema become one.
    mutating func add(_ more: [AssertedSchema]) {
        for schema in more {
            if let known = asserted.firstIndex(where: { $0.place.isSame(as: schema.place) }) {
                asserted[known] = asserted[known].union(schema)
            } else {
                asserted.append(schema)
            }
        }
    }
}
