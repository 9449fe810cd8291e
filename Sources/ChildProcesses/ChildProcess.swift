package import Foundation

/// A process of its own, for what measures, judges and tests the tool from outside. Nothing of it is part of the tool.
package struct ChildProcess: Sendable {
    /// Where what a process prints goes.
    package enum Destination: Sendable, Hashable {
        /// Nowhere.
        case discarded
        /// Into a file, which is emptied first. Two streams may share one.
        case file(URL)
    }

    /// How a process ended.
    package enum Status: Sendable, Hashable {
        /// By itself, with this status.
        case exited(Int32)
        /// Through this signal.
        case signalled(Int32)
        /// It was ended because it took too long.
        case timedOut
    }

    /// What a process has left.
    package struct Ending: Sendable, Hashable {
        /// How it ended.
        package let status: Status
        /// What it used, those processes included that it has waited for.
        package let usage: Usage

        /// Whether it ended by itself and with success.
        package var isSuccess: Bool { status == .exited(0) }
    }

    /// What a process used.
    package struct Usage: Sendable, Hashable {
        /// Processor time of all threads, in milliseconds.
        package let processor: Double
        /// The time from its start to its end, in milliseconds.
        package let wall: Double
        /// The memory of the largest process, in bytes.
        package let peakMemory: Int
    }

    /// What a process has printed, and how it ended.
    package struct Transcript: Sendable, Hashable {
        /// How it ended.
        package let status: Status
        /// What it printed to standard output.
        package let output: String
        /// What it printed to standard error.
        package let errors: String

        /// Whether it ended by itself and with success.
        package var isSuccess: Bool { status == .exited(0) }
    }

    /// The path of the executable, or its name, which is looked up in `PATH`.
    package let executable: String
    /// What it is given.
    package let arguments: [String]
    /// The folder that it works in; `nil` for that of this process.
    package var folder: URL?
    /// Its environment; `nil` for that of this process.
    package var environment: [String: String]?
    /// The file that it reads as standard input; `nil` for nothing.
    package var input: URL?
    /// Where standard output goes.
    package var output: Destination
    /// Where standard error goes.
    package var errors: Destination

    /// Prepares a process whose output streams go to the same place.
    package init(
        _ executable: String, _ arguments: [String], in folder: URL? = nil, output: Destination = .discarded
    ) {
        self.executable = executable
        self.arguments = arguments
        self.folder = folder
        self.output = output
        errors = output
    }

    /// Runs it to its end, or for so many seconds.
    ///
    /// - Throws: What the system says when it cannot be started.
    @discardableResult
    package func run(timeLimit: Double? = nil) throws -> Ending {
        var process = try RunningProcess(self)
        return process.wait(timeLimit: timeLimit)
    }

    /// Runs it to its end, on a text as standard input, and returns what it has printed.
    ///
    /// - Throws: What the system says when it cannot be started.
    package func transcript(input text: String = "") throws -> Transcript {
        // Files instead of pipes: a full pipe would stop the process while nobody reads it.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("process-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map(folder.appendingPathComponent)
        try Data(text.utf8).write(to: files[0])
        var process = self
        process.input = files[0]
        process.output = .file(files[1])
        process.errors = .file(files[2])
        let status = try process.run().status
        let texts = try files[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Transcript(status: status, output: texts[0], errors: texts[1])
    }
}
