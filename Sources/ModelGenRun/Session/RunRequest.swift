/// What a command that reads inputs is asked for.
package struct RunRequest: Sendable {
    /// The configuration file; `nil` for `modelgen.yaml`, if there is one.
    package var configurationFile: String?
    /// What the command line says besides.
    package var settings: [Setting]
    /// How to say what was found.
    package var diagnostics: DiagnosticStyle

    /// Creates a request.
    package init(
        configurationFile: String? = nil, settings: [Setting], diagnostics: DiagnosticStyle = DiagnosticStyle()
    ) {
        self.configurationFile = configurationFile
        self.settings = settings
        self.diagnostics = diagnostics
    }
}

/// How a run says what it has found.
package struct DiagnosticStyle: Sendable, Hashable {
    /// Whom diagnostics are for.
    package enum Format: String, Sendable, CaseIterable {
        /// A person, in a terminal.
        case text
        /// A program.
        case json
        /// The log of a workflow on GitHub.
        case github
        /// What collects the findings of analysers.
        case sarif
    }

    /// Whom they are for.
    package var format: Format
    /// Whether every diagnostic is shown, not only the first of each kind.
    package var isVerbose: Bool

    /// Creates a style.
    package init(_ format: Format = .text, isVerbose: Bool = false) {
        self.format = format
        self.isVerbose = isVerbose
    }
}
