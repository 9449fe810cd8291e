package import ModelGenDiagnostics

extension DiagnosticID {
    /// A constraint for which no check is written.
    package static let uncheckedConstraint = DiagnosticID("unchecked-constraint")
    /// A default for which there is no constant.
    package static let documentedDefault = DiagnosticID("documented-default")
    /// A template that the engine cannot parse.
    package static let templateSyntax = DiagnosticID("template-syntax")
    /// A template that asks for something its context does not have.
    package static let unknownTemplateKey = DiagnosticID("unknown-template-key")
    /// A template file whose name is none of the built-in ones.
    package static let unknownTemplate = DiagnosticID("unknown-template")
}
