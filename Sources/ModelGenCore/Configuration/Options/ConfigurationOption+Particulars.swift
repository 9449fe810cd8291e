import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift

extension ConfigurationOption {
    /// What is said of single formats, names and types.
    static let particularOptions: [ConfigurationOption] = [
        ConfigurationOption(
            "formats", .file,
            .mapping(
                \.swift.formats, of: .table(of: .words(FormatTable.Representation.allCases.map(\.rawValue))),
                change: setFormat, spelled: \.spelled),
            summary: "Which Swift type stands for a format.",
            example: "{date-time: String, int64: Int}",
            values: "format → Swift type",
            unsaid: "see below",
            text: "Which Swift type stands for a `format`."),

        ConfigurationOption(
            "assert-formats", .swift, .set(\.assertedFormats, "format", change: addAssertedFormat),
            summary: "Formats that validate() checks where no Swift type stands for them, or all.",
            example: "[email, ipv4]",
            values: "formats, or `all`",
            unsaid: "none",
            text: """
                Which values of `format` `validate()` checks where no Swift type stands for them. See \
                [Formats](#formats).
                """),

        ConfigurationOption(
            "initialisms", .file, .set(\.initialisms, "letters", change: addInitialism),
            summary: "Letters that are written in one case, such as url.",
            example: "[gpu, -ip]",
            values: "letters",
            unsaid: "see below",
            text: """
                Letters that are written in one case: `userID`, `urlString`. Added to the standard ones; `-ip` takes one \
                away. Those you add also spell keys of pages, where no example shows how.
                """),

        ConfigurationOption(
            "extensions", .file,
            .mapping(\.documents.extensionNames, of: .table(of: .string), change: setExtension) {
                $0.map { "\($0.key)=\($0.value)" }.sorted()
            },
            summary: "What documents call the extensions that are read.",
            example: "{x-acme-labels: x-enum-varnames}",
            values: "own name → known name",
            text: "What documents call the [extensions](#extensions) that are read."),

        ConfigurationOption(
            "types", .file,
            .tree(\.types, of: .table(of: .reference("type")), read: OverrideReader.read) { $0.fingerprint },
            summary: "Names and facts of single types and properties.",
            example: "{Pet: {name: Animal, properties: {kind: {name: species}}}}",
            values: "see below"),

        ConfigurationOption(
            "merge-patch", .file,
            .mapping(\.mergePatches, of: .table(of: .string), change: addMergePatch) {
                $0.map { [$0.changes, $0.target].map(\.debugDescription).joined(separator: " ") }
            },
            summary: "Types of changes, and the types that they change (RFC 7396).",
            example: "{BookChanges: Book}",
            values: "type → type",
            unsaid: "see below",
            text: """
                Types of changes, and the types that they change (RFC 7396), which get an `apply(_:)`. See [Merge \
                patches](#merge-patches).
                """),

        ConfigurationOption(
            "conformances", .file,
            .records(\.swift.conformances, of: .reference("conformance"), read: ConformanceReader.read) {
                $0.fingerprint
            },
            summary: "Protocols that types conform to, or not: Identifiable, Hashable, your own.",
            example: "{protocol: Identifiable, where: {property: id}}",
            values: "see below",
            text: """
                Protocols that types conform to, or do not: `Identifiable`, one of your own, `Hashable`. See \
                [Conformances](#conformances).
                """,
            otherNames: ["protocols", "protocol", "hashable", "identifiable"]),

        ConfigurationOption(
            "examples", .swift, .flag(\.showsExamples),
            summary: "Give each type an example of the document's, for previews and tests.",
            text: """
                Give each type an example of the document's, `Book.example`, for previews and tests. See [Models at \
                work](models.md#examples).
                """,
            whyUseless: { $1.hasDocuments ? nil : "Only documents have examples of types." }),
    ]

    /// Types a format; which kinds of value the format is for follows from the Swift type.
    private static func setFormat(_ entry: OptionValue.Entry, in formats: inout FormatTable) throws(InvalidValue) {
        let representation: FormatTable.Representation = try Configuration.choice(entry.text)
        switch representation {
        case .string, .date, .exactDateTime, .calendarDate, .uuid, .url, .data:
            formats.strings[entry.name] = representation
        case .int, .int32, .int64, .uint64: formats.integers[entry.name] = representation
        case .double, .float: formats.numbers[entry.name] = representation
        case .decimal:
            formats.strings[entry.name] = representation
            formats.numbers[entry.name] = representation
        }
    }

    /// One of the formats that can be checked, or `all` of them.
    private static func addAssertedFormat(_ text: String, to formats: inout Set<String>) throws(InvalidValue) {
        let known = SwiftOptions.checkableFormats
        if text == "all" {
            formats.formUnion(known)
        } else if known.contains(text) {
            formats.insert(text)
        } else {
            throw Configuration.notOne(of: ["all"] + known, text)
        }
    }

    /// Adds to the standard initialisms; a leading hyphen takes away.
    private static func addInitialism(_ text: String, to initialisms: inout Set<String>) throws(InvalidValue) {
        let isRemoval = text.hasPrefix("-")
        let letters = (isRemoval ? String(text.dropFirst()) : text).lowercased()
        guard !letters.isEmpty, letters.allSatisfy({ $0.isLetter || $0.isNumber }) else {
            throw InvalidValue(message: "`\(text)` is not a run of letters and digits")
        }
        if isRemoval { initialisms.remove(letters) } else { initialisms.insert(letters) }
    }

    /// Says that documents write a known extension under a name of their own.
    private static func setExtension(
        _ entry: OptionValue.Entry, in names: inout [String: String]
    ) throws(InvalidValue) {
        guard entry.name.hasPrefix("x-") else {
            throw InvalidValue(
                message: "`\(entry.name)` is not the name of an extension", fix: "Write a name that begins with x-.")
        }
        guard OpenAPIReader.extensionNames.contains(entry.text) else {
            throw Configuration.notOne(of: OpenAPIReader.extensionNames, entry.text)
        }
        names[entry.name] = entry.text
    }

    /// Says that one type's values are changes of another's.
    private static func addMergePatch(
        _ entry: OptionValue.Entry, to pairs: inout [MergePatchPair]
    ) throws(InvalidValue) {
        let target = try Configuration.nonempty(entry.text)
        pairs.append(MergePatchPair(changes: entry.name, target: target, at: entry.location))
    }
}

extension FormatTable {
    /// Each format with its Swift type.
    fileprivate var spelled: [String] {
        [("string", strings), ("integer", integers), ("number", numbers)]
            .flatMap { kind, table in table.map { "\(kind) \($0.key)=\($0.value.rawValue)" }.sorted() }
    }
}
