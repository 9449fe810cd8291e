/// One thing that a schema forbids about a value.
///
/// `rule` and `path` are stable; texts are not.
public struct ValidationIssue: Error, Hashable, Sendable {
    /// A key or an index.
    public enum Step: Hashable, Sendable {
        /// A key of an object.
        case key(String)
        /// An index of an array, from 0.
        case index(Int)
    }

    /// The keyword of the schema that was violated, such as `maximum`.
    public struct Rule: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The keyword.
        public let rawValue: String

        /// A rule by its keyword.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A rule by its keyword.
        public init(stringLiteral value: String) { rawValue = value }

        /// The keyword.
        public var description: String { rawValue }
    }

    /// Where a constraint comes from.
    public enum Provenance: Hashable, Sendable {
        /// A keyword of the schema.
        case schema
        /// A sentence of its documentation.
        case prose
    }

    /// The keys and indices that lead to the value.
    public private(set) var path: [Step] = []
    /// What was violated.
    public let rule: Rule
    /// Where in the source the constraint stands, such as `#/components/schemas/Pet/properties/tags`.
    public let schema: String
    /// What the constraint asks for, such as `10`.
    public let limit: String?
    /// What it was instead. Contents of strings are withheld unless asked for: they may be anyone's data.
    public let actual: String?
    /// Where the constraint comes from.
    public let provenance: Provenance
    /// Of a union, what was wrong with each member.
    public let causes: [[ValidationIssue]]

    init(
        _ rule: Rule, schema: String, limit: String?, actual: String?, from provenance: Provenance,
        causes: [[ValidationIssue]]
    ) {
        (self.rule, self.schema, self.limit, self.actual) = (rule, schema, limit, actual)
        (self.provenance, self.causes) = (provenance, causes)
    }

    /// Puts a step in front of the path, on the way out of a check.
    mutating func prefix(_ step: Step) { path.insert(step, at: 0) }

    /// The path as a JSON Pointer (RFC 6901), such as `/pets/3/name`.
    public var pointer: String { path.map(\.pointerToken).joined() }
}

extension ValidationIssue.Step {
    /// The step in a JSON Pointer: RFC 6901 §3.
    var pointerToken: String {
        switch self {
        case .index(let index): "/\(index)"
        case .key(let key):
            key.unicodeScalars.reduce(into: "/") { text, scalar in
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

extension ValidationIssue: CustomStringConvertible {
    /// The path as Swift would write it, such as `pets[3].name`.
    public var location: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            }
        }
    }

    /// One line: `pets[3].name: minLength 2 (actual: 1), schema #/components/schemas/Pet/properties/name`.
    public var description: String {
        let text = path.isEmpty ? problem : "\(location): \(problem)"
        return schema.isEmpty ? text : "\(text), schema \(schema)"
    }

    /// What is wrong, without the places.
    var problem: String {
        var text = "\(rule)"
        if let limit { text += " \(limit)" }
        if let actual { text += " (actual: \(actual))" }
        if provenance == .prose { text += ", from the documentation" }
        return text
    }
}

/// What is wrong with a value; at least one issue.
public struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The first issue.
    public let first: ValidationIssue
    /// All issues, in the order of the checks.
    public let issues: [ValidationIssue]

    /// An error with these issues, or `nil` if there are none.
    public init?(_ issues: [ValidationIssue]) {
        guard let first = issues.first else { return nil }
        self.first = first
        self.issues = issues
    }

    /// The same issues, of a value that stands at `step`.
    func moved(to step: ValidationIssue.Step) -> ValidationError {
        let moved = issues.map { issue in
            var issue = issue
            issue.prefix(step)
            return issue
        }
        return ValidationError(moved) ?? self
    }

    /// One line per issue.
    public var description: String { issues.map(\.description).joined(separator: "\n") }
}

extension ModelValue {
    /// Checks everything the schema says about this value and everything in it.
    ///
    /// - Parameters:
    ///   - limit: After how many issues to stop.
    ///   - revealsStrings: Whether issues may quote the contents of strings.
    /// - Throws: `ValidationError` with the issues.
    public func validate(limit: Int = .max, revealsStrings: Bool = false) throws(ValidationError) {
        if let error = ValidationError(issues(limit: limit, revealsStrings: revealsStrings)) { throw error }
    }

    /// Whether there are no issues. Allocates nothing, but for what docs/benchmarks.md lists.
    public var isValid: Bool {
        var issues = ValidationIssues(limit: 1, revealsStrings: false, countsOnly: true)
        validate(into: &issues)
        return issues.count == 0
    }

    /// Everything that the schema forbids about this value and everything in it.
    ///
    /// - Parameters:
    ///   - limit: After how many issues to stop.
    ///   - revealsStrings: Whether issues may quote the contents of strings.
    /// - Returns: The issues, in the order of the checks.
    public func issues(limit: Int = .max, revealsStrings: Bool = false) -> [ValidationIssue] {
        var issues = ValidationIssues(limit: limit, revealsStrings: revealsStrings)
        validate(into: &issues)
        return issues.found
    }
}
