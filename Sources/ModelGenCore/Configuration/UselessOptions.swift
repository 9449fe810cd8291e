import ModelGenModel

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
    package private(set) var findings: [Finding] = []

    /// Looks at a configuration and what is read with it.
    package init(of configuration: Configuration, inputs: [Input]) {
        let standard = Configuration()
        let arePages = inputs.map { Self.isPages($0, configuration.inputFormat) }
        if configuration.layout == .perType, !configuration.fileNames.isEmpty {
            add(.fileName, "Each type has a file called like itself, unless the layout is single or shards=N.")
        }
        if !arePages.contains(true) {
            if configuration.unknownNullability != standard.unknownNullability, !Self.leavesOpen(configuration.types) {
                add(.unknownNullability, "Only model pages leave open whether null is allowed.")
            }
            if configuration.wireCase != standard.wireCase {
                add(.wireCase, "Only model pages leave open how names are spelled on the wire.")
            }
        }
        if !arePages.contains(false), configuration.declaresParameters {
            add(.parameters, Self.pagesMakeNoRequests)
        }
        if configuration.objectNesting != standard.objectNesting, !configuration.declaresOperations {
            add(.deepObjects, "Nothing of a parameter's text is written without `operations`.")
        }
        if !arePages.contains(false), configuration.declaresOperations {
            add(.operations, Self.pagesMakeNoRequests)
        }
        if !arePages.contains(false), configuration.showsExamples {
            add(.examples, "Only documents have examples of types.")
        }
    }

    private static let pagesMakeNoRequests =
        "Pages do not say where parameters go, so that no requests are made of them."

    private mutating func add(_ option: ConfigurationOption, _ reason: String) {
        findings.append(Finding(option: option, reason: reason))
    }

    /// Whether an override makes nullability unknown, as pages do.
    private static func leavesOpen(_ overrides: [TypeOverride]) -> Bool {
        overrides.contains { $0.properties.contains { $0.nullability == .unknown } }
    }

    private static func isPages(_ input: Input, _ format: InputFormat?) -> Bool {
        switch input {
        case .folder: true
        case .file(let file): (format ?? InputRecognizer.format(of: file)).isMarkdown
        }
    }
}
