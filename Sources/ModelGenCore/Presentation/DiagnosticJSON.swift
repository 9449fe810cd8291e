import ModelGenDiagnostics
import ModelGenModel

extension [Diagnostic] {
    /// The diagnostics as one JSON array, for machines. Keys are contract and may be added to.
    package func json() -> String { JSONLiteral.array(map(\.literal)).jsonLines }
}

extension Diagnostic {
    fileprivate var literal: JSONLiteral {
        let related = related.map { remark in
            JSONLiteral.entries([("message", .string(remark.message)), ("location", remark.location.literal)])
        }
        return .entries([
            ("id", .string(id.rawValue)),
            ("severity", .string(severity.rawValue)),
            ("message", .string(message)),
            ("consequence", consequence.map { .string($0) }),
            ("fix", fix.map { .string($0) }),
            ("location", location?.literal),
            ("related", related.isEmpty ? nil : .array(related)),
        ])
    }
}

extension SourceLocation {
    fileprivate var literal: JSONLiteral {
        .entries([("file", .string(file)), ("line", .count(line)), ("column", .count(column))])
    }
}
