import ArgumentParser
import ModelGenDiagnostics

/// A command line that does not parse, and what its writer may have meant.
///
/// The parser compares spellings only, so that `--out` reads to it as `--with`, and it complains about the options of a
/// command whose name it does not know. Both are looked at here by what is meant.
struct Misuse {
    /// What was written after the name of the tool.
    let arguments: [String]
    /// What the parser says about it.
    let complaint: String

    /// What to say instead of the parser's complaint; `nil` where that is as good as it gets.
    var message: String? {
        if let unknown = UnknownCommand(in: arguments) { return unknown.message }
        guard let option = unknownOption else { return nil }
        guard let command = Self.command(named: arguments.first ?? "") else { return messageWithoutCommand(option) }
        return UnknownOption(option, of: command).message
    }

    private func messageWithoutCommand(_ option: String) -> String? {
        let word = String(option.drop { $0 == "-" })
        if word.lowercased() == "v" { return "There is no option `\(option)`. Did you mean `--version`?" }
        if word.lowercased().hasPrefix("completion") { return UnknownCommand.completions }
        if Self.command(named: word) != nil { return "`\(word)` is a command: modelgen \(word), without hyphens." }
        return "Begin with a command, such as modelgen generate: `\(option)` is no option of modelgen itself."
    }

    /// The option that the parser complains about.
    private var unknownOption: String? {
        let prefix = "Unknown option '"
        guard complaint.hasPrefix(prefix) else { return nil }
        return String(complaint.dropFirst(prefix.count).prefix { $0 != "'" })
    }

    /// The command that is called so.
    static func command(named name: String) -> (any ParsableCommand.Type)? {
        ModelGen.configuration.subcommands.first { $0._commandName == name }
    }

    /// What the commands are called.
    static var commandNames: [String] { ModelGen.configuration.subcommands.map { $0._commandName } }
}
