import SeededRandom
import Testing

@testable import ModelGenStore

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String, context: Int = 3, maximumLines: Int = 200) -> [String] {
        UnifiedDiff(
            from: Array(old.utf8), to: Array(new.utf8), oldName: "a", newName: "b", context: context,
            maximumLines: maximumLines
        ).lines
    }

    @Test func equalTextsHaveNone() {
        #expect(diff("a\nb\n", "a\nb\n") == [])
    }

    @Test func showsAChangeWithItsContext() {
        let lines = diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
        #expect(
            lines == [
                "--- a", "+++ b", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8",
            ])
    }

    @Test func joinsChangesThatAreNearAndSplitsOthers() {
        let old = (1...30).map(String.init)
        var new = old
        new[4] = "x"
        new[9] = "y"
        new[25] = "z"
        let lines = diff(old.joined(separator: "\n") + "\n", new.joined(separator: "\n") + "\n")
        #expect(lines.filter { $0.hasPrefix("@@") } == ["@@ -2,12 +2,12 @@", "@@ -23,7 +23,7 @@"])
    }

    @Test func startsAnEmptyRangeBeforeItself() {
        #expect(diff("", "x\n") == ["--- a", "+++ b", "@@ -0,0 +1 @@", "+x"])
        #expect(diff("x\n", "") == ["--- a", "+++ b", "@@ -1 +0,0 @@", "-x"])
        #expect(diff("a\nb\n", "a\nx\nb\n", context: 0) == ["--- a", "+++ b", "@@ -1,0 +2 @@", "+x"])
    }

    @Test func showsAMissingLineEnd() {
        #expect(
            diff("x", "x\n") == ["--- a", "+++ b", "@@ -1 +1 @@", "-x", "\\ No newline at end of file", "+x"])
    }

    @Test func spellsOutWhatATerminalWouldObey() {
        #expect(diff("", "a\u{1B}[2J\r\u{202E}\tb\n").last == "+a\\u{1B}[2J\\u{D}\\u{202E}\tb")
    }

    @Test func tellsCanonicallyEqualLinesApart() {
        #expect(diff("\u{E9}\n", "e\u{301}\n").count == 5)
    }

    @Test func isBounded() {
        let lines = diff("", String(repeating: "x\n", count: 1000), maximumLines: 10)
        #expect(lines.count == 13)
        #expect(lines.last == "… 991 more lines")
    }

    @Test func replacesEverythingBeyondTheLimit() {
        let steps = LineDifference(from: [0, 1, 2, 3, 9], to: [0, 4, 1, 5, 9], limit: 2).steps
        #expect(
            steps == [
                .keep(old: 0, new: 0), .delete(old: 1), .delete(old: 2), .delete(old: 3), .insert(new: 1),
                .insert(new: 2), .insert(new: 3), .keep(old: 4, new: 4),
            ])
    }

    /// Every way leads from the old lines to the new ones, and no shorter one does.
    @Test func isAShortestWay() {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<500 {
            let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            let steps = LineDifference(from: old, to: new, limit: 24).steps
            #expect(steps.compactMap(\.oldIndex) == Array(old.indices))
            #expect(steps.compactMap(\.newIndex) == Array(new.indices))
            let kept = steps.filter(\.isKept)
            for case .keep(let a, let b) in kept { #expect(old[a] == new[b]) }
            #expect(kept.count == longestCommonSubsequence(old, new))
        }
    }

    private func longestCommonSubsequence(_ a: [Int], _ b: [Int]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices {
            for j in b.indices {
                table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
            }
        }
        return table[a.count][b.count]
    }
}
