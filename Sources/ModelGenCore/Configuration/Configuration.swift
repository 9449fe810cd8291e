public import ModelGenModel
public import ModelGenOpenAPI
public import ModelGenPages
public import ModelGenSwift
public import ModelGenSyntax

/// Everything that a run can be told, by `modelgen.yaml` and by flags.
///
/// Flags beat the file because they are set after it.
public struct Configuration: Sendable, Hashable {
    /// Paths of files and folders, or `-`.
    public var inputs: [String] = []
    /// The OpenAPI document that the pages among the inputs were made from.
    public var with: String?
    /// What the inputs are; `nil` decides for each by its name and contents.
    public var inputFormat: InputFormat?
    /// Files with changes to the document, in the order in which they are applied.
    public var overlays: [String] = []
    /// What of documents is read.
    public var selection = Selection()
    /// Whether the parameters of each operation become a type.
    public var declaresParameters = false
    /// Whether each operation becomes a request and a response.
    public var declaresOperations = false
    /// How lists and further levels stand in a `deepObject`.
    public var objectNesting: ObjectNesting = .brackets
    /// The folder to write to, or `-`.
    public var output: String?
    public var layout: FileLayout = .perType
    /// What files are called where the layout is not one file a type: none, one for all inputs, or one for each input.
    public var fileNames: [String] = []
    /// A folder of templates.
    public var templates: String?
    /// The file that the report is written to.
    public var report: String?
    public var access: AccessLevel = .public
    /// None, one for all inputs, or one for each input.
    public var namespaces: [String] = []
    public var moduleName: String?
    public var runtime: RuntimeUse = .imported
    public var inline: InlineStyle = .nested
    public var sharing: SharingStyle = .identical
    public var numbers: NumberStyle = .native
    /// What an enumeration counts as whose source says nothing.
    public var enumerations: EnumerationDeclaration.Openness = .open
    /// What becomes of types whose requests and responses differ.
    public var directions: DirectionStyle = .split
    /// What becomes of keys that the source does not announce.
    public var unknownKeys: UnknownKeys = .ignore
    public var unknownNullability: UnknownNullability = .nullable
    public var wireCase: WireCase = .infer
    public var formats: FormatTable = .standard
    /// The formats that are checked where no Swift type stands for them.
    public var assertedFormats: Set<String> = []
    public var initialisms: Set<String> = Configuration.standardInitialisms
    /// What documents call the extensions that are read: own name → known name.
    public var extensionNames: [String: String] = [:]
    /// Names and facts of single types, in the order of the file.
    public var types: [TypeOverride] = []
    /// Types of changes and what they change, in the order of the file.
    public var mergePatches: [MergePatchPair] = []
    /// Whether types have an example of the document's.
    public var showsExamples = false
    /// Whether documents may refer to files outside of their folder.
    public var allowsOutside = false
    /// Whether a reference to a document that cannot be read is a warning instead of an error.
    public var allowsUnresolved = false
    /// Where documents lie that are referred to by their address.
    public var uriMappings: [URIMapping] = []
    /// Whether `format` asserts where a predicate checks raw JSON.
    public var assertsFormats = false
    public var warningsAsErrors = false
    public var limits = DocumentLimits()

    /// Creates the defaults.
    public init() {}

    /// The initialisms that the emitter knows by itself.
    public static var standardInitialisms: Set<String> { SwiftOptions(toolVersion: "").initialisms }
}

/// How types are spread over files, before the files' names are known.
public enum FileLayout: Sendable, Hashable {
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
