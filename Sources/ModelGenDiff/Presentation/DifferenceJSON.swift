import ModelGenDiagnostics
package import ModelGenModel

extension ModelDifference {
    /// The changes for machines. Keys are contract and may be added to.
    package var json: JSONLiteral {
        .object([
            .init("formatVersion", .number(DecimalNumber(1))),
            .init("recommendedVersion", .string(advice.rawValue)),
            .init(
                "counts",
                .object(
                    Severity.allCases.reversed().map {
                        .init($0.rawValue, .number(DecimalNumber(changes($0).count)))
                    })),
            .init("changes", .array(changes.map(\.literal))),
        ])
    }
}

extension Change {
    fileprivate var literal: JSONLiteral {
        let members: [(String, JSONLiteral?)] = [
            ("rule", .string(rule.id)),
            ("severity", .string(severity.rawValue)),
            (holder == .type ? "type" : "operation", .string(type)),
            ("member", member.map { .string($0) }),
            ("otherOperations", otherOperations == 0 ? nil : .number(DecimalNumber(otherOperations))),
            ("before", before.map { .string($0) }),
            ("after", after.map { .string($0) }),
            ("isGuessed", isGuessed ? .boolean(true) : nil),
            ("wire", .array(wireEffects.flatMap { directions, effect in directions.map { $0.literal(effect) } })),
            ("swift", .object(swift.members)),
            ("old", old?.literal),
            ("new", new?.literal),
        ]
        return .object(members.compactMap { key, value in value.map { .init(key, $0) } })
    }
}

extension Direction {
    fileprivate func literal(_ effect: Rule.Effect) -> JSONLiteral {
        .object([.init("direction", .string(rawValue))] + effect.members)
    }
}

extension Rule.Effect {
    fileprivate var members: [JSONLiteral.Member] {
        [.init("severity", .string(severity.rawValue)), .init("effect", .string(text))]
    }
}

extension SourceLocation {
    fileprivate var literal: JSONLiteral {
        .object([
            .init("file", .string(file)), .init("line", .number(DecimalNumber(line))),
            .init("column", .number(DecimalNumber(column))),
        ])
    }
}
