/// One option: a row of the table that all follows from.
///
/// `modelgen.yaml` and the command line are read by it, and made of it are help, manual, completion, the fingerprint, the schema for
/// editors, the file that `init` writes, and the table in `docs/configuration.md`. A row says everything about its option but what the
/// stages do with the value.
package struct ConfigurationOption: Sendable {
    /// Its key in `modelgen.yaml`, and, with two hyphens before it, its name on the command line.
    package let name: String
    /// Where the command line has it.
    package let place: Place
    /// Its name of one letter on the command line.
    package let letter: Character?
    /// What may be written for it, and where that goes.
    let value: OptionValue
    /// What it does, in one line for `--help`.
    package let summary: String
    /// What `docs/configuration.md` says about it.
    let documentation: Documentation
    /// How it is written, where there is no default to show.
    let example: String?
    /// What other tools and people call it.
    package let otherNames: [String]
    /// Whether a run with another value may write other files, so that it belongs into the fingerprint.
    let isRecorded: Bool
    /// Why it has no effect beside the rest of the configuration, as a sentence, where that can be.
    let whyUseless: WhyUseless?

    /// Looks at a configuration that says something about the option.
    typealias WhyUseless = @Sendable (Configuration, InputKinds) -> String?

    /// Makes a row. `values`, `unsaid` and `text` are for the documentation alone.
    init(
        _ name: String, _ place: Place, letter: Character? = nil, _ value: OptionValue, summary: String,
        example: String? = nil, values: String? = nil, unsaid: String? = nil, text: String? = nil,
        otherNames: [String] = [], isRecorded: Bool = true, whyUseless: WhyUseless? = nil
    ) {
        self.name = name
        self.place = place
        self.letter = letter
        self.value = value
        self.summary = summary
        self.example = example
        documentation = Documentation(values: values, unsaid: unsaid, text: text ?? summary)
        self.otherNames = otherNames
        self.isRecorded = isRecorded
        self.whyUseless = whyUseless
    }

    /// Where the command line has an option.
    package enum Place: Sendable, Hashable {
        /// The arguments without a name.
        case arguments
        /// Among the options about what is read.
        case input
        /// Among the options about where files go.
        case output
        /// Among the options about how the Swift looks.
        case swift
        /// Among the options about how the tool speaks.
        case diagnostics
        /// Nowhere: only `modelgen.yaml` can say it.
        case file
    }

    /// What stands in the documentation and cannot be told from the rest.
    struct Documentation: Sendable {
        /// Its values, where the shape does not say it all.
        var values: String?
        /// What counts when nobody says anything, where that is not a value.
        var unsaid: String?
        /// What it does.
        var text: String
    }

    /// What may be written for an option.
    package enum Shape: Sendable, Hashable {
        /// One of a few words, or a word with a count.
        case choice([String])
        /// `true` or `false`; a flag without a value.
        case boolean
        /// Any text; the placeholder stands for it in help.
        case text(placeholder: String)
        /// A path, in a file relative to that file's folder.
        case path(placeholder: String)
        /// One text or several.
        case list(placeholder: String)
        /// One path or several.
        case paths(placeholder: String)
        /// `NAME=VALUE`; in a file a mapping, with its schema.
        case assignments(placeholder: String, schema: ValueSchema)
        /// A mapping that only a file can hold, with its schema.
        case mapping(schema: ValueSchema)
    }
}

extension ConfigurationOption: CaseIterable {
    /// All rows, in the order in which they are shown everywhere, and in which the fingerprint has them.
    package static let allCases = readingOptions + outputOptions + swiftOptions + particularOptions + permissionOptions

    private static let byName = Dictionary(allCases.map { ($0.name, $0) }) { first, _ in first }
}

extension ConfigurationOption: RawRepresentable, Hashable, CustomStringConvertible {
    /// Finds the row of a key.
    package init?(rawValue: String) {
        guard let option = Self.byName[rawValue] else { return nil }
        self = option
    }

    /// The key.
    package var rawValue: String { name }
    /// The key.
    package var description: String { name }
}

extension ConfigurationOption {
    /// What may be written for this option.
    package var shape: Shape { value.shape }

    /// Whether only `modelgen.yaml` can say it.
    package var isFileOnly: Bool { place == .file }

    /// What counts when nobody says it; `nil` when there is nothing to show.
    package var defaultText: String? {
        switch shape {
        case .choice, .boolean, .text, .path: value.spelled(Configuration()).first
        case .list, .paths, .assignments, .mapping: nil
        }
    }

    /// Whether a configuration says something about it that it does not say by itself.
    package func isSaid(in configuration: Configuration) -> Bool {
        value.spelled(configuration) != value.spelled(Configuration())
    }
}

extension Configuration {
    /// Sets an option to a value as a flag or a file spells it; lists and assignments get one more element.
    ///
    /// - Throws: `InvalidValue` for a text that the option does not take.
    package mutating func set(_ option: ConfigurationOption, to text: String) throws(InvalidValue) {
        switch option.value.reading {
        case .texts(let set), .assignments(let set, _): try set(text, &self)
        case .entries, .tree, .whole: throw InvalidValue(message: "Expected a mapping")
        }
    }

    /// Forgets what a file says, so that a flag replaces it.
    package mutating func clear(_ option: ConfigurationOption) { option.value.clear(&self) }
}
