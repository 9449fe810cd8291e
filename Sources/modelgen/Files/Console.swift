import Foundation

/// Standard output or standard error.
struct Console {
    static let output = Console(.standardOutput)
    static let error = Console(.standardError)

    private let handle: FileHandle

    private init(_ handle: FileHandle) { self.handle = handle }

    /// Writes a text; that nobody reads it any more (`modelgen inspect … | head`) is no fault of this run.
    func write(_ text: String) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// Whether colours are wanted: on a terminal that knows them, or where `CLICOLOR_FORCE` asks for them, unless `NO_COLOR`
    /// is set to something.
    var isColored: Bool {
        let environment = ProcessInfo.processInfo.environment
        let isForced = !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""])
        if isForced { return environment["NO_COLOR", default: ""].isEmpty }
        return isatty(handle.fileDescriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
    }
}
