import ArgumentParser
import ModelGenCore
import ModelGenDiagnostics

/// An option that its command does not have.
struct UnknownOption {
    private let option: String
    /// What is written together with an option of one letter.
    private let joined: String
    private let command: any ParsableCommand.Type

    init(_ option: String, of command: any ParsableCommand.Type) {
        // `-oModels` is `-o` with its value.
        let isLong = option.hasPrefix("--")
        self.option = isLong ? String(option.prefix { $0 != "=" }) : String(option.prefix(2))
        joined = isLong ? "" : String(option.dropFirst(2))
        self.command = command
    }

    /// What to say about it.
    var message: String {
        let said = "`\(command._commandName)` has no option `\(option)`."
        if let advice = Self.advice[word] { return "\(said) \(advice)" }
        if ConfigurationOption(rawValue: word)?.isFileOnly == true {
            return "\(said) modelgen.yaml holds \(word); see modelgen help configuration."
        }
        let known = Self.options(of: command)
        if !joined.isEmpty, known.contains(option) { return "Write \(option) \(joined), with a space." }
        if let meant = nearest(in: known) { return "\(said) Did you mean `\(meant)`?" }
        let others = ModelGen.configuration.subcommands.filter { Self.options(of: $0).contains(option) }
        if others.isEmpty { return said }
        return "\(said) It is one of \(others.map { "`\($0._commandName)`" }.joined(separator: ", "))."
    }

    private var word: String { option.drop { $0 == "-" }.lowercased() }

    /// By meaning first, then by words that are left out or are too many, and by spelling last.
    private func nearest(in known: [String]) -> String? {
        if let meant = Self.meanings[word], known.contains("--\(meant)") { return "--\(meant)" }
        if word.count < 3 { return nil }
        if let shorter = known.first(where: { option.hasPrefix("\($0)-") }) { return shorter }
        let words = word.split(separator: "-")
        let related = known.filter { candidate in
            let parts = candidate.drop { $0 == "-" }.split(separator: "-")
            return candidate.hasPrefix("--\(word)") || parts.contains(where: words.contains)
        }
        // Several that share a word are told apart by their spelling.
        return NearestName.of(option, in: related) ?? (related.count == 1 ? related[0] : nil)
            ?? NearestName.of(option, in: known)
    }

    /// What other tools call the options.
    private static let meanings = ConfigurationOption.allCases.reduce(into: meaningsOutsideOfTheTable) {
        meanings, option in
        for name in option.otherNames { meanings[name] = option.name }
    }

    private static let meaningsOutsideOfTheTable = [
        "c": "config", "conf": "config", "configuration": "config", "settings": "config", "overwrite": "force",
        "f": "force", "v": "verbose", "all": "verbose", "severity": "fail-on", "threshold": "fail-on",
        "error-on": "fail-on", "interval": "delay", "debounce": "delay",
    ]

    /// What is to be done otherwise altogether.
    private static let advice = [
        "input": inputs, "i": inputs, "file": inputs, "spec": inputs, "schema": inputs, "openapi": inputs,
        "source": inputs,
        "old": "The versions are named without options: modelgen diff OLD NEW.",
        "new": "The versions are named without options: modelgen diff OLD NEW.",
        "from": "The versions are named without options: modelgen diff OLD NEW.",
        "g": onlySwift, "lang": onlySwift, "language": onlySwift, "generator": onlySwift,
        "public": "Write --access public.", "internal": "Write --access internal.",
        "json": "Write --format json, or --diagnostics json for the diagnostics.",
        "markdown": "Write --format markdown.",
        "fix": "modelgen check compares; modelgen generate with the same options writes.",
        "write": "modelgen check compares; modelgen generate with the same options writes.",
        "date-format": formats, "date-type": formats, "uuid": formats,
        "dry-run": "modelgen check shows what generate would change, and --list-outputs its files.",
        "n": "modelgen check shows what generate would change, and --list-outputs its files.",
        "diff": "modelgen check shows what generate would change.",
        "watch": "modelgen watch takes the options of generate.",
        "quiet": "What is printed is warnings and one line; 2>/dev/null hides them.",
        "q": "What is printed is warnings and one line; 2>/dev/null hides them.",
        "color": "Colours are there on a terminal; NO_COLOR=1 turns them off, CLICOLOR_FORCE=1 on.",
        "colour": "Colours are there on a terminal; NO_COLOR=1 turns them off, CLICOLOR_FORCE=1 on.",
        "no-color": "Colours are there on a terminal; NO_COLOR=1 turns them off, CLICOLOR_FORCE=1 on.",
        "format-code": "What is written is formatted already.",
        "types": "modelgen.yaml holds what is said of single types; see modelgen help configuration.",
        "formats": formats, "type-mapping": formats, "type-mappings": formats,
        "extensions": "modelgen.yaml holds the names of extensions; see modelgen help configuration.",
    ]

    private static let inputs = "Inputs are named without an option: modelgen generate FILE --output DIR."
    private static let onlySwift = "There is nothing to choose: what modelgen writes is Swift."
    private static let formats = "modelgen.yaml holds the Swift types of formats; see modelgen help configuration."

    /// The options that a command shows in its help.
    private static func options(of command: any ParsableCommand.Type) -> [String] {
        ModelGen.helpMessage(for: command, columns: 1000).split(separator: "\n").flatMap { line -> [String] in
            guard line.hasPrefix("  -") else { return [] }
            let words = line.split(separator: " ").prefix { $0.hasPrefix("-") }
            return words.map { String($0.prefix { $0 != "," }) }
        }
    }
}
