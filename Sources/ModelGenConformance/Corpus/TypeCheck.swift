import ChildProcesses
package import Foundation

/// Type-checks generated files as a strict user would: Swift 6 mode, warnings as errors.
package struct TypeCheck {
    /// The folder of the modules that were built beside this executable.
    private let modules: URL
    /// In seconds.
    private let timeLimit: Double
    /// Address space of a compiler process, in kilobytes.
    private static let memoryLimit = 8_000_000

    /// Prepares checks that take at most `timeLimit` seconds each.
    package init(modules: URL, timeLimit: Double) {
        self.modules = modules
        self.timeLimit = timeLimit
    }

    /// Checks all Swift files in `folder` as one module.
    ///
    /// - Throws: What the file system says.
    package func run(on folder: URL) throws -> CorpusOutcome.Compilation {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let list = folder.appendingPathComponent("files.txt")
        let lines = files.sorted().map { folder.appendingPathComponent($0).path + "\n" }.joined()
        try Data(lines.utf8).write(to: list)
        // The shell's limit is inherited by the processes that the driver starts. One of them reads all files: several
        // would each read most of what the others do.
        let command = """
            ulimit -v \(Self.memoryLimit); exec swiftc -typecheck -wmo -swift-version 6 -warnings-as-errors \
            -module-name Models -I "$0" @"$1"
            """
        let start = ContinuousClock.now
        let output = folder.appendingPathComponent("log.txt")
        let process = ChildProcess("/bin/sh", ["-c", command, modules.path, list.path], output: .file(output))
        let status = try process.run(timeLimit: timeLimit).status
        let log = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return CorpusOutcome.Compilation(
            complaints: complaints(status, log, in: folder), time: (ContinuousClock.now - start) / .seconds(1),
            peakMemory: PeakMemory.ofChildren)
    }

    private func complaints(_ status: ChildProcess.Status, _ log: String, in folder: URL) -> [String] {
        switch status {
        case .timedOut: return ["took longer than \(Int(timeLimit)) s"]
        case .exited(0): return []
        case .exited, .signalled:
            let found = log.split(whereSeparator: \.isNewline).filter {
                $0.contains(": error: ") || $0.contains(": warning: ")
            }
            .map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
            var seen: Set<String> = []
            let complaints = found.filter { seen.insert($0).inserted }
            return complaints.isEmpty ? ["the compiler ended without a message: \(log.suffix(300))"] : complaints
        }
    }
}
