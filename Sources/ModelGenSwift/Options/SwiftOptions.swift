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
