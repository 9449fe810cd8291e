import ModelGenDiagnostics
import ModelGenMustache
import ModelGenTemplates

/// The text of a Mustache template.
package struct TemplateFile: Sendable, Hashable {
    /// The file's name below the template folder, such as `object.mustache`.
    package var name: String
    /// For messages.
    package var path: String
    /// The template itself.
    package var text: String

    /// Creates a template file.
    package init(name: String, path: String, text: String) {
        self.name = name
        self.path = path
        self.text = text
    }
}

extension TemplateFile {
    /// Those that are part of the executable, by name.
    package static let builtIn: [TemplateFile] = EmbeddedTemplates.swift.map { file in
        TemplateFile(name: file.path, path: "Templates/swift/\(file.path)", text: file.text)
    }

    /// The name by which other templates include this one.
    var stem: String { name.hasSuffix(".mustache") ? String(name.dropLast(".mustache".count)) : name }

    func parsed() throws(Diagnostic) -> MustacheTemplate {
        do {
            return try MustacheTemplate(text)
        } catch {
            throw .error(
                .templateSyntax, "The template cannot be parsed: \(error.problem)", at: location(of: error.place),
                fix: "Compare it with the built-in template of the same name.")
        }
    }

    func location(of place: MustachePlace) -> SourceLocation {
        SourceLocation(file: path, line: place.line, column: place.column)
    }
}
