import SeededRandom
import Testing

@testable import ModelGenSwift

@Suite struct MemberNamerTests {
    private func names(_ sources: [String], reserved: Set<String> = []) -> [String] {
        let casing = Casing(initialisms: [])
        return MemberNamer(reserved: reserved).names(
            for: sources.map {
                .init(
                    source: $0, preferred: casing.memberName($0),
                    alternative: casing.memberNameSpellingSigns($0))
            })
    }

    @Test func theExactSpellingKeepsTheName() {
        let names = names(["foo_bar", "fooBar"])
        #expect(names[1] == "fooBar")
        #expect(names[0].hasPrefix("fooBar_"))
    }

    @Test func theSignThatANameBeginsWithTellsItFromAnother() {
        #expect(
            names(["created", "-created", "_id", "id", "$id"]) == [
                "created", "minusCreated", "underscoreId", "id", "dollarId",
            ])
        #expect(names(["-created"]) == ["created"])
    }

    /// Else a new `-created` would take the name from a `minus_created` that was there before.
    @Test func aNameThatAnotherPrefersIsNoAlternative() {
        let names = names(["created", "-created", "minus_created"])
        #expect(names[0] == "created" && names[1].hasPrefix("created_") && names[2] == "minusCreated")
    }

    @Test func theUsersNameWins() {
        let candidates: [MemberNamer.Candidate] = [
            .init(source: "b", preferred: "b"), .init(source: "a", preferred: "a", required: "b"),
        ]
        #expect(MemberNamer(reserved: []).names(for: candidates) == ["bValue", "b"])
    }

    @Test func reservedNamesAreLeftAlone() {
        #expect(
            names(["self", "hash_value"], reserved: ["hashValue"]).allSatisfy { !["self", "hashValue"].contains($0) })
    }

    /// A hash tells apart what would else be called the same, and nothing else is.
    @Test(arguments: ["none", "NONE", "None"]) func namesThatNobodyCanHaveAreNoCollision(_ source: String) {
        #expect(names([source], reserved: ["none"]) == ["noneValue"])
        #expect(names([source, "noneValue2"], reserved: ["none"]) == ["noneValue", "noneValue2"])
    }

    @Test func theExactSpellingOfAnUnusableNameComesFirst() {
        let names = names(["NONE", "none"], reserved: ["none"])
        #expect(names[1] == "noneValue")
        #expect(names[0].hasPrefix("noneValue_"))
    }

    /// Positions decide nothing: every order of the same members gives each the same name, and all differ.
    @Test(arguments: 0..<50) func orderDoesNotMatter(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pool = [
            "foo_bar", "fooBar", "FooBar", "foo-bar", "foo.bar", "self", "a", "A", "+1", "-1", "1", "_1", "", " ",
            "Self", "selfValue", "none", "NONE", "noneValue", "_a", "-a", "minus_a", "__a", "$a",
        ]
        let sources = pool.shuffled(using: &generator)
        let named = Dictionary(uniqueKeysWithValues: zip(sources, names(sources, reserved: ["none"])))
        #expect(Set(named.values).count == pool.count, "seed \(seed)")
        #expect(named == Dictionary(uniqueKeysWithValues: zip(pool, names(pool, reserved: ["none"]))), "seed \(seed)")
    }
}
