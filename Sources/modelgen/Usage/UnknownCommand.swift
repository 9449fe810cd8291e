import ModelGenDiagnostics
import ModelGenStore

/// A first word that is no command.
struct UnknownCommand {
    private let name: String
    /// Whether help is asked for.
    private let isTopic: Bool

    /// Finds it; `nil` where the first word is a command or an option.
    init?(in arguments: [String]) {
        var arguments = arguments[...]
        isTopic = arguments.first == "help"
        if isTopic { arguments = arguments.dropFirst() }
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help", Misuse.command(named: name) == nil
        else {
            return nil
        }
        self.name = name
    }

    /// What to say about it.
    var message: String {
        if isTopic { return topicMessage }
        if DiskFileSystem().type(of: name).exists {
            return "`\(name)` is no command. To make models of it, write modelgen generate \(name) --output DIR."
        }
        let said = "There is no command `\(name)`."
        if name.lowercased().hasPrefix("completion") { return "\(said) \(Self.completions)" }
        if let meant = Self.meanings[name.lowercased()] ?? NearestName.of(name, in: Misuse.commandNames) {
            return "\(said) Did you mean `modelgen \(meant)`?"
        }
        return "\(said) The commands are \(Misuse.commandNames.joined(separator: ", "))."
    }

    static let completions = "modelgen help completions says how shells complete."

    private var topicMessage: String {
        let topics = Misuse.commandNames + HelpTopic.allCases.map(\.rawValue)
        let said = "There is no help about `\(name)`."
        if let meant = NearestName.of(name, in: topics) { return "\(said) Did you mean `modelgen help \(meant)`?" }
        return "\(said) There is about \(topics.joined(separator: ", "))."
    }

    /// What other tools, and people, call the commands.
    private static let meanings = [
        "gen": "generate", "build": "generate", "run": "generate", "make": "generate", "codegen": "generate",
        "verify": "check", "lint": "check", "validate": "check", "status": "check", "new": "init", "setup": "init",
        "create": "init", "show": "inspect", "dump": "inspect", "print": "inspect", "list": "inspect",
        "convert": "export", "write": "export", "openapi": "export", "compare": "diff", "changes": "diff",
        "serve": "watch", "eject": "templates", "scaffold": "templates", "version": "--version",
    ]
}
