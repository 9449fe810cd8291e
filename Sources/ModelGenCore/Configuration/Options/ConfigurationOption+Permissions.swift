import ModelGenOpenAPI
import ModelGenSyntax

extension ConfigurationOption {
    /// What is allowed, and how much of it.
    static let permissionOptions: [ConfigurationOption] = [
        ConfigurationOption(
            "allow-outside", .input, .flag(\.allowsOutside),
            summary: "Let documents refer to files outside of their folder.",
            text: "Whether a document may refer to files outside of its own folder."),

        ConfigurationOption(
            "allow-unresolved", .input, .flag(\.documents.allowsUnresolved),
            summary: "Go on where a document that another refers to cannot be read.",
            text: """
                Whether to go on where a file that a document refers to is missing, lies outside or in the network: any \
                JSON value is then accepted there. A reference that leads nowhere within a file is a warning in any \
                case.
                """),

        ConfigurationOption(
            "map-uri", .input,
            .assignments(\.uriMappings, "prefix=path", of: .table(of: .string), assign: addMapping, change: addMapping)
            {
                $0.map { "\($0.prefix)=\($0.path)" }
            },
            summary: "Read documents whose address begins so from disk; nothing is fetched.",
            example: #"{"https://example.com/schemas/": schemas}"#,
            values: "address → path",
            text: """
                Where documents lie that are referred to by their address (`https://…`). The longest prefix counts; \
                nothing is ever fetched.
                """),

        ConfigurationOption(
            "warnings-as-errors", .diagnostics, .flag(\.warningsAsErrors),
            summary: "Write nothing if there is a warning.",
            text: "Write nothing and exit with 1 if there is a warning.",
            otherNames: ["strict", "werror"]),

        ConfigurationOption(
            "limits", .input,
            .assignments(
                \.limits, "name=count", of: DocumentLimitName.schema, isAddedTo: true, assign: setLimit,
                change: setLimit
            ) { limits in DocumentLimitName.allCases.map { "\($0.rawValue)=\(limits[keyPath: $0.keyPath])" } },
            summary: "Raise or lower a limit: size, depth, alias-expansion, scalar-length.",
            example: "{depth: 512}",
            values: "counts",
            unsaid: "see below",
            text: "What is accepted at the most. Each limit has its own error."),
    ]

    private static func addMapping(_ text: String, to mappings: inout [URIMapping]) throws(InvalidValue) {
        mappings.append(try URIMapping(assignment: text))
    }

    private static func addMapping(_ entry: OptionValue.Entry, to mappings: inout [URIMapping]) {
        mappings.append(URIMapping(prefix: entry.name, path: entry.path))
    }

    private static func setLimit(_ text: String, in limits: inout DocumentLimits) throws(InvalidValue) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw InvalidValue(message: "`\(text)` is not of the form name=count", fix: "Write depth=512.")
        }
        try setLimit(String(parts[0]), to: String(parts[1]), in: &limits)
    }

    private static func setLimit(_ entry: OptionValue.Entry, in limits: inout DocumentLimits) throws(InvalidValue) {
        try setLimit(entry.name, to: entry.text, in: &limits)
    }

    private static func setLimit(
        _ name: String, to text: String, in limits: inout DocumentLimits
    ) throws(InvalidValue) {
        let limit: DocumentLimitName = try Configuration.choice(name)
        guard let count = Int(text), count > 0 else {
            throw InvalidValue(message: "`\(text)` is not a positive whole number")
        }
        limits[keyPath: limit.keyPath] = count
    }
}

/// The limits of reading, as they are spelled.
private enum DocumentLimitName: String, CaseIterable {
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

    static var schema: ValueSchema { .object(allCases.map { .init($0.rawValue, .positiveInteger) }) }
}
