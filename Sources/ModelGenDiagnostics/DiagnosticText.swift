import ModelGenText

extension Diagnostic: CustomStringConvertible {
    /// The first line, as build systems parse it: `specs/petstore.yaml:41:7: error: [unresolved-ref] …`.
    package var summary: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): [\(id)] \(message)".withoutObeyedScalars
    }

    /// The whole diagnostic in several lines, without an excerpt of the source.
    package var description: String {
        var lines = [summary]
        if let consequence { lines.append("  consequence: \(consequence)".withoutObeyedScalars) }
        if let fix { lines.append("  fix: \(fix)".withoutObeyedScalars) }
        lines += related.map { "  \($0.location): note: \($0.message)".withoutObeyedScalars }
        return lines.joined(separator: "\n")
    }
}
