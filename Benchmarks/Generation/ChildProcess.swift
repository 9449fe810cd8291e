import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A process of its own, so that memory and time are its alone.
struct ChildProcess {
    struct Failure: Error, CustomStringConvertible {
        var command: [String]
        var status: Int32

        var description: String { "\(command.joined(separator: " ")) ended with \(status)" }
    }

    let arguments: [String]

    /// The first argument is the path of the executable. What it prints is thrown away.
    init(_ arguments: [String]) { self.arguments = arguments }

    /// Runs it to its end. Its children's time counts, and of the memory that of the largest process.
    func run() throws -> Usage {
        let start = ContinuousClock.now
        var usage = rusage()
        var status: Int32 = 0
        let process = try spawn()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        guard status == 0 else { throw Failure(command: arguments, status: status) }
        let processor = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
        return Usage(
            processor: processor, wall: (ContinuousClock.now - start) / .milliseconds(1),
            peakMemory: Usage.bytes(usage))
    }

    private func spawn() throws -> pid_t {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
        let copies = arguments.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        var process: pid_t = 0
        let status = posix_spawn(&process, arguments[0], &actions, nil, copies, environ)
        guard status == 0 else { throw Failure(command: arguments, status: status) }
        return process
    }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
}
