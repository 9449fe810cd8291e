package import ModelGenModel
import ModelGenText

/// The intermediate model, printed.
package enum Inspection {
    /// The model as JSON; several models, one for each namespace, as a JSON array.
    package static func json(of models: [ModelSet]) -> String {
        let texts = models.map { $0.json() }
        return texts.count == 1 ? texts[0] : "[\n" + texts.joined(separator: ",\n") + "]\n"
    }

    /// The model for people: a line for each type, and one for each of its parts.
    package static func text(of models: [ModelSet]) -> String {
        models.map { model in
            let names = model.declarationsByID().mapValues(\.header.name.text)
            let types = model.declarations.map { DeclarationText($0, names: names).lines.joined(separator: "\n") }
            return types.map { TerminalLines.safe($0) + "\n" }.joined(separator: "\n")
        }
        .joined(separator: "\n")
    }
}

/// Text of several lines, made safe to print.
private enum TerminalLines {
    static func safe(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
            .joined(separator: "\n")
    }
}
