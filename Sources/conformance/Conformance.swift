import ArgumentParser

/// Measures the readers of this package against data that it does not contain.
@main
struct Conformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what is read against what is known to be true.",
        subcommands: [
            Pages.self, Dialects.self, Damage.self, Corpus.self, CorpusDocument.self, Examples.self, Suite.self,
            Patterns.self, ExportRoundTrips.self,
        ])
}
