import ModelGenCore
import Testing

/// Options by their keys in `modelgen.yaml`.
extension Configuration {
    mutating func set(_ key: String, to text: String) throws {
        try set(try #require(ConfigurationOption(rawValue: key)), to: text)
    }

    mutating func clear(_ key: String) throws { clear(try #require(ConfigurationOption(rawValue: key))) }
}
