import ModelGenModel
import ModelGenText

/// The `modelgen.yaml` that a user is given to begin with: what was found, and every other option as a comment.
package struct ConfigurationDraft: Sendable, Hashable {
    /// Paths as seen from the folder of the file.
    package var inputs: [String]
    /// Likewise; `nil` where a build system decides.
    package var output: String?

    /// Creates a draft.
    package init(inputs: [String], output: String?) {
        self.inputs = inputs
        self.output = output
    }

    /// The text of the file.
    package var text: String {
        let header = """
            # yaml-language-server: $schema=\(ConfigurationSchema.address)
            # What modelgen is told. Every option is here; those in comments say what counts without them, or show how they are
            # written. docs/configuration.md describes them.
            """
        return ([header] + ConfigurationOption.allCases.map(paragraph)).joined(separator: "\n\n") + "\n"
    }

    /// A file in which every option says something, for the documentation.
    package static var everything: String {
        ConfigurationOption.allCases.map { "# \($0.summary)\(choices($0))\n\(example($0))" }.joined(separator: "\n\n")
            + "\n"
    }

    private func paragraph(_ option: ConfigurationOption) -> String {
        "# \(option.summary)\(Self.choices(option))\n\(setting(option))"
    }

    private static func choices(_ option: ConfigurationOption) -> String {
        guard case .choice(let words) = option.shape else { return "" }
        return " (\(words.joined(separator: ", ")))"
    }

    private func setting(_ option: ConfigurationOption) -> String {
        switch option {
        case .inputs where !inputs.isEmpty:
            return "inputs:\n" + inputs.map { "  - \(Self.scalar($0))" }.joined(separator: "\n")
        case .output:
            if let output { return "output: \(Self.scalar(output))" }
        default: break
        }
        return "# \(Self.example(option))"
    }

    private static func example(_ option: ConfigurationOption) -> String {
        "\(option.name): \(option.defaultText ?? option.example ?? "")"
    }

    /// A path as YAML reads it back: in quotes, which JSON's escapes serve as well, unless it is of plain characters only.
    private static func scalar(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "_/.-".utf8.contains($0) }
        // `-`, `.5`, `1e3` and `null` are plain as well, but no texts; no word that means something is longer than `false`.
        let first = path.utf8.first(where: { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") })
        let beginsWithLetter = first.map { $0 >= UInt8(ascii: "A") } ?? false
        if isPlain, beginsWithLetter, path.utf8.count > 5 { return path }
        return JSONLiteral.string(path).jsonText
    }
}
