import ModelGenCore
import ModelGenStore
import ModelGenText

/// Where the output goes, and what cannot be one.
extension GenerationRun {
    func requireOutput() throws -> String {
        if let output = configuration.output { return output }
        let said = "Name the output folder with --output, or - for standard output"
        // Other tools take the output as their last argument.
        if configuration.inputs.count > 1, let last = configuration.inputs.last,
            !session.disk.type(of: last).exists
        {
            throw UsageError("\(said): is it --output \(last)?")
        }
        throw UsageError("\(said).")
    }

    /// A folder called `Models.swift` is what nobody wants, nor one called `api.yaml`.
    func refuseFileName(_ output: String) throws {
        let kind = RelativePath.pathExtension(of: output)
        guard ["swift", "yaml", "yml", "json", "md"].contains(kind), !session.disk.type(of: output).exists
        else { return }
        if kind != "swift" {
            throw UsageError("--output names a folder for Swift files, and `\(output)` looks like a file.")
        }
        let (folder, name) = (RelativePath.parent(of: output), RelativePath.stem(of: output))
        throw UsageError(
            "--output names a folder, and `\(output)` looks like a file; write --output \(folder) --layout single "
                + "--file-name \(name), or --output - --layout single > \(output).")
    }
}
