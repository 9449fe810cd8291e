import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The start of a process (POSIX.1-2024 `posix_spawn`).
struct Spawn {
    private let process: ChildProcess

    init(_ process: ChildProcess) { self.process = process }

    func run() throws -> pid_t {
        #if canImport(Darwin)
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
        #else
            var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Its own group, and no signal that whoever starts it has blocked: test runners do.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))

        posix_spawn_file_actions_addopen(&actions, 0, process.input?.path ?? "/dev/null", O_RDONLY, 0)
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, Self.path(process.output), writing, 0o666)
        if process.errors == process.output {
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, Self.path(process.errors), writing, 0o666)
        }

        let command = self.command
        let arguments = Self.copies(command)
        let environment = Self.copies(
            (process.environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" })
        defer { for copy in arguments + environment { free(copy) } }
        var identifier: pid_t = 0
        let error = posix_spawnp(&identifier, command[0], &actions, &attributes, arguments, environment)
        if error != 0 { throw Failure(executable: process.executable, error: error) }
        return identifier
    }

    /// The executable and what it is given. That a process works in another folder is newer than what every system here has
    /// (POSIX.1-2024 `posix_spawn_file_actions_addchdir`), so a shell goes there, and becomes the process.
    private var command: [String] {
        let command = [process.executable] + process.arguments
        return process.folder.map { ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, $0.path] + command } ?? command
    }

    private static func path(_ destination: ChildProcess.Destination) -> String {
        switch destination {
        case .discarded: "/dev/null"
        case .file(let url): url.path
        }
    }

    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

    private struct Failure: Error, CustomStringConvertible {
        let executable: String
        let error: Int32

        var description: String {
            "\(executable) cannot be started: \(strerror(error).map { String(cString: $0) } ?? "")"
        }
    }
}
