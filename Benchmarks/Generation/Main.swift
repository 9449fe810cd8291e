import ArgumentParser

/// Measures generation, and the compilation of what is generated.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generation-benchmarks",
        abstract: "Measure generation by stage, and what the generated code costs to compile.",
        subcommands: [Tables.self, Compilation.self, Constructs.self, Rows.self, Stages.self, Synthesis.self],
        defaultSubcommand: Tables.self)
}
