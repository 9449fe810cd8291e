/// What the tool has to say about an input: a value, collected by every stage and printed at the end.
///
/// Identifiers are contract and may be matched by scripts; texts are not.
public struct Diagnostic: Error, Sendable, Hashable, Codable {
    /// How much a diagnostic weighs.
    public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nothing usable could be made of the place.
        case error
        /// Something is lost or guessed; the consequence says what.
        case warning
        /// For information; nothing is lost.
        case note
    }

    /// A second place that explains the first, such as the other of two equal keys.
    public struct Related: Sendable, Hashable, Codable {
        /// What there is to see at the place.
        public var message: String
        /// The second place.
        public var location: SourceLocation

        /// Creates a remark about `location`.
        public init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    /// What kind of finding it is.
    public var id: DiagnosticID
    /// How much it weighs.
    public var severity: Severity
    /// What is wrong, in one sentence without a final full stop.
    public var message: String
    /// What this means for the generated code.
    public var consequence: String?
    /// How to mend it.
    public var fix: String?
    /// Where it is; `nil` where it is about no place in particular.
    public var location: SourceLocation?
    /// Places that explain it.
    public var related: [Related]

    /// Creates a diagnostic; the static functions read better.
    public init(
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
    public static func error(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation?,
        consequence: String? = nil, fix: String? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.error, id, message, at: location, consequence: consequence, fix: fix, related: related)
    }

    /// A diagnostic about something that is lost or guessed.
    public static func warning(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation?,
        consequence: String? = nil, fix: String? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.warning, id, message, at: location, consequence: consequence, fix: fix, related: related)
    }

    /// A diagnostic for information.
    public static func note(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation?,
        consequence: String? = nil, fix: String? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.note, id, message, at: location, consequence: consequence, fix: fix, related: related)
    }
}
