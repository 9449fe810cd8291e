internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Collects what there is to say about the documents; the same finding is kept once, however often its place is read.
final class ReadingReport {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var fallbacks: [Fallback] = []
    private var known: Set<Diagnostic> = []
    private var knownFallbacks: Set<Fallback> = []

    func add(_ diagnostic: Diagnostic) {
        if known.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    func add(_ fallback: Fallback) {
        if knownFallbacks.insert(fallback).inserted { fallbacks.append(fallback) }
    }

    func warning(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation, consequence: String, fix: String? = nil,
        related: [Diagnostic.Related] = []
    ) {
        add(.warning(id, message, at: location, consequence: consequence, fix: fix, related: related))
    }

    func note(_ id: DiagnosticID, _ message: String, at location: SourceLocation, consequence: String) {
        add(.note(id, message, at: location, consequence: consequence))
    }

    /// Reports a keyword of another version, which is read because its meaning is plain.
    func foreign(_ what: String, at place: Place) {
        warning(
            .foreignKeyword, "\(what) is not part of \(place.dialect.name)", at: place.location,
            consequence: "It is read as the version means it that has it; other tools may ignore it.")
    }

    /// Reports a keyword that says nothing about values of a type (JSON Schema 2020-12 Core §7.6.1).
    func idle(_ keyword: Keyword, of kind: ValueKind, at place: Place) {
        guard let operand = place.child(keyword.rawValue) else { return }
        warning(
            .idleKeyword, "`\(keyword.rawValue)` says nothing about values of type \(kind.rawValue)",
            at: operand.location, consequence: "It restricts nothing, as the specification has it.")
    }

    /// Reports a keyword whose operand is of the wrong type.
    func malformed(
        _ keyword: Keyword, at place: Place, expected: String, consequence: String = "The keyword is left out."
    ) {
        warning(
            .malformedKeyword, "`\(keyword.rawValue)` takes \(expected), not \(place.node.kindDescription)",
            at: place.location, consequence: consequence)
    }
}

extension ReadingReport {
    /// The operand of a keyword that takes a boolean.
    func boolean(_ keyword: Keyword, at place: Place) -> Bool? {
        if let flag = place.node.boolean { return flag }
        switch place.node.string {
        case "true": return true
        case "false": return false
        default:
            malformed(keyword, at: place, expected: "a boolean")
            return nil
        }
    }

    /// The operand of a keyword that takes a string.
    func string(_ keyword: Keyword, at place: Place) -> String? {
        if let text = place.node.string { return text }
        malformed(keyword, at: place, expected: "a string")
        return nil
    }

    /// The operand of a keyword that takes a number; one in quotes is read too.
    func number(_ keyword: Keyword, at place: Place) -> DecimalNumber? {
        if let number = place.node.number.flatMap(DecimalNumber.init) { return number }
        if let quoted = place.node.string.flatMap(DecimalNumber.init) {
            malformed(keyword, at: place, expected: "a number", consequence: "The text is read as a number.")
            return quoted
        }
        malformed(keyword, at: place, expected: "a number")
        return nil
    }

    /// The operand of a keyword that takes a count.
    func count(_ keyword: Keyword, at place: Place) -> Int? {
        guard let number = number(keyword, at: place) else { return nil }
        if let count = number.integer(as: Int.self), count >= 0 { return count }
        warning(
            .malformedKeyword, "`\(keyword.rawValue)` takes a count, not \(number)", at: place.location,
            consequence: "The keyword is left out.")
        return nil
    }
}
