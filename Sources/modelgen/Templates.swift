import ArgumentParser
import ModelGenRun

/// Writes the built-in templates for whoever changes some of them.
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the built-in Swift templates, to change them.",
        discussion: """
            The Swift is written with these Mustache templates, and docs/templates.md lists what they know. Those in the folder \
            that --templates names, or `templates` in modelgen.yaml, take the place of the built-in ones. Delete the ones that \
            you leave as they are, so that they follow new versions. Files that are there and differ are not replaced.
            """)

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
    var output: String

    @Flag(help: "Replace files that are there and differ.")
    var force = false

    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        try TemplatesRun(output, diagnostics.diagnosticStyle, in: .process).write(force: force)
    }
}
