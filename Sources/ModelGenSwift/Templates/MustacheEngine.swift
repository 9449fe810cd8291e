import ModelGenDiagnostics
import Mustache

/// Renders through swift-mustache, and works around its limits in this one place.
struct MustacheEngine: TemplateEngine {
    private let library: MustacheLibrary

    /// Without this pragma text is escaped as HTML; a partial does not inherit it, so every file gets it. On a line of its own it
    /// does not spoil a standalone tag in the first line.
    private static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

    init(_ files: [TemplateFile]) throws(Diagnostic) {
        var library = MustacheLibrary()
        for file in files {
            do {
                try library.register(Self.pragma + file.text, named: file.stem)
            } catch {
                throw .error(
                    .templateSyntax, "The template cannot be parsed: \(error)", at: SourceLocation(file: file.path),
                    fix: "Compare it with the built-in template of the same name")
            }
        }
        self.library = library
    }

    func render(_ template: String, _ context: any TemplateContext) -> String {
        library.render(ContextAdapter(context: context), withTemplate: template) ?? ""
    }
}

/// Hands a context to the engine.
private struct ContextAdapter: MustacheParent {
    let context: any TemplateContext

    func child(named name: String) -> Any? {
        switch context.value(name) {
        case nil: nil
        // Returning `nil` would make the engine ask the outer context: a property without documentation would show its type's.
        case .absent: Nothing()
        case .text(let text): text
        case .flag(let flag): flag
        case .lines(let lines): lines
        case .contexts(let contexts): contexts.map(ContextAdapter.init)
        }
    }
}

/// A value that renders as nothing and whose section is skipped.
private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

extension TemplateFile {
    /// The name by which other templates include this one.
    var stem: String { name.hasSuffix(".mustache") ? String(name.dropLast(".mustache".count)) : name }
}
