internal import ModelGenDiagnostics
internal import ModelGenModel

/// What of a document is read. What that needs comes along, whatever else is said about it.
package struct Selection: Sendable, Hashable {
    /// If there is any, only what one of them matches.
    package var only: [SelectionPattern] = []
    /// Not what one of them matches.
    package var excluded: [SelectionPattern] = []

    /// Selects everything.
    package init() {}

    /// Whether nothing is left out.
    package var isEverything: Bool { only.isEmpty && excluded.isEmpty }

    /// Every pattern.
    package var patterns: [SelectionPattern] { only + excluded }
}

/// What is selected by: `Pet*`, `tag:pets`, `path:/pets/*`, `operation:listPets`.
package struct SelectionPattern: Sendable, Hashable {
    /// What the pattern is about.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        /// A named schema.
        case name
        /// An operation, by one of its tags.
        case tag
        /// The operations of a path.
        case path
        /// An operation, by its `operationId`.
        case operation
    }

    /// What the pattern is compared with.
    package var subject: Subject
    /// `*` stands for any signs, `?` for one.
    package var pattern: String

    /// Reads a pattern; without a subject it is about names. `nil` when there is nothing to match, or no such subject.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2 {
            guard let subject = Subject(rawValue: parts[0]) else { return nil }
            self.subject = subject
        } else {
            subject = .name
        }
        pattern = parts[parts.count - 1]
        if pattern.isEmpty { return nil }
    }

    /// As it is written.
    package var spelling: String { subject == .name ? pattern : "\(subject.rawValue):\(pattern)" }

    /// The pattern that may have been meant instead, by what there is.
    func nearest(in texts: [String]) -> String? {
        NearestName.of(pattern, in: texts).map { subject == .name ? $0 : "\(subject.rawValue):\($0)" }
    }

    /// Whether the pattern is the name of a type inside of a named schema's: `Invoice.Status`, or as `--inline flat` and older versions
    /// call it, `InvoiceStatus`. The schema's key may be spelt in another way.
    func leadsInto(_ name: String) -> Bool {
        let holder = WordCase.upperCamel(name)
        guard subject == .name, !holder.isEmpty else { return false }
        if pattern.contains(".") {
            return pattern.indices.contains { index in
                pattern[index] == "."
                    && WordCase.upperCamel(String(pattern[..<index])).lowercased() == holder.lowercased()
            }
        }
        let flat = WordCase.upperCamel(pattern)
        return flat.hasPrefix(holder) && flat.dropFirst(holder.count).first?.isUppercase == true
            && flat.utf8.count == pattern.utf8.count
    }

    /// Whether the pattern matches all of the text.
    func matches(_ text: String) -> Bool { NamePattern(pattern).matches(text) }
}
