import ArgumentParser
import ModelGenCore
import ModelGenRun

/// The options of one group that the table has rows for, as the parser takes them.
///
/// swift-argument-parser finds the options of a group by the group's mirror, and gives it their values by decoding it. Both usually
/// come of properties, one for each option; here they come of the table.
struct OptionRows {
    private let rows: [Row]

    private struct Row {
        let option: ConfigurationOption
        let argument: Argument
    }

    /// What the parser knows an option by, and later, its value.
    fileprivate enum Argument {
        case flag(Flag<Bool>)
        case single(Option<String?>)
        case several(Option<[String]>)
    }

    /// What there is to parse.
    init(of place: ConfigurationOption.Place) {
        rows = Self.options(of: place).map { Row(option: $0, argument: Argument(defining: $0)) }
    }

    /// What was parsed.
    init(of place: ConfigurationOption.Place, from container: KeyedDecodingContainer<OptionKey>) throws {
        rows = try Self.options(of: place).map { Row(option: $0, argument: try Argument(of: $0, from: container)) }
    }

    private static func options(of place: ConfigurationOption.Place) -> [ConfigurationOption] {
        ConfigurationOption.allCases.filter { $0.place == place }
    }

    /// What the mirror of their group shows of them.
    var children: [Mirror.Child] {
        rows.map { row in
            switch row.argument {
            case .flag(let flag): (row.option.name, flag)
            case .single(let option): (row.option.name, option)
            case .several(let option): (row.option.name, option)
            }
        }
    }

    /// What was said.
    var settings: [Setting] {
        rows.map { row in
            switch row.argument {
            case .flag(let flag): Setting(row.option, flag.wrappedValue ? "true" : nil)
            case .single(let option): Setting(row.option, option.wrappedValue)
            case .several(let option): Setting(row.option, option.wrappedValue)
            }
        }
    }
}

extension OptionRows.Argument {
    init(defining option: ConfigurationOption) {
        let name = NameSpecification.flag(option)
        let help = ArgumentHelp.option(option)
        let completion = CompletionKind.option(option)
        switch option.shape {
        case .boolean: self = .flag(Flag(wrappedValue: false, name: name, help: help))
        case .choice, .text, .path: self = .single(Option(name: name, help: help, completion: completion))
        case .list, .paths, .assignments, .mapping:
            self = .several(
                Option(wrappedValue: [], name: name, parsing: .singleValue, help: help, completion: completion))
        }
    }

    init(of option: ConfigurationOption, from container: KeyedDecodingContainer<OptionKey>) throws {
        let key = OptionKey(stringValue: option.name)
        switch option.shape {
        case .boolean: self = .flag(try container.decode(Flag<Bool>.self, forKey: key))
        case .choice, .text, .path: self = .single(try container.decode(Option<String?>.self, forKey: key))
        case .list, .paths, .assignments, .mapping:
            self = .several(try container.decode(Option<[String]>.self, forKey: key))
        }
    }
}

/// What the parser calls an option in a mirror and when decoding.
struct OptionKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
    init(stringLiteral value: String) { self.init(stringValue: value) }
}
