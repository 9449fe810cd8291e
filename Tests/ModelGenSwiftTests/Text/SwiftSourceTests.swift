import Testing

@testable import ModelGenSwift

@Suite struct SwiftSourceTests {
    @Test func knowsHowDeepItStandsWhereverItIsPut() {
        var body: SwiftSource = ["first()"]
        body.block("if a {", ["second()"])
        let source = SwiftSource.block("func f() {", .section("switch b {", .section("case c:", body)))
        #expect(
            source.text == """
                func f() {
                    switch b {
                        case c:
                            first()
                            if a {
                                second()
                            }
                }
                """)
    }

    @Test func emptyLinesHaveNoBlanks() {
        #expect(SwiftSource.block("{", ["a", "", "b"]).lines == ["{", "    a", "", "    b", "}"])
    }

    @Test func conditionsHaveBothBranches() {
        #expect(
            SwiftSource.condition("if a {", ["b"], otherwise: ["c"]).lines
                == ["if a {", "    b", "} else {", "    c", "}"])
    }

    @Test func separatedItemsHaveNoCommaAtTheEnd() {
        #expect(SwiftSource(separated: ["a", "b"]).lines == ["a,", "b"])
        #expect(SwiftSource(separated: ["a"]).lines == ["a"])
        #expect(SwiftSource(separated: []).isEmpty)
    }

    @Test func isTheSameWhateverItWasMadeOf() {
        let joined = SwiftSource(joining: [["a"], .block("{", ["b"])])
        #expect(joined == SwiftSource(["a"]).adding(.block("{", ["b"])))
        #expect(joined != ["a", "{", "    b", "}"], "a line's own blanks are no depth")
    }
}
