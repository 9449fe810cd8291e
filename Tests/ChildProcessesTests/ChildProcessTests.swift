import ChildProcesses
import Foundation
import Testing

@Suite struct ChildProcessTests {
    @Test func streamsFolderAndEnvironmentAreItsOwn() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        var process = ChildProcess("sh", ["-c", "pwd; cat; echo $PET >&2; exit 3"], in: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "PET": "dog"]
        let transcript = try process.transcript(input: "in\n")
        #expect(transcript.status == .exited(3) && !transcript.isSuccess)
        #expect(transcript.output == folder.path + "\nin\n")
        #expect(transcript.errors == "dog\n")
    }

    @Test func bothStreamsMayShareAFile() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        try Data("old and longer than the new".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let ending = try ChildProcess("/bin/sh", ["-c", "echo a; echo b >&2; echo c"], output: .file(file)).run()
        #expect(ending.isSuccess)
        #expect(ending.usage.peakMemory > 0)
        #expect(try String(contentsOf: file, encoding: .utf8) == "a\nb\nc\n")
    }

    @Test func signalsAndLimitsAreToldApart() throws {
        #expect(try ChildProcess("/bin/sh", ["-c", "kill -TERM $$"]).run().status == .signalled(SIGTERM))
        #expect(try ChildProcess("/bin/sh", ["-c", "sleep 600"]).run(timeLimit: 0.05).status == .timedOut)
        #expect(try ChildProcess("/bin/sh", ["-c", "exit 0"]).run(timeLimit: 600).isSuccess)
    }

    /// What it has started would go on without it, and hold the file that both write to.
    @Test func itsOwnProcessesEndWithIt() throws {
        let transcript = try ChildProcess("/bin/sh", ["-c", "sleep 600 & echo $!; wait"]).started { running, file in
            while (try? String(contentsOf: file, encoding: .utf8))?.hasSuffix("\n") != true { usleep(1000) }
            let isRunning = running.isRunning
            #expect(isRunning)
            running.end()
        }
        let child = try #require(pid_t(transcript.trimmingCharacters(in: .newlines)))
        // It is gone, or was not waited for yet by whoever inherits it.
        let state = try ChildProcess("ps", ["-o", "stat=", "-p", String(child)]).transcript().output
        #expect(state.isEmpty || state.hasPrefix("Z"), "\(state)")
    }

    @Test func whatIsNotThereCannotBeStarted() {
        #expect(throws: (any Error).self) { try ChildProcess("/nowhere/tool", []).run() }
    }
}

extension ChildProcess {
    /// Starts it, and returns what it has printed once `body` is done with it.
    fileprivate func started(_ body: (inout RunningProcess, URL) throws -> Void) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        var process = self
        process.output = .file(file)
        process.errors = .discarded
        var running = try RunningProcess(process)
        try body(&running, file)
        return try String(contentsOf: file, encoding: .utf8)
    }
}
