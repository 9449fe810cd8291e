import Foundation

/// Compiles models, one compiler process for the module, as SwiftPM does for release.
struct ModelCompiler {
    let tools: Tools
    let scratch: URL

    /// Of virtual memory, in KiB: some generated code has taken compilers beyond what a machine has.
    private static let memoryLimit = 8_000_000

    /// Writes a module's files into a folder of their own.
    func write(_ texts: [String]) throws -> [URL] {
        let folder = scratch.appendingPathComponent("sources")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try texts.enumerated().map { index, text in
            let file = folder.appendingPathComponent("File\(index).swift")
            try Data(text.utf8).write(to: file)
            return file
        }
    }

    /// `optimization` is `-Onone` or `-O`.
    func compile(_ files: [URL], optimization: String) throws -> Usage {
        try run(
            [
                "/usr/bin/env", "swiftc", "-c", "-wmo", "-g", "-swift-version", "6", optimization, "-parse-as-library",
                "-module-name", "Models", "-o", object.path, "-I", tools.modules.path,
            ] + files.map(\.path).sorted())
    }

    /// What is compiled ends here.
    var object: URL { scratch.appendingPathComponent("models.o") }

    /// Runs a command that may take only so much memory.
    func run(_ command: [String]) throws -> Usage {
        try Usage.ofProcess(["/bin/sh", "-c", "ulimit -v \(Self.memoryLimit) && exec \"$@\"", "sh"] + command)
    }
}
