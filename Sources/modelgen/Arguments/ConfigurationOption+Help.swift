import ArgumentParser
import ModelGenCore

extension NameSpecification {
    /// The flag of an option.
    static func flag(_ option: ConfigurationOption) -> NameSpecification {
        guard let letter = option.letter else { return .customLong(option.name) }
        return [.customShort(letter), .customLong(option.name)]
    }
}

extension CompletionKind {
    /// What shells offer as the value of an option.
    static func option(_ option: ConfigurationOption) -> CompletionKind {
        switch option.shape {
        case .choice(let words): .list(words.map { $0.replacing("=N", with: "=8") })
        case .path("dir"): .directory
        case .path, .paths: .file()
        case .boolean, .text, .list, .assignments, .mapping: .default
        }
    }
}

extension ArgumentHelp {
    /// The help of an option, from the table that the configuration file is read by.
    static func option(_ option: ConfigurationOption) -> ArgumentHelp {
        let defaultText = option.shape == .boolean ? nil : option.defaultText
        let summary = option.summary + (defaultText.map { " (default: \($0))" } ?? "")
        return switch option.shape {
        case .choice(let words): ArgumentHelp("\(summary)", valueName: words.joined(separator: "|"))
        case .text(let name), .path(let name), .list(let name), .paths(let name), .assignments(let name, _):
            ArgumentHelp("\(summary)", valueName: name)
        case .boolean, .mapping: ArgumentHelp("\(summary)")
        }
    }
}
