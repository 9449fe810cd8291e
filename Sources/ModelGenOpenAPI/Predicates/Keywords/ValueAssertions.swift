internal import ModelGenModel
internal import ModelGenSyntax

/// `type`, `enum`, `const`, `format`, and the keywords that compare a value with their operand (JSON Schema 2020-12 Validation §6).
struct ValueAssertions: AssertionReader {
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        types(of: schema, reader) + values(of: schema) + rules(of: schema, reader) + formats(of: schema)
    }

    private func types(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        var read = Schema(at: schema.place)
        let keywords = TypeKeywords(report: reader.report)
        guard let type = schema.keyword(.type), keywords.read(.type, at: type, into: &read) else { return [] }
        guard read.kinds != nil || read.isNullable else { return [] }
        var kinds = (read.kinds ?? []).compactMap { JSONKind(rawValue: $0.rawValue) }
        if read.isNullable || schema.place.isNullable { kinds.append(.null) }
        return [.type(kinds)]
    }

    private func values(of schema: AssertedSchema) -> [Assertion] {
        var assertions: [Assertion] = []
        if let list = schema.keyword(.enumeration), list.node.sequence != nil, !schema.place.isExtensible {
            let literals = TypedLiterals(of: schema.place)
            let values = list.elements.map { literals.read($0.node) }
            let known = values.compactMap { $0 } + (schema.place.isNullable ? [.null] : [])
            // With a value that cannot be read, no value can be refused for not being listed.
            if !values.contains(nil) { assertions.append(.rule(.allowedValues(known))) }
        }
        if let value = schema.keyword(.const).flatMap({ TypedLiterals(of: schema.place).read($0.node) }) {
            assertions.append(.rule(.constant(value)))
        }
        return assertions
    }

    private func rules(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        let place = schema.place
        guard schema.coverage == .whole, let mapping = place.node.mapping else { return [] }
        var read = Schema(at: place)
        let keywords = ConstraintKeywords(report: reader.report)
        for entry in mapping.entries {
            guard let keyword = Keyword(named: entry.key), place.dialect.has(keyword) else { continue }
            _ = keywords.read(keyword, at: place.child(entry), into: &read)
        }
        if place.dialect.has(.minimum) {
            BoundsReader(report: reader.report).read(mapping, at: place, into: &read)
        }
        return read.constraints.map { .rule($0.constraint.rule) }
    }

    private func formats(of schema: AssertedSchema) -> [Assertion] {
        guard let format = schema.keyword(.format)?.node.string else { return [] }
        return schema.place.assertions(of: format)
    }
}

extension Place {
    /// What `format` asserts, if anything.
    func assertions(of format: String) -> [Assertion] {
        guard dialect.vocabularies.asserts(format) else { return [] }
        // Encoded names came into it with draft 7 (Validation §7.3.3).
        let isPlain = format == "hostname" && dialect.draft < .draft7
        return [.format(isPlain ? "hostname (RFC 1123)" : format)]
    }

    /// OpenAPI 3.0's `nullable`, or Swagger 2.0's extension.
    var isNullable: Bool {
        !dialect.readsByTheLetter
            && [Keyword.nullable, .xNullable].contains { child($0.rawValue)?.node.boolean == true }
    }

    /// Whether the list under `enum` may grow.
    fileprivate var isExtensible: Bool {
        !dialect.readsByTheLetter && child(Keyword.xExtensibleEnum.rawValue) != nil
    }
}
