/// A file, as its template sees it.
struct FilePlan: TemplateContext {
    /// Whole lines of comment, with an empty one behind them.
    var fileHeader: [String]
    var toolVersion: String
    /// The names of the inputs that the file's types come from.
    var sources: [String]
    /// Whole `import` lines.
    var imports: [String]
    var importsFoundation: Bool
    /// The modifier of imports, with its blank.
    var importAccess: String
    /// Whether to name the run-time version that the file needs.
    var checksRuntimeVersion: Bool
    /// The first type that stands in the file, with the namespace: a part of identifiers that no other file of the module has.
    var firstType: String?
    var declarations: [String]

    static var noun: String { "file" }
    static let keys: TemplateKeys<FilePlan> = [
        .lines(
            "fileHeader", "the text of `file-header` as whole comments, with an empty line behind them",
            example: "// Copyright Example Inc."
        ) { $0.fileHeader },
        .text("toolVersion", "the version of the generator", example: "0.0.0") { $0.toolVersion },
        .text("sources", "the names of the inputs that the types come from, if any", example: "templates.yaml") {
            $0.sources.isEmpty ? nil : $0.sources.joined(separator: ", ")
        },
        .lines("imports", "whole imports", example: "public import ModelRuntime") { $0.imports },
        .flag("importsFoundation", "a type of Foundation is named, such as `Date`") { $0.importsFoundation },
        .text("importAccess", "the modifier of that import with its blank", example: "public ") { $0.importAccess },
        .lines(
            "declarations", "the declarations as the other templates write them, each of many lines",
            example: "public nonisolated enum API {}"
        ) {
            $0.declarations
        },
        .flag("checksRuntimeVersion", "to name the version of `ModelRuntime` that the file needs") {
            $0.checksRuntimeVersion
        },
        .text(
            "firstType",
            "the file's first type behind its namespace, for names that no other file has: files that declare one name at the top level, even a private one, are all compiled again when one of them gains a type",
            example: "Animal"
        ) { $0.firstType },
    ]
}
