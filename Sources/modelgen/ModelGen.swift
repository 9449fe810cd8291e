import ArgumentParser
import Foundation
import ModelGenRun

/// The command: its subcommands, and what its exit codes mean.
@main
struct ModelGen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modelgen",
        abstract: "Generate Swift models from OpenAPI, JSON Schema or model pages.",
        discussion: """
            For example: modelgen generate specs/petstore.yaml --output Sources/API/Models
            modelgen.yaml says what the command line does not. Exit codes: 0 done, 1 errors
            or out of date, 2 wrong usage. Help topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", ")).
            """,
        version: Tool.version,
        subcommands: [
            Generate.self, Check.self, Init.self, Inspect.self, Export.self, Diff.self, Watch.self, Templates.self,
        ])

    /// Runs the command; a closed pipe makes writing fail instead of killing the process.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let text = text(of: arguments) { return print(text, terminator: "") }
        do {
            if arguments.first == "help", let unknown = UnknownCommand(in: arguments) {
                throw ValidationError(unknown.message)
            }
            var command = try parseAsRoot()
            do {
                try command.run()
            } catch let error as UsageError {
                exit(with: error, of: type(of: command))
            } catch let status as ExitStatus {
                Foundation.exit(status.rawValue)
            }
        } catch {
            exit(with: error)
        }
    }

    /// What is printed without looking at commands: a topic of `help` that is none, and the version, which scripts ask for before they run
    /// anything; to declare all options first takes ten times as long. What writes streams is Foundation's, which takes a third of the rest.
    private static func text(of arguments: [String]) -> String? {
        if arguments == ["--version"] { return Tool.version + "\n" }
        guard arguments.count == 2, arguments[0] == "help" else { return nil }
        return HelpTopic(rawValue: arguments[1])?.text
    }

    /// ArgumentParser's 64 (`EX_USAGE`) is 2 here.
    private static func exit(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let misuse = Misuse(arguments: Array(CommandLine.arguments.dropFirst()), complaint: Self.message(for: error))
        if code == .validationFailure, let message = misuse.message {
            exit(with: UsageError(message), of: Misuse.command(named: misuse.arguments.first ?? "") ?? Self.self)
        }
        let message = fullMessage(for: error)
        if !message.isEmpty { StandardStreams().write(message + "\n", to: code.isSuccess ? .output : .error) }
        Foundation.exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }

    private static func exit(with error: UsageError, of command: any ParsableCommand.Type) -> Never {
        let name = command == Self.self ? "" : " \(command._commandName)"
        let help = "  See 'modelgen\(name) --help' for more information."
        StandardStreams().write("Error: \(error.message)\n\(help)\n", to: .error)
        Foundation.exit(ExitStatus.usage.rawValue)
    }
}
