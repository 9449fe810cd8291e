import Testing

@testable import ModelGenOpenAPI

@Suite struct PointerPathTests {
    private static let tokens = ["", "a", "a/b", "~", "~1", "/", "é", "😀/~", "e\u{301}", "paths", "a~0b"]

    @Test("Tokens are escaped as RFC 6901 §3 has it", arguments: tokens, tokens)
    func tokensAreEscaped(first: String, second: String) {
        let path = PointerPath([first, second, first])
        let escaped = [first, second, first].map { token in
            token.unicodeScalars.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
        }
        let expected = "f.yaml#" + escaped.map { "/" + $0 }.joined()
        #expect(Array(path.text(after: "f.yaml#").utf8) == Array(expected.utf8))
        #expect(path.tokens == [first, second, first])
    }

    @Test func theRootIsThePrefix() {
        #expect(PointerPath.root.text(after: "f.yaml#") == "f.yaml#" && PointerPath.root.tokens.isEmpty)
    }

    @Test("Paths are the same where their tokens are, scalar by scalar", arguments: tokens, tokens)
    func pathsAreTheSameByTheirTokens(first: String, second: String) {
        let isSame = Array(first.utf8) == Array(second.utf8)
        let shared = PointerPath(["components", "schemas"])
        #expect(shared.appending(first).isSame(as: shared.appending(second)) == isSame)
        #expect(PointerPath([first, "x"]).isSame(as: PointerPath([second, "x"])) == isSame)
        #expect(!PointerPath([first, "x"]).isSame(as: PointerPath([first])))
        #expect(!PointerPath([first]).isSame(as: .root) && PointerPath([]).isSame(as: .root))
        #expect(shared.appending(first).isChild(second, of: PointerPath(["components", "schemas"])) == isSame)
    }
}
