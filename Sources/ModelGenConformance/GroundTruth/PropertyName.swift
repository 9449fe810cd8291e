import ModelGenModel

/// Names of fields, whatever their language spells them like.
enum PropertyName {
    /// The property that a field of the sources is. Constants are spelt in capitals in some versions of the SDK, never on the
    /// page; other languages and documents differ in case and separators.
    static func property(_ name: String, of object: ObjectDeclaration) -> Property? {
        object.properties.first { $0.sourceName == name }
            ?? object.properties.first { $0.sourceName == name.lowercased() }
            ?? object.properties.first { normalized($0.sourceName) == normalized(name) }
    }

    static func normalized(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
