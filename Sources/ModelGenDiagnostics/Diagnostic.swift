/// What the tool has to say about an input: a value, collected by every stage and printed at the end.
///
/// Identifiers are contract and may be matched by scripts; texts are not.
package struct Diagnostic: Error, Sendable, Hashable, Codable {
    /// How much a diagnostic weighs.
    package enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nothing usable could be made of the place.
        case error
        /// Something is lost or guessed; the consequence says what.
        case warning
        /// For information; nothing is lost.
        case note
    }

    /// A second place that explains the first, such as the other of two equal keys.
    package struct Related: Sendable, Hashable, Codable {
        /// What there is to see at the place.
        package var message: String
        /// The second place.
        package var location: SourceLocation

        /// Creates a remark about `location`.
        package init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    /// What kind of finding it is.
    package var id: DiagnosticID
    /// How much it weighs.
    package var severity: Severity
    /// What is wrong, in one sentence without a final full stop.
    package var message: String
    /// What this means for the generated code.
    package var consequence: String?
    /// How to mend it.
    package var fix: String?
    /// Where it is; `nil` where it is about no place in particular.
    package var location: SourceLocation?
    /// Places that explain it.
    package var related: [Related]

    /// Creates a diagnostic; the static functions read better.
    package init(
        _ severity: Severity,
        _ id: DiagnosticID,
        _ message: String,
        at location: SourceLocation?,
        consequence: String? = nil,
        fix: String? = nil,
        related: [Related] = []
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.consequence = consequence
        self.fix = fix
        self.location = location
        self.related = related
    }
}

extension Diagnostic {
    /// A diagnostic that stops the run.
    package static func error(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation?,
        consequence: String? = nil, fix: String? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.error, id, message, at: location, consequence: consequence, fix: fix, related: related)
    }

    /// A diagnostic about something that is lost or guessed.
    package static func warning(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation?,
        consequence: String? = nil, fix: String? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.warning, id, message, at: location, consequence: consequence, fix: fix, related: related)
    }

    /// A diagnostic for information.
    package static func note(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation?,
        consequence: String? = nil, fix: String? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.note, id, message, at: location, consequence: consequence, fix: fix, related: related)
    }
}
