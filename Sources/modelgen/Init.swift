import ArgumentParser
import ModelGenRun

/// Writes what a user begins with.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a modelgen.yaml for what is found.",
        discussion: """
            Looks for OpenAPI documents and folders of model pages below the folder, and writes a modelgen.yaml that names \
            them and explains every option. One that is there already stays as it is. For a target that uses \
            ModelGenPlugin, modelgen.plugin.json is brought up to date: it lists the files outside of the target that are \
            read, and a Swift file is written where there is none. What Package.swift lacks is printed.
            """)

    @Argument(help: "Where to look and to write; with --plugin, the folder of the target.")
    var folder = "."

    @Flag(help: "For a target that uses ModelGenPlugin; implied by a modelgen.plugin.json.")
    var plugin = false

    @OptionGroup(title: "Diagnostics") var diagnostics: DiagnosticOptions

    func run() throws {
        try Initialization(folder, usesPlugin: plugin, diagnostics.diagnosticStyle, in: .process).run()
    }
}
