/// The text of a Mustache template.
public struct TemplateFile: Sendable, Hashable {
    /// The file's name below the template folder, such as `object.mustache`.
    public var name: String
    /// For messages.
    public var path: String
    public var text: String

    /// Creates a template file.
    public init(name: String, path: String, text: String) {
        self.name = name
        self.path = path
        self.text = text
    }
}
