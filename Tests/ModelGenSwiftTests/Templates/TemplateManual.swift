@testable import ModelGenSwift

/// What docs/templates.md says of each template and each key, made of what the plans declare.
struct TemplateManual {
    /// Where in the page it begins; what stands above is written by hand.
    static let head =
        "<!-- What follows is made of what the generator declares: UPDATE_GOLDEN=1 swift test --filter TemplateDocumentationTests -->\n"

    /// Everything that is said once, in the order in which it is met.
    static let text: String = {
        var parts = [
            """
            ## Templates

            | file | writes | knows the keys of |
            | --- | --- | --- |
            \(TemplateDescription.all.flatMap(rows).joined(separator: "\n"))
            \(TemplateDescription.partials.map { "| `\($0.name).mustache` | \($0.meaning) | where it is included |" }
                .joined(separator: "\n"))
            """
        ]
        var queue = TemplateDescription.all.map(\.subject)[...]
        var seen: Set<String> = []
        while let subject = queue.popFirst() {
            guard seen.insert(subject.noun).inserted else { continue }
            parts.append(section(subject))
            queue += subject.entries.compactMap(\.shape.subject)
        }
        return parts.joined(separator: "\n\n") + "\n"
    }()

    private static func rows(_ group: TemplateDescription) -> [String] {
        group.templates.map { template in
            "| [`\(template.name).mustache`](../Templates/swift/\(template.name).mustache) | \(template.meaning) | \(link(group.subject)) |"
        }
    }

    private static func section(_ subject: TemplateSubject) -> String {
        let rows = subject.entries.map { entry in
            let note = entry.isForOwnTemplates ? "; for your own templates" : ""
            return
                "| `\(entry.name)` | \(kind(entry.shape)) | \(entry.meaning)\(note) | \(entry.example.map(code) ?? "") |"
        }
        return """
            ## \(subject.noun.prefix(1).uppercased())\(subject.noun.dropFirst())

            | key | kind | is | such as |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }

    private static func kind(_ shape: TemplateShape) -> String {
        switch shape {
        case .text: "text"
        case .flag: "flag"
        case .lines: "lines"
        case .section(let subject): "section: \(link(subject))"
        case .list(let subject): "list: \(link(subject))"
        }
    }

    private static func link(_ subject: TemplateSubject) -> String {
        "[\(subject.noun)](#\(subject.noun.lowercased().replacing(" ", with: "-")))"
    }

    /// In back-ticks, more of them than the text has in a row.
    private static func code(_ text: String) -> String {
        let text = text.replacing("|", with: "\\|")
        return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }
}

extension TemplateShape {
    /// What is known inside of it, where it is a context.
    var subject: TemplateSubject? {
        switch self {
        case .section(let subject), .list(let subject): subject
        case .text, .flag, .lines: nil
        }
    }
}
