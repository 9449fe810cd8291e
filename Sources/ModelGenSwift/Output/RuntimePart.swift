import ModelGenTemplates
import ModelGenText

/// A part of the run-time library that is written beside the models only where they say one of its words.
///
/// What is in no part is always written.
enum RuntimePart: CaseIterable {
    case patterns, formats, predicates, trials, streaming, merging, problems

    /// What the paths of its files begin with, below the library's folder.
    private var place: String {
        switch self {
        case .patterns: "Patterns/"
        case .formats: "Formats/"
        case .predicates: "Validation/Predicates/"
        case .trials: "Unions/UnionDecision.swift"
        case .streaming: "Streaming/"
        case .merging: "Merging/"
        case .problems: "Problems/"
        }
    }

    /// What generated code says that needs it; nothing where only people write what needs it.
    private var words: [String] {
        switch self {
        case .patterns: ["TextPattern"]
        case .formats: [".format("]
        case .predicates: [".predicate(", ".enter(", ".never()"]
        case .trials: [".oneOf(", ".anyOf("]
        case .merging: ["apply(mergePatch:", "applying(mergePatch:"]
        case .streaming, .problems: []
        }
    }

    /// The parts that its own source names.
    private var requirements: Set<RuntimePart> {
        switch self {
        case .predicates: [.patterns]
        case .trials: [.formats]
        case .patterns, .formats, .streaming, .merging, .problems: []
        }
    }

    /// The part that a file belongs to; `nil` for what every model needs.
    static func part(of file: EmbeddedFile) -> RuntimePart? { allCases.first { file.path.hasPrefix($0.place) } }

    /// The parts that generated code needs.
    static func parts(neededBy files: [OutputFile]) -> Set<RuntimePart> {
        let named = allCases.filter { part in
            part.words.contains { word in files.contains { $0.contents.contains(word) } }
        }
        return named.reduce(into: Set(named)) { $0.formUnion($1.requirements) }
    }
}
