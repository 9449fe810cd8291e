import ModelGenRun
import ModelGenStore

/// Standard streams in memory, of one run at a time.
final class InMemoryConsole: Console, @unchecked Sendable {
    private var input = ""
    /// Whether there is a terminal that knows colours.
    var isColored = false
    private(set) var output = ""
    private(set) var errors = ""

    func write(_ text: String, to stream: ConsoleStream) {
        switch stream {
        case .output: output += text
        case .error: errors += text
        }
    }

    func isColored(_ stream: ConsoleStream) -> Bool { isColored }

    func input(atMost limit: Int) throws(SystemError) -> [UInt8] { Array(input.utf8.prefix(limit)) }

    /// Begins anew.
    func begin(input: String) {
        self.input = input
        (output, errors) = ("", "")
    }
}
