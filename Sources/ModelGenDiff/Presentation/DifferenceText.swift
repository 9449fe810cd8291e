import ModelGenDiagnostics
import ModelGenText

extension ModelDifference {
    /// The changes for a person at a terminal: the severest first, each with its places and what it means.
    ///
    /// Changes of documentation are counted only.
    package var text: String {
        var lines: [String] = []
        for severity in Severity.allCases.reversed() {
            let changes = changes(severity).filter { !$0.rule.isDocumentation }
            if changes.isEmpty { continue }
            lines += ["\(severity.rawValue.uppercased()) (\(changes.count))", ""]
            lines += changes.flatMap { $0.lines(explained: severity > .safe) + (severity > .safe ? [""] : []) }
            if severity == .safe { lines.append("") }
        }
        return (lines + [summary, ""]).map { $0.withoutObeyedScalars + "\n" }.dropLast().joined()
    }

    /// `2 breaking, 1 risky and 14 safe changes; recommended version: major`.
    package var summary: String {
        if changes.isEmpty { return "No changes." }
        let counts = Severity.allCases.reversed().map { "\(changes($0).count) \($0.rawValue)" }
        let comments = changes.count(where: \.rule.isDocumentation)
        return "\(counts[0]), \(counts[1]) and \(counts[2]) changes"
            + (comments == 0 ? "" : " (\(comments) of comments only)") + "; recommended version: \(advice.rawValue)."
    }
}

extension Change {
    fileprivate func lines(explained: Bool) -> [String] {
        let transition = transition.map { ": \($0)" } ?? ""
        let head = "  \(subject)\(transition)  [\(rule.id)]"
        guard explained else { return [head + (place.isEmpty ? "" : "  \(place)")] }
        let wire = wireEffects.map { directions, effect in
            "    \(directions.map(\.rawValue).joined(separator: " and ")): \(effect.text)"
        }
        return [head, "    \(place)"] + wire + ["    Swift: \(swift.text)"]
    }

    /// `required → optional`, or what is there on one side only.
    var transition: String? {
        switch (before, after) {
        case (let before?, let after?):
            before == after ? before : "\(before) → \(after)\(isGuessed ? " (guessed)" : "")"
        case (let before?, nil): "\(before) → none"
        case (nil, let after?): "none → \(after)"
        case (nil, nil): nil
        }
    }

    /// Where it was and where it is.
    var place: String {
        switch (old, new) {
        case (let old?, let new?): "\(old) → \(new)"
        case (let place?, nil), (nil, let place?): "\(place)"
        case (nil, nil): ""
        }
    }
}
