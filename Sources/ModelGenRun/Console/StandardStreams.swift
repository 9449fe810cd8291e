import Foundation
package import ModelGenStore

/// The standard streams of this process.
package struct StandardStreams: Console {
    /// Creates access to them.
    package init() {}

    private func handle(_ stream: ConsoleStream) -> FileHandle {
        switch stream {
        case .output: .standardOutput
        case .error: .standardError
        }
    }

    /// Writes a text, as far as somebody reads it.
    package func write(_ text: String, to stream: ConsoleStream) {
        try? handle(stream).write(contentsOf: Data(text.utf8))
    }

    /// Whether colours are wanted: on a terminal that knows them, or where `CLICOLOR_FORCE` asks for them, unless `NO_COLOR`
    /// is set to something.
    package func isColored(_ stream: ConsoleStream) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        let isForced = !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""])
        if isForced { return environment["NO_COLOR", default: ""].isEmpty }
        return isatty(handle(stream).fileDescriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
    }

    /// Standard input to its end, or the first `limit` bytes of it.
    package func input(atMost limit: Int) throws(SystemError) -> [UInt8] {
        try DiskFileSystem.standardInput(atMost: limit)
    }
}
