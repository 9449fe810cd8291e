package import ModelGenCore

/// One option with what the command line says about it.
package struct Setting: Sendable {
    /// The option.
    package let option: ConfigurationOption
    /// Its values; none where it is not named.
    package let texts: [String]

    /// Creates the setting of an option that may be given several times.
    package init(_ option: ConfigurationOption, _ texts: [String]) {
        self.option = option
        self.texts = texts
    }

    /// Creates the setting of an option that has one value.
    package init(_ option: ConfigurationOption, _ text: String?) {
        self.init(option, text.map { [$0] } ?? [])
    }
}

extension [Setting] {
    /// Whether one of them is about `option` and says something.
    func says(_ option: ConfigurationOption) -> Bool { !texts(of: option).isEmpty }

    /// Everything that they say about `option`.
    func texts(of option: ConfigurationOption) -> [String] { filter { $0.option == option }.flatMap(\.texts) }
}
