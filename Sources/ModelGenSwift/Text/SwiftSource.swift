/// Swift that is code by nature, such as checks: lines that know how deep they stand, whoever puts them into what.
///
/// What a user may want to be different is a template's. What is written here follows from what a schema asserts, line by line.
struct SwiftSource: Sendable, Hashable {
    private struct Line: Sendable, Hashable {
        var depth: Int
        var text: String
    }

    private var content: [Line] = []

    /// None.
    init() {}

    /// Lines at the same depth.
    init(_ lines: some Sequence<String>) { content = lines.map { Line(depth: 0, text: $0) } }

    /// Items of a list, each in a line, with a comma behind all but the last.
    init(separated items: [String]) { self.init(items.dropLast().map { $0 + "," } + items.suffix(1)) }

    /// One after the other.
    init(joining sources: some Sequence<SwiftSource>) { content = sources.flatMap(\.content) }

    /// `opening`, what stands in it, and `closing`.
    static func block(_ opening: String, _ body: SwiftSource, closing: String = "}") -> SwiftSource {
        var source = SwiftSource()
        source.block(opening, body, closing: closing)
        return source
    }

    /// `opening`, such as a `case`, and what stands below it.
    static func section(_ opening: String, _ body: SwiftSource) -> SwiftSource {
        var source = SwiftSource()
        source.section(opening, body)
        return source
    }

    /// `opening`, such as an `if` with its brace, what stands in it, and what stands in its `else`.
    static func condition(_ opening: String, _ body: SwiftSource, otherwise: SwiftSource) -> SwiftSource {
        var source = SwiftSource()
        source.section(opening, body)
        source.block("} else {", otherwise)
        return source
    }

    var isEmpty: Bool { content.isEmpty }

    /// Adds a line.
    mutating func line(_ text: String) { content.append(Line(depth: 0, text: text)) }

    /// Adds `opening`, what stands in it, and `closing`.
    mutating func block(_ opening: String, _ body: SwiftSource, closing: String = "}") {
        section(opening, body)
        line(closing)
    }

    /// Adds `opening`, such as a `case`, and what stands below it.
    mutating func section(_ opening: String, _ body: SwiftSource) {
        line(opening)
        indent(body)
    }

    /// Adds lines one step deeper.
    mutating func indent(_ body: SwiftSource) {
        for line in body.content { content.append(Line(depth: line.depth + 1, text: line.text)) }
    }

    /// Adds lines.
    mutating func add(_ other: SwiftSource) { content += other.content }

    /// With lines behind these. No operator: one more of them costs the compiler time in every sum of this module and its tests.
    func adding(_ others: SwiftSource...) -> SwiftSource {
        others.reduce(into: self) { $0.add($1) }
    }

    /// The lines with their indentation; an empty one has none.
    var lines: [String] {
        content.map { line in
            line.depth == 0 || line.text.isEmpty
                ? line.text : String(repeating: " ", count: 4 * line.depth) + line.text
        }
    }

    /// The lines as one text, without a line feed behind the last.
    var text: String { lines.joined(separator: "\n") }
}

extension SwiftSource: ExpressibleByArrayLiteral {
    /// Lines at the same depth.
    init(arrayLiteral lines: String...) { self.init(lines) }
}
