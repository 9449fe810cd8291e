import ModelGenDiagnostics
import ModelGenText

extension ModelDifference {
    /// The changes for a pull request or release notes: counts first, then by severity and type, long lists folded.
    ///
    /// However much changed, it fits a comment of GitHub's, 65,536 characters; what does not fit is counted.
    package var markdown: String { DifferenceMarkdown(self).text }
}

/// Writes a difference in Markdown, within a budget.
private struct DifferenceMarkdown {
    /// In bytes, of which there are never fewer than characters; the rest is for the line that says what was left out.
    private static let budget = 64_000
    /// Longer lists are folded.
    private static let longestOpenList = 25

    private let difference: ModelDifference
    private let folders: Folders
    private var remaining = Self.budget
    private var sections: [Section] = []
    private var meanings: [Rule] = []
    private var leftOut: [Severity: Int] = [:]

    /// The changes of one severity that fit.
    private struct Section {
        var severity: Severity
        var count = 0
        var lines: [String] = []
    }

    init(_ difference: ModelDifference) {
        self.difference = difference
        folders = Folders(difference.changes)
        for severity in Severity.allCases.reversed() { collect(severity) }
    }

    var text: String {
        var lines = ["## Changes of the models", "", MarkdownText.escaped(difference.summary), ""]
        if !leftOut.isEmpty { lines += [leftOutNote, ""] }
        for section in sections where !section.lines.isEmpty { lines += self.lines(of: section) }
        if !meanings.isEmpty {
            lines += ["<details><summary>What that means</summary>", ""]
            lines += ["| rule | on the wire | in Swift |", "| --- | --- | --- |"] + meanings.map(\.meaning)
            lines += ["", "</details>", ""]
        }
        return lines.map { $0.withoutObeyedScalars + "\n" }.joined()
    }

    private mutating func collect(_ severity: Severity) {
        var section = Section(severity: severity)
        let changes = difference.changes(severity).filter { !$0.rule.isDocumentation }
        remaining -= 200
        for group in changes.groupedByType() {
            var isNamed = false
            for change in group {
                let files = folders.files(of: group[0])
                let heading =
                    isNamed
                    ? []
                    : [
                        "", "**\(MarkdownText.code(change.type))**" + (files.map { " \(MarkdownText.code($0))" } ?? ""),
                        "",
                    ]
                let isExplained = severity == .safe || meanings.contains(change.rule)
                let lines = heading + [change.item(at: folders.place(of: change, besides: group[0]))]
                let cost = (lines + (isExplained ? [] : [change.rule.meaning])).reduce(0) { $0 + $1.cost }
                guard cost <= remaining else {
                    leftOut[severity, default: 0] += 1
                    continue
                }
                remaining -= cost
                section.lines += lines
                section.count += 1
                if !isExplained { meanings.append(change.rule) }
                isNamed = true
            }
        }
        sections.append(section)
    }

    private var leftOutNote: String {
        let counts = Severity.allCases.reversed().compactMap { severity in
            leftOut[severity].map { "\($0) \(severity.rawValue)" }
        }
        return "Left out here, because a comment is no longer than this: \(counts.joined(separator: ", ")) changes. "
            + "`modelgen diff --format text` shows all."
    }

    private func lines(of section: Section) -> [String] {
        let others = leftOut[section.severity].map { " of \(section.count + $0)" } ?? ""
        let title = "\(section.severity.heading) (\(section.count)\(others))"
        if section.severity > .safe, section.count <= Self.longestOpenList {
            return ["### \(title)"] + section.lines + [""]
        }
        return ["<details><summary><strong>\(title)</strong></summary>"] + section.lines + ["", "</details>", ""]
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

extension [Change] {
    /// The changes of each type, the types in the order of their first one.
    fileprivate func groupedByType() -> [[Change]] {
        var positions: [String: Int] = [:]
        var groups: [[Change]] = []
        for change in self {
            if let position = positions[change.type] {
                groups[position].append(change)
            } else {
                positions[change.type] = groups.count
                groups.append([change])
            }
        }
        return groups
    }
}

/// The folders that all places are in: what paths have in common says nothing.
private struct Folders {
    private let old: String
    private let new: String

    init(_ changes: [Change]) {
        old = Self.common(changes.compactMap(\.old?.file))
        new = Self.common(changes.compactMap(\.new?.file))
    }

    /// `petstore-1.yaml → petstore-2.yaml`.
    func files(of change: Change) -> String? {
        let files = [change.old?.file.dropFirst(old.count), change.new?.file.dropFirst(new.count)].compactMap { $0 }
        if files.isEmpty { return nil }
        return Set(files).count == 1 ? String(files[0]) : files.joined(separator: " → ")
    }

    /// `41:9 → 43:9`, with the file where it is another than that of the first change of the type.
    func place(of change: Change, besides first: Change) -> String? {
        let places = [
            change.old.map { text($0, in: first.old?.file, folder: old) },
            change.new.map { text($0, in: first.new?.file, folder: new) },
        ].compactMap { $0 }
        return places.isEmpty ? nil : places.joined(separator: " → ")
    }

    private func text(_ place: SourceLocation, in file: String?, folder: String) -> String {
        let position = "\(place.line):\(place.column)"
        return place.file == file ? position : "\(place.file.dropFirst(folder.count)):\(position)"
    }

    /// What all paths begin with, up to a slash.
    private static func common(_ files: [String]) -> String {
        guard var prefix = files.first.map({ Array($0) }) else { return "" }
        for file in Set(files) { prefix = zip(prefix, file).prefix { $0 == $1 }.map(\.0) }
        guard let slash = prefix.lastIndex(of: "/") else { return "" }
        return String(prefix[...slash])
    }
}

extension Change {
    /// All text from an input stands in code spans: there it is neither markup, nor a mention, nor the number of an issue.
    fileprivate func item(at place: String?) -> String {
        var parts = ["-"]
        if let member { parts.append("\(MarkdownText.code(member)):") }
        if let transition { parts.append(MarkdownText.code(transition)) }
        parts.append("(\(rule.id))")
        if otherOperations > 0 { parts.append("and \(otherOperations) more operations") }
        if let place { parts.append("at \(MarkdownText.code(place))") }
        if swift != rule.swift { parts.append("— Swift: \(swift.text)") }
        return parts.joined(separator: " ")
    }
}

extension Rule {
    fileprivate var meaning: String {
        let wire =
            request == response
            ? request.text : "requests: \(request.text)<br>responses: \(response.text)"
        return "| \(id) | \(wire) | \(swift.text) |"
    }
}

extension String {
    /// What it adds to a text, with its line feed. A scalar that is spelt out takes up to twelve bytes.
    fileprivate var cost: Int { withoutObeyedScalars.utf8.count + 1 }
}
