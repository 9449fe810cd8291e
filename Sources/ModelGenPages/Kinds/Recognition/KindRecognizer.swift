import ModelGenDiagnostics
import ModelGenModel

/// Tells of which kind a set of pages is: by each page's evidence, and then by the majority.
enum KindRecognizer {
    /// What the set is.
    enum Verdict {
        case kind(PageKind)
        /// No page bears a mark of any kind.
        case unknown
        case refused(Diagnostic)
    }

    static func verdict(on outlines: [Outline]) -> Verdict {
        var counts: [PageKind: Int] = [:]
        var first: [PageKind: SourceLocation] = [:]
        var weak: PageEvidence?
        for outline in outlines {
            guard let evidence = PageEvidence(outline) else { continue }
            if evidence.isWeak {
                weak = weak ?? evidence
                continue
            }
            counts[evidence.kind, default: 0] += 1
            if first[evidence.kind] == nil { first[evidence.kind] = evidence.location }
        }
        let ranked = PageKind.allCases.filter { counts[$0] != nil }.sorted {
            counts[$0, default: 0] > counts[$1, default: 0]
        }
        guard let best = ranked.first else { return weak.map { .kind($0.kind) } ?? .unknown }
        if let second = ranked.dropFirst().first, isStrong(counts[second, default: 0], beside: counts[best, default: 0])
        {
            return .refused(.mixedKinds(best, at: first[best], second, at: first[second]))
        }
        if let instead = best.refusal { return .refused(.foreignKind(best, instead: instead, at: first[best])) }
        return .kind(best)
    }

    /// Some pages of another kind lie beside the models of many repositories; a quarter is a set of its own.
    private static func isStrong(_ count: Int, beside best: Int) -> Bool { count * 4 >= best }
}

extension DiagnosticID {
    /// Pages of two kinds in one input.
    static let mixedKinds = DiagnosticID("mixed-page-kinds")
    /// Pages of a kind that is not read.
    static let foreignKind = DiagnosticID("foreign-page-kind")
    /// A set without a model.
    static let noModelPage = DiagnosticID("no-model-page")
}

extension Diagnostic {
    fileprivate static func mixedKinds(
        _ one: PageKind, at first: SourceLocation?, _ other: PageKind, at second: SourceLocation?
    ) -> Diagnostic {
        let related = second.map { [Diagnostic.Related("Of the other kind", at: $0)] } ?? []
        return .error(
            .mixedKinds, "Some of the pages are of \(one.name), others of \(other.name)", at: first,
            consequence: "Nothing is read: what a mark means depends on the kind.",
            fix: "Give each kind as an input of its own.", related: related)
    }

    /// Pages of one generator for clients of two languages.
    static func mixedLanguages(
        _ one: String, at first: SourceLocation?, _ other: String, at second: SourceLocation?
    ) -> Diagnostic {
        let related = second.map { [Diagnostic.Related("Of the other language", at: $0)] } ?? []
        return .error(
            .mixedKinds, "Some of the pages are of a client for \(one), others for \(other)", at: first,
            consequence: "Nothing is read: what a mark means depends on the language.",
            fix: "Give the pages of each language as an input of their own.", related: related)
    }

    fileprivate static func foreignKind(_ kind: PageKind, instead: String, at location: SourceLocation?) -> Diagnostic {
        .error(
            .foreignKind, "The pages are not read: this is \(kind.name)", at: location, consequence: "Nothing is read.",
            fix: instead)
    }

    /// Every page was skipped, which would otherwise look like success.
    static func noModelPage(
        _ count: Int, reason: String?, at location: SourceLocation?, haveTables: Bool = false
    ) -> Diagnostic {
        let pages = count == 1 ? "The page describes no model" : "None of the \(count) pages describes a model"
        return .error(
            .noModelPage, reason.map { "\(pages): \($0)" } ?? pages, at: location, consequence: "Nothing is written.",
            fix: haveTables
                ? "Use `--input-format tables`, which reads tables and lists that people wrote."
                : "Give the folder of the model pages, such as docs/models, or the OpenAPI document.")
    }
}
