import ModelGenDiagnostics

extension ModelDifference {
    /// The changes for a pull request or release notes: a table for each severity.
    public var markdown: String {
        var lines = ["## Changes of the models", "", summary, ""]
        for severity in Severity.allCases.reversed() {
            let changes = changes(severity).filter { !$0.rule.isDocumentation }
            if changes.isEmpty { continue }
            lines += [
                "### \(severity.heading)", "", "| where | what | on the wire | in Swift |", "| --- | --- | --- | --- |",
            ]
            lines += changes.map(\.row) + [""]
        }
        return lines.map { $0.withoutObeyedScalars + "\n" }.joined()
    }
}

extension Severity {
    fileprivate var heading: String {
        switch self {
        case .breaking: "Breaking"
        case .risky: "Risky"
        case .safe: "Safe"
        }
    }
}

extension Change {
    fileprivate var row: String {
        let what = ["`\(rule.id)`", transition.map { Self.escaped($0) }].compactMap { $0 }.joined(separator: "<br>")
        let wire = wireEffects.map { directions, effect in
            (directions.count == 1 ? "\(directions[0].rawValue): " : "") + effect.text
        }
        let whose = "`\(subject.replacing("`", with: "'"))`"
        let cells = [
            place.isEmpty ? whose : "\(whose)<br>\(Self.escaped(place))", what, wire.joined(separator: "<br>"),
            swift.text,
        ]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    /// Text from an input, as text.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
