package import ModelGenModel
package import ModelGenOpenAPI
package import ModelGenPages
package import ModelGenSwift
package import ModelGenSyntax

/// Everything that a run can be told, by `modelgen.yaml` and by flags.
///
/// Flags beat the file because they are set after it.
package struct Configuration: Sendable, Hashable {
    /// Paths of files and folders, or `-`.
    package var inputs: [String] = []
    /// The OpenAPI document that the pages among the inputs were made from.
    package var with: String?
    /// What the inputs are; `nil` decides for each by its name and contents.
    package var inputFormat: InputFormat?
    /// Files with changes to the document, in the order in which they are applied.
    package var overlays: [String] = []
    /// What of documents is read.
    package var selection = Selection()
    /// Whether the parameters of each operation become a type.
    package var declaresParameters = false
    /// Whether each operation becomes a request and a response.
    package var declaresOperations = false
    /// How lists and further levels stand in a `deepObject`.
    package var objectNesting: ObjectNesting = .brackets
    /// The folder to write to, or `-`.
    package var output: String?
    /// How types are spread over files.
    package var layout: FileLayout = .perType
    /// What files are called where the layout is not one file a type: none, one for all inputs, or one for each input.
    package var fileNames: [String] = []
    /// A folder of templates.
    package var templates: String?
    /// The file that the report is written to.
    package var report: String?
    /// Who can see the types.
    package var access: AccessLevel = .public
    /// None, one for all inputs, or one for each input.
    package var namespaces: [String] = []
    /// The module that the types are compiled into; `nil` where nobody said.
    package var moduleName: String?
    /// Where generated code finds the run-time library.
    package var runtime: RuntimeUse = .imported
    /// Where types of inline schemas are declared.
    package var inline: InlineStyle = .nested
    /// Whether inline schemas that are the same become one type.
    package var sharing: SharingStyle = .identical
    /// How numbers are typed.
    package var numbers: NumberStyle = .native
    /// What an enumeration counts as whose source says nothing.
    package var enumerations: EnumerationDeclaration.Openness = .open
    /// What becomes of types whose requests and responses differ.
    package var directions: DirectionStyle = .split
    /// What becomes of keys that the source does not announce.
    package var unknownKeys: UnknownKeys = .ignore
    /// What a page's property counts as that does not say whether it may be `null`.
    package var unknownNullability: UnknownNullability = .nullable
    /// What becomes of names on pages that may not be those of JSON.
    package var wireCase: WireCase = .infer
    /// The Swift type of each format.
    package var formats: FormatTable = .standard
    /// The formats that are checked where no Swift type stands for them.
    package var assertedFormats: Set<String> = []
    /// Words that are written in capitals, such as `URL`.
    package var initialisms: Set<String> = Configuration.standardInitialisms
    /// What documents call the extensions that are read: own name → known name.
    package var extensionNames: [String: String] = [:]
    /// Names and facts of single types, in the order of the file.
    package var types: [TypeOverride] = []
    /// Types of changes and what they change, in the order of the file.
    package var mergePatches: [MergePatchPair] = []
    /// Whether types have an example of the document's.
    package var showsExamples = false
    /// Whether documents may refer to files outside of their folder.
    package var allowsOutside = false
    /// Whether a reference to a document that cannot be read is a warning instead of an error.
    package var allowsUnresolved = false
    /// Where documents lie that are referred to by their address.
    package var uriMappings: [URIMapping] = []
    /// Whether `format` asserts where a predicate checks raw JSON.
    package var assertsFormats = false
    /// Whether a warning makes a run fail.
    package var warningsAsErrors = false
    /// How large and how deep documents may be.
    package var limits = DocumentLimits()

    /// Creates the defaults.
    package init() {}

    /// The initialisms that the emitter knows by itself.
    package static var standardInitialisms: Set<String> { SwiftOptions(toolVersion: "").initialisms }
}

/// How types are spread over files, before the files' names are known.
package enum FileLayout: Sendable, Hashable {
    /// One file a type.
    case perType
    /// One file.
    case single
    /// A fixed number of files; a type's file is a stable hash of its name.
    case shards(Int)

    /// More files than this help no compiler.
    static let mostShards = 256

    /// Reads `per-type`, `single` or `shards=8`.
    init?(spelling: String) {
        switch spelling {
        case "per-type": self = .perType
        case "single": self = .single
        default:
            guard spelling.hasPrefix("shards="), let count = Int(spelling.dropFirst("shards=".count)),
                (1...Self.mostShards).contains(count)
            else { return nil }
            self = .shards(count)
        }
    }

    /// `per-type`, `single` or `shards=8`.
    var spelling: String {
        switch self {
        case .perType: "per-type"
        case .single: "single"
        case .shards(let count): "shards=\(count)"
        }
    }
}
