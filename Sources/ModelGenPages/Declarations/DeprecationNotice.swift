import ModelGenModel

/// The generator's mark for what should no longer be used, and the text without it.
struct DeprecationNotice {
    var deprecation: Deprecation?
    var documentation: String?

    private init(deprecation: Deprecation?, documentation: String?) {
        self.deprecation = deprecation
        self.documentation = documentation
    }

    /// Of a field: `: warning: ** DEPRECATED **: message`, then a blank line and the description. Both the struck name and
    /// the mark stand in all of 708 measured rows.
    init(field text: String?, isStruck: Bool) {
        if let text, let rest = DeprecationNotice.withoutMark(text) {
            self.init(notice: rest)
        } else {
            self.init(deprecation: isStruck ? Deprecation() : nil, documentation: text)
        }
    }

    /// Of a page: a struck title, and a block quote `> :warning: **DEPRECATED**: message` in the description.
    init(page text: String, isStruck: Bool) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let quote = lines.firstIndex { line in
            line.hasPrefix(">") && DeprecationNotice.withoutMark(String(line.dropFirst())) != nil
        }
        guard let quote else {
            self.init(deprecation: isStruck ? Deprecation() : nil, documentation: text.isEmpty ? nil : text)
            return
        }
        let block = lines[quote...].prefix { $0.hasPrefix(">") }
        let message = block.map { String($0.dropFirst()).trimmed() }.joined(separator: " ")
        self.init(notice: DeprecationNotice.withoutMark(message) ?? message)
        let rest = (lines[..<quote] + lines[block.endIndex...]).joined(separator: "\n").trimmed()
        documentation = rest.isEmpty ? nil : rest
    }

    /// The message is the first paragraph.
    private init(notice: String) {
        let lines = notice.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.firstIndex { $0.trimmingBlanks().isEmpty } ?? lines.endIndex
        let message = lines[..<end].joined(separator: "\n").trimmed()
        let rest = lines[end...].joined(separator: "\n").trimmed()
        deprecation = Deprecation(message: message.isEmpty ? nil : message)
        documentation = rest.isEmpty ? nil : rest
    }

    /// The text after the mark, whose blanks differ between fields and pages.
    private static func withoutMark(_ text: String) -> String? {
        var rest = Substring(text)
        for part in [":", "warning:", "**", "DEPRECATED", "**:"] {
            rest = rest.drop { $0 == " " }
            guard rest.hasPrefix(part) else { return nil }
            rest = rest.dropFirst(part.count)
        }
        return String(rest).trimmed()
    }
}
