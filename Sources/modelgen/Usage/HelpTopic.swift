import ModelGenCore

/// What `modelgen help` explains besides the commands.
enum HelpTopic: String, CaseIterable {
    case configuration, plugin, completions

    /// The explanation.
    var text: String {
        switch self {
        case .configuration: Self.configurationText
        case .plugin: Self.pluginText
        case .completions: Self.completionsText
        }
    }

    private static var configurationText: String {
        let options = ConfigurationOption.allCases.map { option in
            let words = if case .choice(let words) = option.shape { " (\(words.joined(separator: ", ")))" } else { "" }
            return "  \(option.name)\n      \(option.summary)\(words)\(option.isFileOnly ? " Only here." : "")"
        }
        return """
            CONFIGURATION

            modelgen.yaml in the working directory, or the file after --config, says what the command line does not. Its
            paths are as seen from its own folder. `modelgen init` writes one with every option explained.

            \(options.joined(separator: "\n"))

            """
    }

    private static let pluginText = """
        PLUGIN

        In Package.swift, `plugins: [.plugin(name: "ModelGenPlugin", package: "swift-modelgen")]` generates the models of a
        target in every build. What it is made of is found by name in the folder of the target: openapi.yaml,
        NAME.openapi.yaml (or .yml, .json), and folders of pages called `models` or NAME.models. The target also needs one
        Swift file, or SwiftPM calls it empty. What lies elsewhere is listed in modelgen.plugin.json, which
        `modelgen init --plugin FOLDER` writes and keeps true. `swift package generate-models` writes models to be checked
        in, `swift package check-models` compares them with what would be written.

        """

    private static let completionsText = """
        COMPLETIONS

        Commands, options, their values and paths are completed once the shell has read this:

          bash   modelgen --generate-completion-script bash > ~/.local/share/bash-completion/completions/modelgen
          zsh    modelgen --generate-completion-script zsh > DIR/_modelgen      # DIR is one of $fpath
          fish   modelgen --generate-completion-script fish > ~/.config/fish/completions/modelgen.fish

        """
}
