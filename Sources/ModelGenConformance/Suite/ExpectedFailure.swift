package import Foundation

/// An instance that generated Swift is known to judge wrongly, with the reason.
package struct ExpectedFailure: Sendable, Hashable {
    /// `any`, or the only way of typing numbers that it fails with: `native` or `exact`.
    package var numbers: String
    /// The file below the draft's folder, without its extension.
    package var file: String
    /// What the suite calls the schema.
    package var group: String
    /// What the suite calls the instance.
    package var test: String

    /// Reads a list: numbers, file, group, test and reason of a line are separated by tabs; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`, or what the file system says. A list that does not exist is empty.
    package static func list(at file: URL) throws -> [ExpectedFailure] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        let text = try String(contentsOf: file, encoding: .utf8)
        let list = try TabSeparatedList(text, columns: ["any, native or exact", "file", "group", "test", "reason"])
        return try list.rows.map { line, cells in
            guard ["any", "native", "exact"].contains(cells[0]) else { throw list.unreadable(line) }
            return ExpectedFailure(numbers: cells[0], file: cells[1], group: cells[2], test: cells[3])
        }
    }
}

/// What is wrong with the verdicts, line by line.
package struct SuiteFaults: Sendable {
    /// One line for each; empty where all is as expected.
    package private(set) var lines: [String] = []

    /// Judges the verdicts.
    ///
    /// - Parameters:
    ///   - verdicts: Of one run.
    ///   - expected: The failures that are known.
    ///   - numbers: How numbers were typed: `native` or `exact`.
    ///   - form: What the schemas were made part of.
    package init(
        _ verdicts: [SuiteVerdict], expecting expected: [ExpectedFailure], numbers: String, form: SuiteForm = .plain
    ) {
        let concerning = expected.filter { $0.numbers == "any" || $0.numbers == numbers }
        if form == .openAPI {
            // Of documents that are read as meant, only what is claimed is judged.
            lines = verdicts.compactMap { verdict in
                let name = "\(verdict.file)\t\(verdict.group)\t\(verdict.test)"
                switch (verdict.outcome, concerning.contains { $0.matches(verdict) }) {
                case (.wronglyAccepted, false): return "accepted by what claims to be exact\t\(name)"
                case (.unjudged, _): return "unjudged\t\(name)\t\(verdict.reason.prefix(200))"
                case (.right, true), (.wronglyRejected, true), (.inexact, true): return "stale\t\(name)"
                case (.wronglyAccepted, true), (.right, false), (.wronglyRejected, false), (.inexact, false): return nil
                }
            }
            return
        }
        for verdict in verdicts {
            let isExpected = concerning.contains { $0.matches(verdict) }
            let name = "\(verdict.file)\t\(verdict.group)\t\(verdict.test)"
            switch (verdict.outcome, isExpected) {
            case (.right, true): lines.append("stale\t\(name)")
            case (.right, false), (_, true): break
            case (let outcome, false): lines.append("\(outcome.rawValue)\t\(name)\t\(verdict.reason.prefix(200))")
            }
            if verdict.codableAgrees == false, !isExpected { lines.append("Codable differs\t\(name)") }
            if !verdict.brokenLaws.isEmpty, !isExpected { lines.append("law\t\(name)\t\(verdict.brokenLaws)") }
            if verdict.shouldBeTyped { lines.append("names one type, but is free-form JSON\t\(name)") }
        }
        let files = Set(verdicts.map(\.file))
        for entry in concerning where files.contains(entry.file) && !verdicts.contains(where: entry.matches) {
            lines.append("stale: no such test\t\(entry.file)\t\(entry.group)\t\(entry.test)")
        }
    }
}

extension ExpectedFailure {
    fileprivate func matches(_ verdict: SuiteVerdict) -> Bool {
        file == verdict.file && group == verdict.group && test == verdict.test
    }
}
