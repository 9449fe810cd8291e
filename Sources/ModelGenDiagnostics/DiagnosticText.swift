extension Diagnostic: CustomStringConvertible {
    /// The first line, as build systems parse it: `specs/petstore.yaml:41:7: error: [unresolved-ref] …`.
    public var summary: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): [\(id)] \(message)".onOneLine
    }

    /// The whole diagnostic in several lines, without an excerpt of the source.
    public var description: String {
        var lines = [summary]
        if let consequence { lines.append("  consequence: \(consequence)".onOneLine) }
        if let fix { lines.append("  fix: \(fix)".onOneLine) }
        lines += related.map { "  \($0.location): note: \($0.message)".onOneLine }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The text with control characters and line separators spelt out.
    ///
    /// Texts quote names from the input; a line break in one would let an input print diagnostics of its own, an
    /// escape character would let it drive the terminal.
    fileprivate var onOneLine: String {
        guard unicodeScalars.contains(where: \.breaksLines) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.breaksLines {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var breaksLines: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
