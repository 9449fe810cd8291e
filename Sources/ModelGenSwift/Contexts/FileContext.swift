/// What `file.mustache` is rendered for.
struct FileContext: TemplateContext {
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

    static let keys: TemplateKeys<FileContext> = [
        .lines("fileHeader") { $0.fileHeader },
        .text("toolVersion") { $0.toolVersion },
        .text("sources") { $0.sources.isEmpty ? nil : $0.sources.joined(separator: ", ") },
        .lines("imports") { $0.imports },
        .flag("importsFoundation") { $0.importsFoundation },
        .text("importAccess") { $0.importAccess },
        .flag("checksRuntimeVersion") { $0.checksRuntimeVersion },
        .text("firstType") { $0.firstType },
        .lines("declarations") { $0.declarations },
    ]
}
