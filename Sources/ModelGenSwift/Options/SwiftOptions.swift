package import ModelGenModel

/// How the model is written as Swift.
package struct SwiftOptions: Sendable, Hashable {
    /// Who can see the types.
    package var accessLevel: AccessLevel = .public
    /// The module that the files will be compiled into; types are never called like it.
    package var moduleName: String?
    /// A caseless enum that all types are put in.
    package var namespace: String?
    /// How types are spread over files.
    package var layout: Layout = .perType
    /// Where generated code finds the run-time library.
    package var runtime: RuntimeUse = .imported
    /// How numbers are typed.
    package var numbers: NumberStyle = .native
    /// Where the types of inline schemas stand.
    package var inline: InlineStyle = .nested
    /// Which types of inline schemas are one.
    package var sharing: SharingStyle = .identical
    /// What an unknown nullability counts as.
    package var unknownNullability: UnknownNullability = .nullable
    /// What an enumeration counts as whose source says nothing.
    package var unstatedOpenness: EnumerationDeclaration.Openness = .open
    /// Letters that are written in one case, such as `id` and `url`: `userID`, `urlString`.
    package var initialisms: Set<String> = ["id", "url", "uri", "uuid", "http", "https", "api", "json", "html", "ip"]
    /// JSON Schema's `format` → how it is typed; what is not listed stays a plain string, number or integer.
    package var formats: FormatTable = .standard
    /// The values of `format` that are checked where the Swift type does not stand for them.
    package var assertedFormats: Set<String> = []
    /// Whether types have an example of the document's.
    package var examples = false
    /// Merge patches beside those that operations take.
    package var mergePatches: [MergePatch] = []
    /// To which protocols types conform, and to which not, beside what every type does.
    package var conformances: [ConformanceRule] = []
    /// The order of first appearance of each type's initializer parameters (wire names), from an earlier run.
    package var initializerOrders: [TypeID: [String]] = [:]
    /// The names that types had in an earlier run; they are kept.
    package var typeNames: [TypeID: String] = [:]
    /// The types that were another name in an earlier run, and for which type. Of the others, each stays a type.
    package var sharedTypes: [TypeID: TypeID] = [:]
    /// What each file begins with, as a comment; nothing for `nil`.
    package var fileHeader: String?
    /// For the line of each file that says what made it.
    package var toolVersion: String

    /// Creates the defaults.
    package init(toolVersion: String) { self.toolVersion = toolVersion }
}

/// A type whose values are changes of another type's, as RFC 7396 has them.
package struct MergePatch: Sendable, Hashable {
    /// The type of the changes.
    package var changes: TypeID
    /// The type that they change.
    package var target: TypeID

    /// Says that `changes` are changes of `target`.
    package init(_ changes: TypeID, of target: TypeID) { (self.changes, self.target) = (changes, target) }
}

/// Who can see the generated types.
package enum AccessLevel: String, Sendable, Hashable, CaseIterable {
    case `public`
    case package
    case `internal`
}

/// How types are spread over files.
package enum Layout: Sendable, Hashable {
    /// One file a type.
    case perType
    /// One file of the given name, without its extension.
    case single(name: String)
    /// A fixed number of files for each name, `<name>.Models0.swift` and so on; a type's number is a stable hash of its
    /// name.
    case shards(count: Int, ShardNames)
}

/// What the files of a sharded layout are called. All of them are always written, those without a type as well.
package struct ShardNames: Sendable, Hashable {
    /// One for all inputs, or one for each.
    package var all: [String]
    /// Which of them a type's file has; the first where a type is not listed.
    package var byType: [TypeID: String]

    /// Names files.
    package init(_ all: [String], byType: [TypeID: String] = [:]) {
        self.all = all
        self.byType = byType
    }
}

/// Where the run-time library comes from.
package enum RuntimeUse: String, Sendable, Hashable, CaseIterable {
    /// `import ModelRuntime`.
    case imported = "import"
    /// As much of its source as the models need is written beside them.
    case embedded = "embed"
    /// Its source is written beside the models, with what only people call, or extensions and templates of theirs.
    case embeddedWhole = "embed-whole"
}

/// Where the types of inline schemas stand.
package enum InlineStyle: String, Sendable, Hashable, CaseIterable {
    /// Inside the type that holds them, called after the property: `Refund.NextAction`.
    case nested
    /// At the top level, called after all that leads to them: `RefundNextAction`.
    case flat
}

/// Which types of inline schemas are declared once.
package enum SharingStyle: String, Sendable, Hashable, CaseIterable {
    /// Those that are the same but for what people wrote about them: the others are `typealias`es.
    case identical
    /// None: each has a type of its own.
    case none
}

/// What JSON numbers become.
package enum NumberStyle: String, Sendable, Hashable, CaseIterable {
    /// `Int`, `Double` and their relatives.
    case native
    /// `JSONNumber`, which keeps every digit.
    case exact
}

/// What an unknown nullability counts as.
package enum UnknownNullability: String, Sendable, Hashable, CaseIterable {
    case nullable
    case nonnull
}
