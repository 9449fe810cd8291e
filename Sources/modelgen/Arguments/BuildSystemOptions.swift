import ArgumentParser
import ModelGenRun

/// What a build system needs to know, and to say.
struct BuildSystemOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write which files were read, in Make's format.", valueName: "file.d"))
    var depfile: String?

    @Option(help: ArgumentHelp("An empty file to touch in the end; the depfile is for it.", valueName: "file"))
    var stamp: String?

    @Flag(help: "Print the paths of the files, one a line, and write nothing.")
    var listOutputs = false

    @Flag(help: "Take no names and parameter orders from earlier runs.")
    var ignoreHistory = false

    @Option(
        help: ArgumentHelp("Fail over what ModelGenPlugin's configuration leaves out.", valueName: "json"))
    var pluginManifest: String?

    @Option(help: .hidden)
    var fallbackInput: [String] = []

    @Option(help: .hidden)
    var fallbackOutput: String?

    /// What is asked for.
    var request: BuildSystemRequest {
        var request = BuildSystemRequest()
        request.depfile = depfile
        request.stamp = stamp
        request.listOutputs = listOutputs
        request.ignoreHistory = ignoreHistory
        request.pluginManifest = pluginManifest
        request.fallbackInputs = fallbackInput
        request.fallbackOutput = fallbackOutput
        return request
    }
}
