/// A tag of a Mustache template, with its place.
struct TemplateTag {
    enum Kind {
        case variable, section, invertedSection, end, partial, comment, pragma
    }

    var kind: Kind
    var name: String
    var line: Int
    var column: Int

    /// Every tag of a text, in order. Unbalanced braces are the engine's to report.
    static func tags(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line[...]
            while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
                let column = line.unicodeScalars.distance(from: line.startIndex, to: start.lowerBound) + 1
                if let tag = tag(rest[start.upperBound..<end.lowerBound], line: number + 1, column: column) {
                    tags.append(tag)
                }
                rest = rest[end.upperBound...]
                if rest.first == "}" { rest.removeFirst() }
            }
        }
        return tags
    }

    private static func tag(_ contents: Substring, line: Int, column: Int) -> TemplateTag? {
        guard let mark = contents.first else { return nil }
        let kind: Kind =
            switch mark {
            case "#": .section
            case "^": .invertedSection
            case "/": .end
            case ">": .partial
            case "!": .comment
            case "%": .pragma
            default: .variable
            }
        let hasMark = kind != .variable || mark == "&" || mark == "{"
        let name = contents.dropFirst(hasMark ? 1 : 0).filter { $0 != " " }
        return TemplateTag(kind: kind, name: String(name), line: line, column: column)
    }
}

extension Substring {
    /// The first occurrence of a short text.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
