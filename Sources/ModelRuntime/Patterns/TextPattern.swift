/// A regular expression that was compiled when the code that uses it was generated.
///
/// Patterns are ECMA-262 searches with the `u` flag: a match may begin and end anywhere unless the pattern holds `^` or `$`.
/// The unit is the Unicode scalar. Time is proportional to the length of the text, whatever the pattern.
@_documentation(visibility: internal)
public struct TextPattern: Sendable {
    private let program: Program

    /// Reads a program as the generator writes it. One that cannot be read leaves every text undecided: see ``problem``.
    public init(_ encoded: StaticString) { self.init(decoding: encoded.description) }

    /// Reads a program that is not a literal.
    init(decoding encoded: String) { program = Program(decoding: encoded) }

    /// Searches for the pattern in `text`.
    public func matches(_ text: String) -> PatternVerdict { search(text).verdict }

    /// Why the program cannot be read; `nil` for every program of a generator of the same version.
    public var problem: String? {
        if case .malformed(let problem) = program { problem } else { nil }
    }

    /// The verdict, and the number of steps it took where that is not simply the length of the text.
    func search(_ text: String) -> (verdict: PatternVerdict, work: Int) {
        var text = text
        return text.withUTF8 { bytes in program.search(UTF8Text(bytes)) }
    }
}

extension TextPattern: CustomDebugStringConvertible {
    public var debugDescription: String {
        switch program {
        case .plain: "TextPattern (plain)"
        case .table: "TextPattern (table)"
        case .automaton: "TextPattern (automaton)"
        case .backtracking: "TextPattern (backtracking)"
        case .malformed(let problem): "TextPattern (malformed: \(problem))"
        }
    }
}
