/// A Mustache template, parsed once: interpolation, sections, inverted sections, partials, comments and other delimiters as
/// the Mustache specification (github.com/mustache/spec, version 1.4) has them; no lambdas and no optional modules.
public struct MustacheTemplate: Sendable {
    /// What the template consists of, in order.
    public let nodes: [MustacheNode]

    /// Parses a text.
    public init(_ text: String) throws(MustacheSyntaxError) {
        var parser = MustacheParser(text)
        nodes = try parser.parse()
    }
}

/// A part of a template.
public enum MustacheNode: Sendable {
    case text(MustacheText)
    /// A line that begins with something other than text; where the indentation of a partial goes.
    case lineStart
    case variable(MustacheReference, isEscaped: Bool)
    case section(MustacheReference, [MustacheNode])
    case invertedSection(MustacheReference, [MustacheNode])
    case partial(MustachePartial)
}

/// Text that stands for itself.
public struct MustacheText: Sendable {
    public let text: String
    /// Whether it begins at the beginning of a line.
    let beginsLine: Bool
}

/// A name in a tag, with its place.
public struct MustacheReference: Sendable {
    /// As it is written: `a.b.c`, or `.` for the value itself.
    public let text: String
    /// `a`, `b` and `c`; empty for the value itself.
    public let path: [MustacheKey]
    public let place: MustachePlace
}

/// Another template in the place of a tag.
public struct MustachePartial: Sendable {
    public let name: String
    /// What stands before a tag that has a line to itself; every line of the partial gets it.
    let indentation: String
    public let place: MustachePlace
}

/// Where a tag begins, counted from 1, columns in Unicode scalars.
public struct MustachePlace: Sendable, Hashable {
    public let line: Int
    public let column: Int
}

/// Why a template cannot be parsed.
public struct MustacheSyntaxError: Error, Sendable, Hashable {
    /// In a few words, such as ``the section `a` is not closed``.
    public let problem: String
    public let place: MustachePlace
}
