import ModelGenCore

/// One option with what the command line says about it.
struct Setting {
    let option: ConfigurationOption
    let texts: [String]

    init(_ option: ConfigurationOption, _ texts: [String]) {
        self.option = option
        self.texts = texts
    }

    init(_ option: ConfigurationOption, _ text: String?) {
        self.init(option, text.map { [$0] } ?? [])
    }
}

extension [Setting] {
    /// Whether one of them is about `option` and not empty.
    func says(_ option: ConfigurationOption) -> Bool {
        contains { $0.option == option && !$0.texts.isEmpty }
    }

    /// Whether one of them sets `option` to `text`.
    func says(_ option: ConfigurationOption, _ text: String) -> Bool {
        contains { $0.option == option && $0.texts.contains(text) }
    }
}
