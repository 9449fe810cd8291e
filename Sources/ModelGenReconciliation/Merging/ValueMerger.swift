import ModelGenModel

/// Merges what both sources say about a value: of a property, in an array, behind an alias.
struct ValueMerger {
    var context: MergeContext

    /// The value as both sources have it; the specification's type where they differ.
    mutating func merge(_ page: ElementType, _ schema: ElementType, at place: MergePlace) -> ElementType {
        let schema = context.unaliased(schema, beside: page.type)
        var result = page
        result.nullability = nullability(page.nullability, schema.nullability, at: place)
        if let type = merge(page.type, schema.type, at: place) {
            result.type = type
            result.constraints = constraints(page.constraints, schema.constraints, at: place)
        } else {
            context.differ(.type, place, page: context.text(page.type), spec: context.text(schema.type))
            result.type = context.adopt(schema.type)
            result.constraints = schema.constraints
        }
        return result
    }

    private mutating func nullability(_ page: Nullability, _ schema: Nullability, at place: MergePlace) -> Nullability {
        switch (page, schema) {
        case (_, .unknown): return page
        case (.unknown, _):
            context.counts.nullabilitiesSettled += 1
            return schema
        case (.no, .yes), (.yes, .no):
            context.differ(.nullability, place, page: page.words, spec: schema.words)
            return schema
        case (.no, .no), (.yes, .yes): return schema
        }
    }
}

// MARK: - Types

extension ValueMerger {
    /// The merged type, or `nil` where the types differ.
    private mutating func merge(_ page: TypeReference, _ schema: TypeReference, at place: MergePlace) -> TypeReference?
    {
        switch (page, schema) {
        case (.any, _): context.adopt(schema)
        case (.scalar(let page), .scalar(let schema)): merge(page, schema, at: place)
        case (.array(let page), .array(let schema)): .array(merge(page, schema, at: place.element))
        case (.map(let page), .map(let schema)): .map(merge(page, schema, at: place.element))
        case (.reference(let id), _): merge(reference: id, schema, at: place)
        case (.scalar, _), (.array, _), (.map, _): nil
        }
    }

    /// A page has only the formats that change a type of its language.
    private mutating func merge(_ page: ScalarType, _ schema: ScalarType, at place: MergePlace) -> TypeReference? {
        guard page.kind == schema.kind else { return nil }
        if let format = page.format, format != schema.format {
            context.differ(.format, place, page: format, spec: schema.format ?? "none")
        }
        return .scalar(schema)
    }

    private mutating func merge(reference id: TypeID, _ schema: TypeReference, at place: MergePlace) -> TypeReference? {
        if case .reference(let other) = schema, context.isMatched(id, other) { return .reference(id) }
        switch context.pages[id] {
        case .object(let object)? where object.properties.isEmpty && schema.isFreeForm:
            if case .map(let element) = schema { context.contents[id] = element }
            return .reference(id)
        case .union(let union)? where union.members.count == 1:
            let member = ElementType(union.members[0].type, constraints: union.members[0].constraints)
            return agrees(member, ElementType(schema), at: place) ? .reference(id) : nil
        case .union(let union)?:
            guard case .reference(let other) = schema, case .enumeration(let enumeration)? = context.spec[other] else {
                return nil
            }
            return context.isOpen(enumeration, as: union) ? .reference(id) : nil
        case .object?, .enumeration?, .alias?, nil: return nil
        }
    }

    /// Whether merging would find no difference.
    func agrees(_ page: ElementType, _ schema: ElementType, at place: MergePlace) -> Bool {
        var trial = self
        _ = trial.merge(page, schema, at: place)
        return trial.context.differences.count == context.differences.count
    }
}

// MARK: - Constraints

extension ValueMerger {
    /// The specification's, and those of the page that limit something else.
    private mutating func constraints(
        _ page: [Constraint], _ schema: [Constraint], at place: MergePlace
    ) -> [Constraint] {
        var result = schema
        for constraint in page {
            guard let other = schema.first(where: { $0.rule.limits(theSameAs: constraint.rule) }) else {
                result.append(constraint)
                continue
            }
            if !other.rule.isEqualInValue(to: constraint.rule) {
                context.differ(.constraint, place, page: constraint.rule.text, spec: other.rule.text)
            }
        }
        return result
    }
}

extension ValueMerger {
    /// The value of two sources that have the same type by other evidence.
    mutating func mergingAlike(_ page: ElementType, _ schema: ElementType, at place: MergePlace) -> ElementType {
        ElementType(
            page.type, nullability: nullability(page.nullability, schema.nullability, at: place),
            constraints: constraints(page.constraints, schema.constraints, at: place))
    }
}
