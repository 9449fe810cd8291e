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

    private func paragraph(_ option: ConfigurationOption) -> String {
        "# \(option.summary)\(choices(option))\n\(setting(option))"
    }

    private func choices(_ option: ConfigurationOption) -> String {
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
        return "# \(option.rawValue): \(option.defaultText ?? option.exampleText)"
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

extension ConfigurationOption {
    /// How an option is written that has no default to show.
    var exampleText: String {
        switch self {
        case .inputs: "[specs/openapi.yaml, docs/models]"
        case .with: "specs/openapi.yaml"
        case .inputFormat: "openapi"
        case .overlay: "fixes.yaml"
        case .only: "[tag:pets, Order*]"
        case .exclude: "operation:debug*"
        case .output: "Sources/Models/Generated"
        case .fileName: "Petstore"
        case .templates: "templates"
        case .report: "modelgen-report.json"
        case .namespace: "Petstore"
        case .moduleName: "PetstoreModels"
        case .formats: "{date-time: String, int64: Int}"
        case .assertFormats: "[email, ipv4]"
        case .initialisms: "[gpu, -ip]"
        case .extensions: "{x-acme-labels: x-enum-varnames}"
        case .types: "{Pet: {name: Animal, properties: {kind: {name: species}}}}"
        case .mergePatch: "{BookChanges: Book}"
        case .mapURI: #"{"https://example.com/schemas/": schemas}"#
        case .limits: "{depth: 512}"
        case .operations, .deepObjects, .parameters, .examples, .layout, .access, .runtime, .inline, .sharing, .numbers,
            .enumerations,
            .directions,
            .unknownKeys,
            .unknownNullability,
            .wireCase, .allowOutside, .allowUnresolved, .warningsAsErrors:
            defaultText ?? ""
        }
    }
}
