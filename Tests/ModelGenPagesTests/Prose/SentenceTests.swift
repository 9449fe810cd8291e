import ModelGenModel
import Testing

@testable import ModelGenPages

@Suite struct SentenceTests {
    @Test func cutsAtStopsButNotInNumbersCodeOrAbbreviations() {
        let text = "Between 0.5 and 1.0, e.g. `a. b`. Next (one.) Third\nfourth “so.” Fifth"
        #expect(
            Sentence.sentences(of: text).map(\.text) == [
                "Between 0.5 and 1.0, e.g. `a. b`.", "Next (one.)", "Third", "fourth “so.”", "Fifth",
            ])
        #expect(Sentence.sentences(of: " \n ").isEmpty)
    }

    @Test func doesNotSearchTextsThatAreNoSentences() {
        let text = String(repeating: "default: 4 ", count: 50_000)
        #expect(Prose.facts(in: text, about: "x").isEmpty)
        #expect(Prose.facts(in: "default: 4", about: "x").count == 1)
    }

    @Test func tellsNumbersFromWords() {
        let kinds = Sentence("-2.0 24h 1,000 5% 1e-4 3. −1 non-negative `7` \"q\" `").tokens.map(\.kind)
        let numbers = ["-2.0", "5", "1e-4", "3", "-1"].compactMap(DecimalNumber.init(_:)).map(
            Sentence.Token.Kind.number)
        #expect(
            kinds == [
                numbers[0], .word("24h"), .word("1,000"), numbers[1], .sign("%"), numbers[2], numbers[3], .sign("."),
                numbers[4], .word("non-negative"), .code("7"), .quoted("q"), .sign("`"),
            ])
    }
}
