/// A condition on the place between two scalars (ECMA-262 §22.2.2.4). The raw value is its code in a program.
///
/// The run-time library, which reads programs, lists the conditions again: it depends on no module of the tool.
enum PatternAssertion: Int, Hashable, Sendable {
    /// The start of the text.
    case start = 0
    /// The end of the text, never the place before a last line feed.
    case end = 1
    /// The start of the text or of a line.
    case lineStart = 2
    /// The end of the text or of a line.
    case lineEnd = 3
    case wordBoundary = 4
    case notWordBoundary = 5
    /// A word boundary where case is ignored: ſ and K (the Kelvin sign) are of words too.
    case foldingWordBoundary = 6
    case notFoldingWordBoundary = 7
}
