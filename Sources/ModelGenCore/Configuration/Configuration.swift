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
    /// How documents are read.
    package var documents = OpenAPIOptions()
    /// How pages are read.
    package var pages = PageOptions()
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
    /// How the model is written as Swift, as far as that is the same in all runs.
    package var swift = SwiftOptions(toolVersion: "")
    /// None, one for all inputs, or one for each input.
    package var namespaces: [String] = []
    /// What becomes of types whose requests and responses differ.
    package var directions: DirectionStyle = .split
    /// What becomes of keys that the source does not announce.
    package var unknownKeys: UnknownKeys = .ignore
    /// Names and facts of single types, in the order of the file.
    package var types: [TypeOverride] = []
    /// Types of changes and what they change, in the order of the file.
    package var mergePatches: [MergePatchPair] = []
    /// Whether documents may refer to files outside of their folder.
    package var allowsOutside = false
    /// Where documents lie that are referred to by their address.
    package var uriMappings: [URIMapping] = []
    /// Whether a warning makes a run fail.
    package var warningsAsErrors = false
    /// How large and how deep documents may be.
    package var limits = DocumentLimits()

    /// Creates the defaults.
    package init() {}
}

// MARK: - What several stages are told

extension Configuration {
    /// The formats that are checked where no Swift type stands for them.
    package var assertedFormats: Set<String> {
        get { swift.assertedFormats }
        set { (swift.assertedFormats, documents.assertedFormats) = (newValue, newValue) }
    }

    /// Whether types have an example of the document's.
    package var showsExamples: Bool {
        get { swift.examples }
        set { (swift.examples, documents.keepsExamples) = (newValue, newValue) }
    }

    /// Letters that are written in one case. Those that the user adds also spell keys of pages.
    package var initialisms: Set<String> {
        get { swift.initialisms }
        set { (swift.initialisms, pages.initialisms) = (newValue, newValue.subtracting(Self.standardInitialisms)) }
    }

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
