import ArgumentParser
import ModelGenCore

/// Writes the files.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write Swift files for the inputs.",
        discussion: """
            Only files that modelgen wrote, and that nobody changed since, are replaced or removed; which those are \
            stands in modelgen.lock.json in the output folder. A file is written only when its contents differ.
            """)

    @OptionGroup var options: GenerateOptions

    func run() throws {
        try GenerationRun(options, to: .write).generate()
    }
}
