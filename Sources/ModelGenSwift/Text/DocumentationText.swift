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
        let bytes = Array(line.utf8)
        let indentation = bytes.prefix { $0 == blank }
        let isItem =
            bytes[indentation.endIndex...].starts(with: "- ".utf8)
            || bytes[indentation.endIndex...].starts(with: "* ".utf8)
        var paragraph = Paragraph(
            indentation: Array(indentation), continuation: indentation + Array(repeating: blank, count: isItem ? 2 : 0))
        forEachUnbreakable(in: bytes) { paragraph.add($0) }
        return paragraph.finished()
    }

    private static let blank = UInt8(ascii: " ")

    /// Lines that are filled word by word.
    private struct Paragraph {
        private var lines: [String] = []
        private var current: [UInt8]
        private var isFirst = true
        private let continuation: [UInt8]

        init(indentation: [UInt8], continuation: [UInt8]) {
            current = indentation
            self.continuation = continuation
        }

        mutating func add(_ word: [UInt8]) {
            if !isFirst, current.count + 1 + word.count > width {
                lines.append(String(decoding: current, as: UTF8.self))
                current = continuation
            } else if !isFirst {
                current.append(blank)
            }
            current += word
            isFirst = false
        }

        func finished() -> [String] { lines + [String(decoding: current, as: UTF8.self)] }
    }
}

extension DocumentationText {
    /// Hands out the words of a line; what stands in brackets or back-ticks is one, if it is short.
    private static func forEachUnbreakable(in line: [UInt8], _ body: ([UInt8]) -> Void) {
        var group: [UInt8] = []
        var marks = Marks()
        var index = 0
        while index < line.count {
            let start = index
            while index < line.count, line[index] != blank { index += 1 }
            let word = line[start..<index]
            index += 1
            if word.isEmpty { continue }
            if marks.isOpen, group.count + word.count < 40 {
                group.append(blank)
            } else {
                if !group.isEmpty { body(group) }
                group.removeAll(keepingCapacity: true)
                marks = Marks()
            }
            group += word
            marks.add(word)
        }
        if !group.isEmpty { body(group) }
    }

    /// What has been opened, and not closed, in the words that are kept together.
    private struct Marks {
        private var backticks = 0
        private var brackets = 0

        var isOpen: Bool { backticks % 2 == 1 || brackets > 0 }

        mutating func add(_ word: ArraySlice<UInt8>) {
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
