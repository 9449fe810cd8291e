import ModelGenText

/// Markdown from a source as the lines of a Swift documentation comment, each with its leading blank: `///` + line.
struct DocumentationText {
    private var lines: [String] = []

    /// Where paragraphs are wrapped, counted without the indentation.
    private static let width = 110

    /// Adds a paragraph of the source's own markdown.
    mutating func add(markdown text: String?) {
        guard let text else { return }
        var isInCode = false
        var paragraph: [String] = []
        for line in SwiftComment.lines(of: text) {
            if line.hasPrefix("```") { isInCode.toggle() }
            paragraph += isInCode || !Self.isWrappable(line) ? [line] : Self.wrapped(line)
        }
        if isInCode { paragraph.append("```") }
        while paragraph.last?.isEmpty == true { paragraph.removeLast() }
        add(Array(paragraph.drop(while: \.isEmpty)))
    }

    /// Adds a callout such as `- Note: …`.
    mutating func add(_ callout: String, _ text: String) {
        add(Self.wrapped("- \(callout): \(SwiftComment.lines(of: text).joined(separator: " "))"))
    }

    private mutating func add(_ paragraph: [String]) {
        guard !paragraph.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines += paragraph.map { $0.isEmpty ? "" : " " + $0 }
    }

    /// The lines, each empty or with a leading blank.
    var rendered: [String] { lines }

    private static func isWrappable(_ line: String) -> Bool {
        line.utf8.count > width && !line.hasPrefix("|") && !line.hasPrefix("    ") && !line.hasPrefix("#")
    }

    private static func wrapped(_ line: String) -> [String] {
        let indentation = line.prefix { $0 == " " }
        let isItem =
            line.dropFirst(indentation.count).hasPrefix("- ") || line.dropFirst(indentation.count).hasPrefix("* ")
        let continuation = String(indentation) + (isItem ? "  " : "")
        var lines: [String] = []
        var current = String(indentation)
        for word in unbreakable(line) {
            let isFirst = current.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
            if !isFirst, current.utf8.count + 1 + word.utf8.count > width {
                lines.append(current)
                current = continuation + word
            } else {
                current += isFirst ? word : " " + word
            }
        }
        return lines + [current]
    }
}

extension DocumentationText {
    /// The words of a line; what stands in brackets or back-ticks is one, if it is short.
    private static func unbreakable(_ line: String) -> [String] {
        var words: [String] = []
        var marks = Marks()
        for word in line.utf8.split(separator: UInt8(ascii: " ")) {
            if marks.isOpen, let last = words.last, last.utf8.count + word.count < 40 {
                words[words.count - 1].append(" ")
                words[words.count - 1].append(contentsOf: Substring(word))
            } else {
                words.append(String(Substring(word)))
                marks = Marks()
            }
            marks.add(word)
        }
        return words
    }

    /// What has been opened, and not closed, in the words that are kept together.
    private struct Marks {
        private var backticks = 0
        private var brackets = 0

        var isOpen: Bool { backticks % 2 == 1 || brackets > 0 }

        mutating func add(_ word: Substring.UTF8View) {
            for byte in word {
                switch byte {
                case UInt8(ascii: "`"): backticks += 1
                case UInt8(ascii: "["): brackets += 1
                case UInt8(ascii: "]"): brackets -= 1
                default: continue
                }
            }
        }
    }
}
