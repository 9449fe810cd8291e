/// Marks of markdown around and inside the text of a cell.
enum CellMarks {
    /// The text without emphasis, back-ticks and references of HTML.
    static func plain(_ source: some StringProtocol) -> String {
        var text = Substring(source).trimmingBlanks()
        while true {
            let inner = ["**", "__", "`", "*"].lazy.compactMap { CellText.without($0, around: text) }.first
            guard let inner else { break }
            text = inner
        }
        return unescaped(HTMLEntities.decoded(text))
    }

    /// First references of HTML, then backslashes, which openapi-generator writes before what it made a reference.
    static func unescaped(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                if !escapable.contains(character) { result.append("\\") }
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return isEscaped ? result + "\\" : result
    }

    private static let escapable: Set<Character> = ["\"", "_", "<", ">", "{", "}", "|", "*", "[", "]", "\\", "`", "."]

    /// A description: references, escapes and `<br>` undone, none for the words in `empty`.
    static func documentation(_ source: some StringProtocol, empty: Set<String> = []) -> String? {
        var text = String(source)
        for tag in ["<br/>", "<br />", "<br>"] { text = text.replacing(tag, with: "\n") }
        text = unescaped(HTMLEntities.decoded(text)).trimmed()
        return text.isEmpty || empty.contains(text) ? nil : text
    }
}

extension String {
    /// With every occurrence of `part` replaced.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        guard contains(part) else { return self }
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            result += rest[..<range.lowerBound]
            result += other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
