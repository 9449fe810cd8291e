import ModelGenOpenAPI
import ModelGenPages

extension ConfigurationOption {
    /// Paths of files and folders, or `-`.
    package static let inputs = ConfigurationOption(
        "inputs", .arguments, .paths(\.inputs, "input") { $0 },
        summary: "OpenAPI or JSON Schema files, folders of model pages, or - for standard input.",
        example: "[specs/openapi.yaml, docs/models]",
        values: "paths, or `-`",
        text: """
            OpenAPI or JSON Schema files, folders of model pages, `-` for standard input. Inputs on the command line \
            replace those of the file.
            """)

    /// What is read.
    static let readingOptions: [ConfigurationOption] = [
        .inputs,

        ConfigurationOption(
            "with", .input, .path(\.with, "spec"),
            summary: "The OpenAPI document that model pages were made from, to correct what they lose.",
            example: "specs/openapi.yaml",
            text: """
                The OpenAPI document that the model pages among the inputs were made from. Corrects what pages lose: \
                wire names, nullability, formats, constraints. See [Model pages](pages.md).
                """),

        ConfigurationOption(
            "input-format", .input, .choice(\.inputFormat),
            summary: "What the inputs are, where that cannot be told from them.",
            example: "openapi",
            unsaid: "told from the input",
            text: """
                What the inputs are. Needed only for standard input and files whose name and first lines do not tell.
                """),

        ConfigurationOption(
            "overlay", .input, .paths(\.overlays, "file"),
            summary: "Changes to the document that stand beside it (OpenAPI Overlay), applied in order.",
            example: "fixes.yaml",
            text: "Changes to the document that stand beside it, applied in order. See [Overlays](#overlays).",
            otherNames: ["patch"]),

        ConfigurationOption(
            "only", .input, .list(\.documents.selection.only, "pattern", read: readPattern) { $0.spelling },
            summary: "Take only schemas named so, or tag:T, path:P, operation:O, and what they need.",
            example: "[tag:pets, Order*]",
            text: "Read only what a pattern matches, and what that needs. See [Selection](#selection).",
            otherNames: ["include", "filter", "schemas", "tags", "select"]),

        ConfigurationOption(
            "exclude", .input, .list(\.documents.selection.excluded, "pattern", read: readPattern) { $0.spelling },
            summary: "Leave out what the pattern matches, unless something else needs it.",
            example: "operation:debug*",
            text: "Do not read what a pattern matches, unless something else needs it.",
            otherNames: ["ignore", "skip", "omit", "without"]),

        ConfigurationOption(
            "operations", .input, .flag(\.documents.declaresOperations),
            summary: "Make a request and a response of each operation, over HTTP.",
            text: """
                Make a request and a response of each operation, over HTTP: `ListPets`, `ListPets.Response`. The files \
                import `ModelHTTP`. See [Operations](operations.md).
                """,
            whyUseless: { $1.hasDocuments ? nil : pagesMakeNoRequests }),

        ConfigurationOption(
            "deep-objects", .file, .choice(\.documents.objectNesting),
            summary: "Write lists in deepObject parameters as a[b][]=1 or as a[b][0]=1.",
            text: """
                How lists within `deepObject` parameters are written, which OpenAPI leaves open: `a[b][]=1` or \
                `a[b][0]=1`. Both are read.
                """,
            whyUseless: { configuration, _ in
                configuration.documents.declaresOperations
                    ? nil : "Nothing of a parameter's text is written without `operations`."
            }),

        ConfigurationOption(
            "parameters", .input, .flag(\.documents.declaresParameters),
            summary: "Make a type of the parameters of each operation (deprecated; see operations).",
            text: """
                Make a type of the parameters of each operation: `ListPetsParameters`. Deprecated: `operations` keeps \
                where each stands and how it is written.
                """,
            whyUseless: { $1.hasDocuments ? nil : pagesMakeNoRequests }),
    ]

    private static let pagesMakeNoRequests =
        "Pages do not say where parameters go, so that no requests are made of them."

    private static func readPattern(_ text: String) throws(InvalidValue) -> SelectionPattern {
        if let pattern = SelectionPattern(text) { return pattern }
        throw InvalidValue(
            message: "`\(text)` is no pattern", fix: "Write Pet*, tag:pets, path:/pets/* or operation:listPets.")
    }
}
