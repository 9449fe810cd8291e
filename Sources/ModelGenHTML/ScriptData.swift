import ModelGenModel
import ModelGenText

/// JSON as the text of a script element, which nothing in it can end.
struct ScriptData {
    /// The text.
    let text: String

    /// The text of a value.
    init(_ value: JSONLiteral) { text = HTMLText.script(json: value.jsonText) }
}
