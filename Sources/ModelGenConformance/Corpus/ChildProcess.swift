package import Foundation

/// A process that is waited for, but not for ever.
package struct ChildProcess {
    /// How it ended.
    package enum Status: Sendable, Hashable {
        case exited(Int32)
        case signalled(Int32)
        case timedOut
    }

    private let executable: String
    private let arguments: [String]
    /// The file that both output streams go to.
    package let output: URL

    /// Prepares a process.
    package init(_ executable: String, _ arguments: [String], output: URL) {
        self.executable = executable
        self.arguments = arguments
        self.output = output
    }

    /// Runs it to its end, or for `timeLimit` seconds.
    ///
    /// - Throws: What the system says when it cannot be started.
    package func run(timeLimit: Double) throws -> Status {
        try Data().write(to: output)
        let handle = try FileHandle(forWritingTo: output)
        defer { try? handle.close() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardOutput = handle
        process.standardError = handle
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + timeLimit) == .timedOut {
            // What it started is in its group, and would go on without it: a compiler's driver does not take its
            // processes along.
            kill(-process.processIdentifier, SIGKILL)
            process.terminate()
            // A process that does not heed the request is not worth waiting for; the corpus has others.
            _ = ended.wait(timeout: .now() + 10)
            return .timedOut
        }
        return process.terminationReason == .exit
            ? .exited(process.terminationStatus) : .signalled(process.terminationStatus)
    }
}
