import ModelGenDiagnostics

/// Colours of a terminal (ECMA-48 §8.3.117), or none.
struct Palette {
    let isColored: Bool

    func bold(_ text: String) -> String { paint(text, "1") }

    func caret(_ text: String) -> String { paint(text, "1;32") }

    func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;35")
        case .note: paint(text, "1;36")
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
