import ModelGenDiagnostics
import ModelGenModel

/// What is made of names whose language may have changed them.
struct WireCaseRule {
    private let options: PageOptions

    init(_ options: PageOptions) { self.options = options }

    private var isChosen: Bool { options.wireCase != PageOptions().wireCase }

    /// The case to apply. No key is spelled as Pascal does, so that some guess has to stand in until the user chose.
    func applied(to naming: LanguageVocabulary.Naming) -> WireCase {
        if isChosen { return options.wireCase }
        switch naming {
        case .kept, .normalised: return .keep
        case .pascal: return .snake
        }
    }

    /// A name in a case; what begins with a capital is taken apart first, because camel case only joins words.
    static func spelled(_ name: String, in wireCase: WireCase) -> String {
        switch wireCase {
        case .infer, .keep, .snake: return WireNameGuess.name(for: name, wireCase: wireCase)
        case .camel:
            return WireNameGuess.name(for: WireNameGuess.name(for: name, wireCase: .snake), wireCase: .camel)
        // Words that are joined already stay so: `HTTPStatus` is in Pascal case, `httpStatus` needs one capital.
        case .pascal: return WireNameGuess.name(for: name, wireCase: .pascal)
        }
    }

    /// Whether a page shows the keys themselves: typescript-axios, whose pages have notes, keeps them.
    func isStated(by vocabulary: LanguageVocabulary, hasNotes: Bool) -> Bool {
        if case .kept = vocabulary.naming { !isChosen && hasNotes } else { false }
    }

    func diagnostics(for vocabulary: LanguageVocabulary, _ drafts: [Draft]) -> [Diagnostic] {
        let names = drafts.reduce(0) { count, draft in
            if case .object(let properties, _) = draft.shape {
                count + properties.count { $0.wireName.isGuessed }
            } else {
                count
            }
        }
        guard !isChosen, names > 0, let location = drafts.first?.location else { return [] }
        switch vocabulary.naming {
        case .pascal where !options.hasCompanion: return [.wireCaseWanted(names, vocabulary.name, at: location)]
        case .kept, .normalised, .pascal: return [.wireCaseUnproved(names, vocabulary.name, at: location)]
        }
    }
}

extension DiagnosticID {
    /// Pages of a language whose names are no keys.
    static let wireCaseWanted = DiagnosticID("wire-case-wanted")
    /// Pages that do not show how keys are spelled.
    static let wireCaseUnproved = DiagnosticID("wire-case-unproved")
}

extension Diagnostic {
    fileprivate static func wireCaseWanted(_ count: Int, _ language: String, at location: SourceLocation) -> Diagnostic
    {
        .error(
            .wireCaseWanted, "The pages show \(count) names as \(language) spells them, never as they are on the wire",
            at: location, consequence: "No key would be found.",
            fix: "Choose --wire-case: snake (`created_at`), camel (`createdAt`), pascal (`CreatedAt`) or keep.")
    }

    fileprivate static func wireCaseUnproved(_ count: Int, _ language: String, at location: SourceLocation)
        -> Diagnostic
    {
        .warning(
            .wireCaseUnproved, "\(count) names are as \(language) spells them, and nothing shows them on the wire",
            at: location, consequence: "A key that is spelled otherwise is not found.",
            fix: "Choose --wire-case: snake, camel, pascal or keep (as on the pages), or give --with the document.")
    }
}
