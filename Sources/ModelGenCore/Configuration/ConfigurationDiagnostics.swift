import ModelGenDiagnostics

extension DiagnosticID {
    /// A key of the configuration that nothing is known about.
    static let unknownOption = DiagnosticID("unknown-option")
    /// A value that an option does not take.
    static let invalidOption = DiagnosticID("invalid-option")
    /// Two options that cannot be had together.
    static let conflictingOptions = DiagnosticID("conflicting-options")
}
