import ModelGenModel

/// Everything that can be configured, named as in `modelgen.yaml` and, with two hyphens before it, on the command line.
///
/// The one table that the reader of `modelgen.yaml`, the flags, their help and `docs/configuration.md` share.
package enum ConfigurationOption: String, Sendable, Hashable, CaseIterable {
    case inputs
    case with
    case inputFormat = "input-format"
    case overlay
    case only
    case exclude
    case operations
    case deepObjects = "deep-objects"
    case parameters
    case output
    case layout
    case fileName = "file-name"
    case templates
    case report
    case access
    case namespace
    case moduleName = "module-name"
    case runtime
    case inline
    case sharing
    case numbers
    case enumerations
    case directions
    case unknownKeys = "unknown-keys"
    case unknownNullability = "unknown-nullability"
    case wireCase = "wire-case"
    case formats
    case assertFormats = "assert-formats"
    case initialisms
    case extensions
    case types
    case mergePatch = "merge-patch"
    case examples
    case allowOutside = "allow-outside"
    case allowUnresolved = "allow-unresolved"
    case mapURI = "map-uri"
    case warningsAsErrors = "warnings-as-errors"
    case limits
}

extension ConfigurationOption {
    /// What may be written for it.
    package enum Shape: Sendable, Hashable {
        /// One of a few words, or a word with a count.
        case choice([String])
        /// `true` or `false`; a flag without a value.
        case boolean
        /// Any text; the placeholder stands for it in help.
        case text(placeholder: String)
        /// A path, in a file relative to that file's folder.
        case path(placeholder: String)
        /// One text or several.
        case list(placeholder: String)
        /// One path or several.
        case paths(placeholder: String)
        /// `NAME=VALUE`; in a file a mapping.
        case assignments(placeholder: String)
        /// A mapping that only a file can hold.
        case mapping
    }

    /// What may be written for this option.
    package var shape: Shape {
        switch self {
        case .inputs: .paths(placeholder: "input")
        case .with: .path(placeholder: "spec")
        case .overlay: .paths(placeholder: "file")
        case .only, .exclude: .list(placeholder: "pattern")
        case .inputFormat: .choice(InputFormat.allCases.map(\.rawValue))
        case .output: .path(placeholder: "dir")
        case .layout: .choice(["per-type", "single", "shards=N"])
        case .templates: .path(placeholder: "dir")
        case .report: .path(placeholder: "file")
        case .access: .choice(["public", "package", "internal"])
        case .namespace, .fileName: .list(placeholder: "name")
        case .moduleName: .text(placeholder: "name")
        case .runtime: .choice(["import", "embed"])
        case .inline: .choice(["nested", "flat"])
        case .sharing: .choice(["identical", "none"])
        case .numbers: .choice(["native", "exact"])
        case .enumerations: .choice(["open", "closed"])
        case .directions: .choice(["split", "single"])
        case .unknownKeys: .choice(["ignore", "keep"])
        case .unknownNullability: .choice(["nullable", "nonnull"])
        case .wireCase: .choice(["infer", "keep", "snake", "camel", "pascal"])
        case .formats: .mapping
        case .assertFormats: .list(placeholder: "format")
        case .initialisms: .list(placeholder: "letters")
        case .extensions, .types, .mergePatch: .mapping
        case .deepObjects: .choice(ObjectNesting.allCases.map(\.rawValue))
        case .operations, .parameters, .examples, .allowOutside, .allowUnresolved, .warningsAsErrors: .boolean
        case .mapURI: .assignments(placeholder: "prefix=path")
        case .limits: .assignments(placeholder: "name=count")
        }
    }

    /// Whether only `modelgen.yaml` can say it.
    package var isFileOnly: Bool {
        switch self {
        case .deepObjects, .formats, .initialisms, .extensions, .types, .mergePatch: true
        default: false
        }
    }

    /// What it does, in one line for `--help`.
    package var summary: String {
        switch self {
        case .inputs: "OpenAPI or JSON Schema files, folders of model pages, or - for standard input."
        case .with: "The OpenAPI document that model pages were made from, to correct what they lose."
        case .inputFormat: "What the inputs are, where that cannot be told from them."
        case .overlay: "Changes to the document that stand beside it (OpenAPI Overlay), applied in order."
        case .only: "Take only schemas named so, or tag:T, path:P, operation:O, and what they need."
        case .exclude: "Leave out what the pattern matches, unless something else needs it."
        case .operations: "Make a request and a response of each operation, over HTTP."
        case .deepObjects: "Write lists in deepObject parameters as a[b][]=1 or as a[b][0]=1."
        case .parameters: "Make a type of the parameters of each operation (deprecated; see operations)."
        case .output: "The folder to write to; - for standard output (with --layout single)."
        case .layout: "How types are spread over files."
        case .fileName: "What single files and shards are called; repeat it to name each input's."
        case .templates: "A folder of Mustache templates that replace the built-in ones."
        case .report: "Write what was guessed, dropped or left free-form, as JSON."
        case .access: "Who can see the types."
        case .namespace: "Put the types in a caseless enum; repeat it to give each input its own."
        case .moduleName: "The module that the files are compiled into."
        case .runtime: "Import ModelRuntime, or write its source beside the types."
        case .inline: "Put the types of inline schemas inside the types that hold them, or beside them."
        case .sharing: "Declare inline schemas that are the same once, or each on its own."
        case .numbers: "Int and Double, or JSONNumber, which keeps every digit."
        case .enumerations: "Whether enumerations keep values that they do not list."
        case .directions: "A type X and a type XInput where requests and responses differ, or one for both."
        case .unknownKeys: "Whether keys that the source does not announce are kept and written back."
        case .unknownNullability: "What counts where a page does not say whether null is allowed."
        case .wireCase: "How a page's property names are spelled on the wire."
        case .formats: "Which Swift type stands for a format."
        case .assertFormats: "Formats that validate() checks where no Swift type stands for them, or all."
        case .initialisms: "Letters that are written in one case, such as url."
        case .extensions: "What documents call the extensions that are read."
        case .types: "Names and facts of single types and properties."
        case .mergePatch: "Types of changes, and the types that they change (RFC 7396)."
        case .examples: "Give each type an example of the document's, for previews and tests."
        case .allowOutside: "Let documents refer to files outside of their folder."
        case .allowUnresolved: "Go on where a document that another refers to cannot be read."
        case .mapURI: "Read documents whose address begins so from disk; nothing is fetched."
        case .warningsAsErrors: "Write nothing if there is a warning."
        case .limits: "Raise or lower a limit: size, depth, alias-expansion, scalar-length."
        }
    }

    /// What counts when nobody says it; `nil` when there is nothing to show.
    package var defaultText: String? {
        switch self {
        case .layout: "per-type"
        case .access: "public"
        case .runtime: "import"
        case .inline: "nested"
        case .sharing: "identical"
        case .numbers: "native"
        case .enumerations: "open"
        case .directions: "split"
        case .unknownKeys: "ignore"
        case .unknownNullability: "nullable"
        case .wireCase: "infer"
        case .deepObjects: "brackets"
        case .operations, .parameters, .examples, .allowOutside, .allowUnresolved, .warningsAsErrors: "false"
        case .inputs, .with, .inputFormat, .overlay, .only, .exclude, .output, .fileName, .templates, .report,
            .namespace, .moduleName, .formats, .assertFormats, .initialisms, .extensions, .types, .mergePatch,
            .mapURI, .limits:
            nil
        }
    }
}
