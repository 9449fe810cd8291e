internal import ModelGenModel
internal import ModelGenSyntax

/// `type`, `enum`, `const`, `format`, and the keywords that compare a value with their operand (JSON Schema 2020-12 Validation §6).
struct ValueAssertions: AssertionReader {
    func assertions(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        types(of: place, reader) + values(of: place) + rules(of: place, reader) + formats(of: place)
    }

    private func types(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        var schema = Schema(at: place)
        let keywords = TypeKeywords(report: reader.report)
        guard let type = place.keyword(.type), keywords.read(.type, at: type, into: &schema) else { return [] }
        guard schema.kinds != nil || schema.isNullable else { return [] }
        var kinds = (schema.kinds ?? []).compactMap { JSONKind(rawValue: $0.rawValue) }
        if schema.isNullable || place.isNullable { kinds.append(.null) }
        return [.type(kinds)]
    }

    private func values(of place: Place) -> [Assertion] {
        var assertions: [Assertion] = []
        if let list = place.keyword(.enumeration), list.node.sequence != nil, !place.isExtensible {
            let values = list.elements.map { LiteralReader.read($0.node) }
            let known = values.compactMap { $0 } + (place.isNullable ? [.null] : [])
            // With a value that cannot be read, no value can be refused for not being listed.
            if !values.contains(nil) { assertions.append(.rule(.allowedValues(known))) }
        }
        if let value = place.keyword(.const).flatMap({ LiteralReader.read($0.node) }) {
            assertions.append(.rule(.constant(value)))
        }
        return assertions
    }

    private func rules(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        guard let mapping = place.node.mapping else { return [] }
        var schema = Schema(at: place)
        let keywords = ConstraintKeywords(report: reader.report)
        for entry in mapping.entries {
            guard let keyword = Keyword(named: entry.key), place.dialect.has(keyword) else { continue }
            _ = keywords.read(keyword, at: place.child(entry), into: &schema)
        }
        if place.dialect.has(.minimum) {
            BoundsReader(report: reader.report).read(mapping, at: place, into: &schema)
        }
        return schema.constraints.map { .rule($0.constraint.rule) }
    }

    private func formats(of place: Place) -> [Assertion] {
        guard place.dialect.vocabularies.assertsFormats, let format = place.keyword(.format)?.node.string else {
            return []
        }
        return [.format(format)]
    }
}

extension Place {
    /// OpenAPI 3.0's `nullable`, or Swagger 2.0's extension.
    fileprivate var isNullable: Bool {
        !dialect.readsByTheLetter
            && [Keyword.nullable, .xNullable].contains { child($0.rawValue)?.node.boolean == true }
    }

    /// Whether the list under `enum` may grow.
    fileprivate var isExtensible: Bool {
        !dialect.readsByTheLetter && child(Keyword.xExtensibleEnum.rawValue) != nil
    }
}
