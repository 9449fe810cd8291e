internal import ModelGenModel

/// Finds the declared schema that an `allOf` comes down to, so that its type is that schema's and no copy of it.
struct Narrowing {
    let reading: SchemaReading

    /// The members of an `allOf`: choices of which the others leave one member are that member, and where one implies
    /// all others that have a say in the type, these only document.
    func narrowed(_ members: [Schema], beside own: Schema) -> [Schema] {
        let carrying = members.indices.filter { members[$0].carriesType && !members[$0].isBareObjectType }
        guard carrying.count > 1 || own.carriesType && !carrying.isEmpty else { return members }
        var result = members
        for index in carrying { result[index] = withoutChoice(at: index, of: result, own) }
        guard !own.carriesType || own.isBareObjectType else { return result }
        let implication = Implication(reading: reading, merged: own.place)
        let narrowest = carrying.first { index in
            carrying.allSatisfy { $0 == index || implication.implies(result[index], result[$0]) }
        }
        guard let narrowest else { return result }
        var annotations = Annotations()
        for index in carrying where index == narrowest || result[index].reference == nil {
            annotations = annotations.completed(by: result[index].annotations)
        }
        for index in carrying where index != narrowest { result[index] = Schema(at: result[index].place) }
        result[narrowest].annotations = annotations
        return result
    }

    /// The only member of a choice that is possible beside the other schemas; else the schema as it is.
    private func withoutChoice(at index: Int, of members: [Schema], _ own: Schema) -> Schema {
        guard let choice = choice(members[index]) else { return members[index] }
        var others = members
        others.remove(at: index)
        let beside = (others + [own]).map { Subschema.read($0) }
        let contradiction = Contradiction(reading: reading)
        let possible = choice.members.filter { !contradiction.isContradiction([$0] + beside) }
        guard possible.count == 1, possible.count < choice.members.count else { return members[index] }
        var result = reading.parsed(possible[0])
        result.annotations = members[index].annotations.completed(by: result.annotations)
        return result
    }

    private static let referenceLimit = 16

    /// The choice that the schema, or what it refers to, consists of.
    private func choice(_ schema: Schema) -> Alternatives? {
        var schema = schema
        for _ in 0..<Self.referenceLimit {
            if schema.isOnlyChoice { return schema.alternatives[0] }
            guard schema.isOnlyReference, let target = schema.reference.flatMap(reading.resolver.resolve) else {
                return nil
            }
            schema = reading.parsed(.written(target))
        }
        return nil
    }
}
