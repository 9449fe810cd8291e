import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenSwift
import ModelGenSyntax

/// Why a text cannot be the value of an option.
package struct InvalidValue: Error, Sendable, Hashable {
    /// What is wrong, without the option's name and without a final full stop.
    package var message: String
    /// How to mend it.
    package var fix: String?
}

extension Configuration {
    /// Sets an option to a value as a flag or a file spells it; lists and assignments get one more element.
    ///
    /// - Throws: `InvalidValue` for a text that the option does not take.
    package mutating func set(_ option: ConfigurationOption, to text: String) throws(InvalidValue) {
        switch option {
        case .inputs: inputs.append(text)
        case .with: with = try Self.nonempty(text)
        case .inputFormat: inputFormat = try Self.choice(text)
        case .overlay: overlays.append(try Self.nonempty(text))
        case .only: selection.only.append(try Self.pattern(text))
        case .exclude: selection.excluded.append(try Self.pattern(text))
        case .operations: declaresOperations = try Self.boolean(text)
        case .deepObjects: objectNesting = try Self.choice(text)
        case .parameters: declaresParameters = try Self.boolean(text)
        case .output: output = try Self.nonempty(text)
        case .layout: layout = try Self.layout(text)
        case .fileName: fileNames.append(try Self.fileName(text))
        case .templates: templates = try Self.nonempty(text)
        case .report: report = try Self.nonempty(text)
        case .access: access = try Self.choice(text)
        case .namespace: namespaces.append(try Self.typeName(text))
        case .moduleName: moduleName = try Self.identifier(text)
        case .runtime: runtime = try Self.choice(text)
        case .inline: inline = try Self.choice(text)
        case .sharing: sharing = try Self.choice(text)
        case .numbers: numbers = try Self.choice(text)
        case .enumerations: enumerations = try Self.choice(text, of: [.open, .closed])
        case .directions: directions = try Self.choice(text)
        case .unknownKeys: unknownKeys = try Self.choice(text)
        case .unknownNullability: unknownNullability = try Self.choice(text)
        case .wireCase: wireCase = try Self.choice(text)
        case .examples: showsExamples = try Self.boolean(text)
        case .allowOutside: allowsOutside = try Self.boolean(text)
        case .allowUnresolved: allowsUnresolved = try Self.boolean(text)
        case .mapURI: uriMappings.append(try URIMapping(assignment: text))
        case .warningsAsErrors: warningsAsErrors = try Self.boolean(text)
        case .assertFormats: try addAssertedFormat(text)
        case .initialisms: try addInitialism(text)
        case .limits: try setLimit(assignment: text)
        case .formats, .extensions, .types, .mergePatch: throw InvalidValue(message: "Expected a mapping")
        }
    }

    /// Forgets a list, so that a flag replaces what a file listed.
    package mutating func clear(_ option: ConfigurationOption) {
        switch option {
        case .inputs: inputs = []
        case .overlay: overlays = []
        case .only: selection.only = []
        case .exclude: selection.excluded = []
        case .namespace: namespaces = []
        case .fileName: fileNames = []
        case .mapURI: uriMappings = []
        case .assertFormats: assertedFormats = []
        default: break
        }
    }

    /// Types a format; which kinds of value the format is for follows from the Swift type.
    mutating func setFormat(_ format: String, to text: String) throws(InvalidValue) {
        let representation: FormatTable.Representation = try Self.choice(text)
        switch representation {
        case .string, .date, .exactDateTime, .calendarDate, .uuid, .url, .data: formats.strings[format] = representation
        case .int, .int32, .int64, .uint64: formats.integers[format] = representation
        case .double, .float: formats.numbers[format] = representation
        case .decimal:
            formats.strings[format] = representation
            formats.numbers[format] = representation
        }
    }

    /// Says that documents write a known extension under a name of their own.
    mutating func setExtension(_ name: String, to known: String) throws(InvalidValue) {
        guard name.hasPrefix("x-") else {
            throw InvalidValue(
                message: "`\(name)` is not the name of an extension", fix: "Write a name that begins with x-.")
        }
        guard OpenAPIReader.extensionNames.contains(known) else {
            throw Self.notOne(of: OpenAPIReader.extensionNames, known)
        }
        extensionNames[name] = known
    }

    /// Says that one type's values are changes of another's.
    mutating func addMergePatch(
        _ changes: String, of target: String, at location: SourceLocation
    ) throws(InvalidValue) {
        mergePatches.append(MergePatchPair(changes: changes, target: try Self.nonempty(target), at: location))
    }

    /// Sets one limit.
    mutating func setLimit(_ name: String, to text: String) throws(InvalidValue) {
        let limit: DocumentLimitName = try Self.choice(name)
        guard let count = Int(text), count > 0 else {
            throw InvalidValue(message: "`\(text)` is not a positive whole number")
        }
        limits[keyPath: limit.keyPath] = count
    }

    private mutating func setLimit(assignment: String) throws(InvalidValue) {
        let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw InvalidValue(message: "`\(assignment)` is not of the form name=count", fix: "Write depth=512.")
        }
        try setLimit(String(parts[0]), to: String(parts[1]))
    }

    /// One of the formats that can be checked, or `all` of them.
    private mutating func addAssertedFormat(_ text: String) throws(InvalidValue) {
        let known = SwiftOptions.checkableFormats
        if text == "all" {
            assertedFormats.formUnion(known)
        } else if known.contains(text) {
            assertedFormats.insert(text)
        } else {
            throw Self.notOne(of: ["all"] + known, text)
        }
    }

    /// Adds to the standard initialisms; a leading hyphen takes away.
    private mutating func addInitialism(_ text: String) throws(InvalidValue) {
        let isRemoval = text.hasPrefix("-")
        let letters = (isRemoval ? String(text.dropFirst()) : text).lowercased()
        guard !letters.isEmpty, letters.allSatisfy({ $0.isLetter || $0.isNumber }) else {
            throw InvalidValue(message: "`\(text)` is not a run of letters and digits")
        }
        if isRemoval { initialisms.remove(letters) } else { initialisms.insert(letters) }
    }
}

// MARK: - Spellings

extension Configuration {
    /// The case that `text` spells.
    static func choice<Choice>(
        _ text: String, of choices: [Choice] = Array(Choice.allCases)
    ) throws(InvalidValue) -> Choice where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
        throw notOne(of: choices.map(\.rawValue), text)
    }

    static func notOne(of spellings: [String], _ text: String) -> InvalidValue {
        InvalidValue(
            message: "`\(text)` is not one of \(spellings.joined(separator: ", "))",
            fix: NearestName.of(text, in: spellings).map { "Did you mean `\($0)`?" })
    }

    private static func layout(_ text: String) throws(InvalidValue) -> FileLayout {
        if let layout = FileLayout(spelling: text) { return layout }
        if text.hasPrefix("shards") {
            let isTooMany = Int(text.dropFirst("shards=".count)).map { $0 > FileLayout.mostShards } ?? false
            throw InvalidValue(
                message: "`\(text)` is not `shards=` with a count from 1 to \(FileLayout.mostShards)",
                fix: isTooMany ? "Write shards=\(FileLayout.mostShards), or per-type." : "Write shards=8.")
        }
        throw notOne(of: ["per-type", "single", "shards=N"], text)
    }

    private static func boolean(_ text: String) throws(InvalidValue) -> Bool {
        switch text {
        case "true": true
        case "false": false
        case "yes", "on", "1": throw InvalidValue(message: "`\(text)` is not true or false", fix: "Write true.")
        case "no", "off", "0": throw InvalidValue(message: "`\(text)` is not true or false", fix: "Write false.")
        default: throw notOne(of: ["true", "false"], text)
        }
    }

    private static func pattern(_ text: String) throws(InvalidValue) -> SelectionPattern {
        if let pattern = SelectionPattern(text) { return pattern }
        throw InvalidValue(
            message: "`\(text)` is no pattern", fix: "Write Pet*, tag:pets, path:/pets/* or operation:listPets.")
    }

    private static func nonempty(_ text: String) throws(InvalidValue) -> String {
        guard !text.isEmpty else { throw InvalidValue(message: "Is empty") }
        return text
    }

    /// What can stand before `.swift` on every file system.
    private static func fileName(_ text: String) throws(InvalidValue) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, (1...60).contains(text.utf8.count) else {
            throw InvalidValue(
                message: "`\(text)` is not a run of at most 60 ASCII letters, digits, underscores and hyphens",
                fix: "Write a name such as Petstore, without .swift.")
        }
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

/// The limits of reading, as they are spelled.
enum DocumentLimitName: String, CaseIterable {
    case size
    case depth
    case aliasExpansion = "alias-expansion"
    case scalarLength = "scalar-length"

    var keyPath: WritableKeyPath<DocumentLimits, Int> {
        switch self {
        case .size: \.size
        case .depth: \.depth
        case .aliasExpansion: \.aliasExpansion
        case .scalarLength: \.scalarLength
        }
    }
}
