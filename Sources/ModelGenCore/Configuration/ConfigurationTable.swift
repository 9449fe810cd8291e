/// The table of options in `docs/configuration.md`.
package enum ConfigurationTable {
    /// The table in Markdown, with a final line feed.
    package static var text: String {
        let head = ["| in the file | flag | values | default | what it does |", "| --- | --- | --- | --- | --- |"]
        return (head + ConfigurationOption.allCases.map(row)).joined(separator: "\n") + "\n"
    }

    private static func row(_ option: ConfigurationOption) -> String {
        let cells = ["`\(option.name)`", flag(option), values(option), defaultValue(option), option.documentation.text]
        return cells.reduce("|") { $0 + ($1.isEmpty ? " |" : " \($1) |") }
    }

    private static func flag(_ option: ConfigurationOption) -> String {
        switch (option.place, option.shape) {
        case (.file, _): "only in the file"
        case (.arguments, .paths(let placeholder)): "`\(placeholder.uppercased())…`"
        case (_, .assignments(let placeholder, _)): "`--\(option.name) \(placeholder.uppercased())`"
        default: "`--\(option.name)`"
        }
    }

    private static func values(_ option: ConfigurationOption) -> String {
        if let values = option.documentation.values { return values }
        return switch option.shape {
        case .choice(let words): quoted(words)
        case .boolean: quoted(["true", "false"])
        case .text(let placeholder): "a \(placeholder)"
        case .path: "a path"
        case .list(let placeholder): "\(placeholder)s"
        case .paths: "paths"
        case .assignments, .mapping: "see below"
        }
    }

    private static func defaultValue(_ option: ConfigurationOption) -> String {
        option.documentation.unsaid ?? option.defaultText.map { quoted([$0]) } ?? ""
    }

    private static func quoted(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
}
