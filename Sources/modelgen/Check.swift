import ArgumentParser

/// Compares what would be written with what is there.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fail and show a diff if the files are out of date.",
        discussion: "Takes the options of `generate` and leaves the output folder as it is.")

    @OptionGroup var options: GenerateOptions

    func run() throws {
        try GenerationRun(options).check()
    }
}
