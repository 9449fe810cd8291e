import ModelGenModel
import ModelGenSyntax
import ModelGenText

/// An example, which the model holds as text, as the value that it is.
enum ExampleLiteral {
    /// The text where the property is one, else the JSON that the text is, if that is spelt in the same way.
    static func value(_ text: String, of type: TypeReference) -> JSONLiteral {
        if case .scalar(let scalar) = type, scalar.kind == .string { return .string(text) }
        guard let document = try? DocumentReader().read(Array(text.utf8), file: "", format: .json),
            let value = JSONLiteral(document.root), value.string == nil, value.jsonText.isExactly(text)
        else { return .string(text) }
        return value
    }
}
