/// A Mustache template, parsed once: interpolation, sections, inverted sections, partials, comments and other delimiters as
/// the Mustache specification (github.com/mustache/spec, version 1.4) has them; no lambdas and no optional modules. One key is
/// added: `isLast`, of elements of a list.
package struct MustacheTemplate: Sendable {
    /// What the template consists of, in order.
    package let nodes: [MustacheNode]

    /// Parses a text.
    package init(_ text: String) throws(MustacheSyntaxError) {
        var parser = MustacheParser(text)
        nodes = try parser.parse()
    }
}

/// A part of a template; on the heap, so that one that is passed on is not copied with all it consists of.
package indirect enum MustacheNode: Sendable {
    case text(MustacheText)
    /// A line that begins with something other than text; where the indentation of a partial goes.
    case lineStart
    case variable(MustacheReference, isEscaped: Bool)
    case section(MustacheReference, [MustacheNode])
    case invertedSection(MustacheReference, [MustacheNode])
    case partial(MustachePartial)
}

/// Text that stands for itself.
package struct MustacheText: Sendable {
    /// As it is written.
    package let text: String
    /// Whether it begins at the beginning of a line.
    let beginsLine: Bool
}

/// A name in a tag, with its place.
package struct MustacheReference: Sendable {
    /// As it is written: `a.b.c`, or `.` for the value itself.
    package let text: String
    /// `a`, `b` and `c`; empty for the value itself.
    package let path: [MustacheKey]
    /// Where the tag begins.
    package let place: MustachePlace
}

/// Another template in the place of a tag.
package struct MustachePartial: Sendable {
    /// The template's file without its extension.
    package let name: String
    /// What stands before a tag that has a line to itself; every line of the partial gets it.
    let indentation: String
    /// Where the tag begins.
    package let place: MustachePlace
}

/// Where a tag begins, counted from 1, columns in Unicode scalars.
package struct MustachePlace: Sendable, Hashable {
    /// The line, from 1.
    package let line: Int
    /// The column in Unicode scalars, from 1.
    package let column: Int
}

/// Why a template cannot be parsed.
package struct MustacheSyntaxError: Error, Sendable, Hashable {
    /// In a few words, such as ``the section `a` is not closed``.
    package let problem: String
    /// Where the tag begins.
    package let place: MustachePlace
}
