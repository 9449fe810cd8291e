import ModelGenDiagnostics

/// The syntax tree of one page; nothing is interpreted yet.
struct Page: Sendable {
    var path: String
    var title: Title?
    /// Markdown between the title and the first section.
    var description: String
    var sections: [Section]

    /// The generated class's name, from the first heading or the front matter.
    struct Title: Sendable {
        var text: String
        /// Struck through, which marks a deprecated type.
        var isStruck: Bool
        var location: SourceLocation
    }

    /// What stands under one `## ` heading.
    struct Section: Sendable {
        var kind: Kind
        var location: SourceLocation
        var lines: [PageLine]
        /// The first table among the lines.
        var table: PageTable?
    }

    /// The headings that the generator writes; others belong to helper pages or authors.
    enum Kind: Sendable, Hashable {
        case fields, values, exampleUsage, supportedTypes, unionDiscrimination
        case other(String)

        init(heading: String) {
            switch heading {
            case "Fields": self = .fields
            case "Values": self = .values
            case "Example Usage": self = .exampleUsage
            case "Supported Types": self = .supportedTypes
            case "Union Discrimination": self = .unionDiscrimination
            default: self = .other(heading)
            }
        }

        /// The heading of the SDK's retry configuration, which has a Fields table that is none.
        static let retryHeading = "BackoffStrategy"

        var isKnown: Bool { if case .other = self { false } else { true } }
    }
}

extension Page {
    func section(_ kind: Kind) -> Section? { sections.first { $0.kind == kind } }

    /// The place of the page as a whole: its title.
    var location: SourceLocation { title?.location ?? SourceLocation(file: path) }
}

/// A line without its end.
struct PageLine: Sendable {
    var text: Substring
    /// Counted from 1.
    var number: Int
    /// Whether it lies inside a fenced code block; the fences themselves do too.
    var isCode: Bool
    /// Whether the file ends within it.
    var isCut = false
}
