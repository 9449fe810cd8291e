import ModelGenDiagnostics
import ModelGenMustache

/// The built-in templates, with those of the user in place of the ones they replace; loaded and checked.
struct TemplateLibrary: Sendable {
    private let engine: any TemplateEngine

    /// Renders with an engine that is there already.
    init(engine: any TemplateEngine) { self.engine = engine }

    /// Loads all. Those of the user are checked, and what includes them; the built-in ones by themselves are what tests check.
    init(overrides: [TemplateFile]) throws(Diagnostic) {
        var files = Dictionary(TemplateFile.builtIn.map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
        for file in overrides {
            guard files[file.stem] != nil else { throw Self.unknown(file, among: files.keys.sorted()) }
            files[file.stem] = file
        }
        var templates: [String: MustacheTemplate] = [:]
        for (name, file) in files.sorted(by: { $0.key < $1.key }) { templates[name] = try file.parsed() }
        if !overrides.isEmpty { try TemplateChecker(files: files, templates: templates).checkAll() }
        engine = MustacheEngine(templates)
    }

    private static func unknown(_ file: TemplateFile, among known: [String]) -> Diagnostic {
        let nearest = NearestName.of(file.stem, in: known)
        return .error(
            .unknownTemplate, "No template is called \(file.name)", at: SourceLocation(file: file.path),
            consequence: "The file would never be used.",
            fix: nearest.map { "Rename it to \($0).mustache." } ?? "Use one of \(known.joined(separator: ", ")).")
    }

    /// The text of a template; `capacity` is how many bytes of UTF-8 there will be, as far as the caller knows.
    func render(_ template: String, _ context: any TemplateContext, reservingCapacity capacity: Int = 0) -> String {
        engine.render(template, context, reservingCapacity: capacity)
    }
}
