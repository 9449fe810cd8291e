/// Options that are given and have no effect beside the others and with the inputs at hand.
package struct UselessOptions: Sendable {
    /// One of them.
    package struct Finding: Sendable, Hashable {
        /// What was set.
        package var option: ConfigurationOption
        /// Why it has no effect, as a sentence.
        package var reason: String
    }

    /// In the order of the options.
    package let findings: [Finding]

    /// Looks at a configuration and what is read with it.
    package init(of configuration: Configuration, inputs: [Input]) {
        let kinds = InputKinds(of: inputs, format: configuration.inputFormat)
        findings = ConfigurationOption.allCases.compactMap { option in
            guard let whyUseless = option.whyUseless, option.isSaid(in: configuration) else { return nil }
            return whyUseless(configuration, kinds).map { Finding(option: option, reason: $0) }
        }
    }
}

/// Which kinds of input a run has. One without any may yet get some of either.
struct InputKinds {
    /// Whether some are model pages.
    let hasPages: Bool
    /// Whether some are documents.
    let hasDocuments: Bool

    /// Looks at inputs, as whose format one may be given.
    init(of inputs: [Input], format: InputFormat?) {
        let arePages = inputs.map { input in
            switch input {
            case .folder: true
            case .file(let file): (format ?? InputRecognizer.format(of: file)).isMarkdown
            }
        }
        hasPages = arePages.contains(true)
        hasDocuments = arePages.contains(false)
    }
}
