import ModelGenDiagnostics
import ModelGenModel

extension DiagnosticID {
    /// An example of the document that is no value of its type, or of which that cannot be told.
    static let unusableExample = DiagnosticID("unusable-example")
}

extension Diagnostic {
    static func unusableExample(
        of what: String, _ fault: ExampleJudge.Fault, at location: SourceLocation
    ) -> Diagnostic {
        let place = fault.pointer.isEmpty ? "it" : "`\(fault.pointer)`"
        return .note(
            .unusableExample,
            fault.isCertain
                ? "An example of \(what) is none: \(place) \(fault.reason)"
                : "Whether an example of \(what) is one cannot be told: \(place) \(fault.reason)",
            at: location, consequence: "It is not in the code.",
            fix: fault.isCertain ? "Correct it in the document, or with an overlay." : nil)
    }
}
