import ArgumentParser
import Foundation

/// The command: its subcommands, and what its exit codes mean.
@main
struct ModelGen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modelgen",
        abstract: "Generate Swift models from OpenAPI, JSON Schema or markdown model pages.",
        discussion: """
            modelgen generate specs/petstore.yaml --output Sources/API/Models

            What is not said on the command line is read from modelgen.yaml. Exit codes:
            0 done or up to date, 1 errors in the input or out of date, 2 wrong usage.
            """,
        version: Tool.version,
        subcommands: [Generate.self, Check.self, Init.self, Inspect.self, Diff.self, Watch.self])

    /// Runs the command; a closed pipe makes writing fail instead of killing the process.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            do {
                try command.run()
            } catch let error as UsageError {
                exit(with: error, of: type(of: command))
            }
        } catch {
            exit(with: error)
        }
    }

    /// ArgumentParser's 64 (`EX_USAGE`) is 2 here.
    private static func exit(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if !message.isEmpty { (code.isSuccess ? Console.output : Console.error).write(message + "\n") }
        Foundation.exit(code == .validationFailure ? ExitCode.usage.rawValue : code.rawValue)
    }

    private static func exit(with error: UsageError, of command: any ParsableCommand.Type) -> Never {
        let help = "  See 'modelgen \(command._commandName) --help' for more information."
        Console.error.write("Error: \(error.message)\n\(help)\n")
        Foundation.exit(ExitCode.usage.rawValue)
    }
}

/// A command line that parses and yet cannot be followed.
struct UsageError: Error {
    let message: String

    init(_ message: String) { self.message = message }
}

/// What this build calls itself.
enum Tool {
    static let version = "0.1.0"
}

extension ExitCode {
    /// The input has errors, or the output is out of date.
    static let faulty = ExitCode(1)
    /// The command line or the configuration is wrong.
    static let usage = ExitCode(2)
}
