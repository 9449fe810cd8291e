import ModelGenDiagnostics
import ModelGenSwift

/// Why a text cannot be the value of an option.
package struct InvalidValue: Error, Sendable, Hashable {
    /// What is wrong, without the option's name and without a final full stop.
    package var message: String
    /// How to mend it.
    package var fix: String?
}

extension Configuration {
    /// The case that `text` spells.
    static func choice<Choice>(
        _ text: String, of choices: [Choice] = Array(Choice.allCases)
    ) throws(InvalidValue) -> Choice where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
        throw notOne(of: choices.map(\.rawValue), text)
    }

    /// What is wrong with a word that is none of a few.
    static func notOne(of spellings: [String], _ text: String) -> InvalidValue {
        InvalidValue(
            message: "`\(text)` is not one of \(spellings.joined(separator: ", "))",
            fix: NearestName.of(text, in: spellings).map { "Did you mean `\($0)`?" })
    }

    /// `true` or `false`.
    static func boolean(_ text: String) throws(InvalidValue) -> Bool {
        switch text {
        case "true": true
        case "false": false
        case "yes", "on", "1": throw InvalidValue(message: "`\(text)` is not true or false", fix: "Write true.")
        case "no", "off", "0": throw InvalidValue(message: "`\(text)` is not true or false", fix: "Write false.")
        default: throw notOne(of: ["true", "false"], text)
        }
    }

    /// Any text but none.
    static func nonempty(_ text: String) throws(InvalidValue) -> String {
        guard !text.isEmpty else { throw InvalidValue(message: "Is empty") }
        return text
    }

    /// What a type can be called without breaking the code around it.
    static func typeName(_ text: String) throws(InvalidValue) -> String {
        let name = try identifier(text)
        guard SwiftName.canNameType(name) else {
            throw InvalidValue(
                message: "`\(name)` already means something else in Swift or in generated code",
                fix: "Write another name, such as \(name.prefix(1).uppercased())\(name.dropFirst())API.")
        }
        return name
    }

    /// What a property can be called, if need be in back-ticks.
    static func propertyName(_ text: String) throws(InvalidValue) -> String {
        let name = try identifier(text)
        guard SwiftName.canNameProperty(name) else {
            throw InvalidValue(message: "`\(name)` always means something else in Swift", fix: "Write another name.")
        }
        return name
    }

    /// What can stand after `import` or `enum`: ASCII, so that no look-alike letter sneaks into code.
    static func identifier(_ text: String) throws(InvalidValue) -> String {
        let isWord = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isWord, let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            throw InvalidValue(
                message: "`\(text)` is not a Swift identifier of ASCII letters, digits and underscores",
                fix: "Write a name such as Petstore.")
        }
        return text
    }
}
