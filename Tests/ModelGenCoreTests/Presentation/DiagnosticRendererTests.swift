import Foundation
import ModelGenDiagnostics
import Testing

@testable import ModelGenCore

@Suite struct DiagnosticRendererTests {
    private let diagnostic = Diagnostic.error(
        DiagnosticID("unresolved-ref"), "nothing is there", at: .init(file: "a.yaml", line: 2, column: 4),
        consequence: "it is lost", fix: "write it", related: [.init("the other", at: .init(file: "b.yaml", line: 7))])

    private func text(_ diagnostic: Diagnostic, source: String?, isColored: Bool = false) -> String {
        var renderer = DiagnosticRenderer(isColored: isColored) { _ in source.map { Array($0.utf8) } }
        return renderer.text(diagnostic)
    }

    @Test func aDiagnosticReadsLikeACompilers() {
        #expect(
            text(diagnostic, source: "a: 1\n\tb: 2\n") == """
                a.yaml:2:4: error: [unresolved-ref] nothing is there
                    2 |     b: 2
                      |       ^
                  consequence: it is lost
                  fix: write it
                  b.yaml:7:1: note: the other

                """)
    }

    @Test func withoutASourceThereIsNoExcerpt() {
        #expect(!text(diagnostic, source: nil).contains("^"))
        #expect(!text(diagnostic, source: "one line").contains("^"))
    }

    @Test func coloursAreOnlyWrittenWhenWanted() {
        #expect(!text(diagnostic, source: "a\nb").contains("\u{1B}"))
        #expect(text(diagnostic, source: "a\nb", isColored: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
    }

    @Test func inputsCannotCommandTheTerminal() {
        let hostile = Diagnostic.warning(
            DiagnosticID("x"), "\u{1B}[2J", at: .init(file: "\u{9B}.yaml", line: 1), consequence: "a\nb",
            fix: "\u{202E}")
        let printed = text(hostile, source: "\u{1B}]0;title\u{7}\u{7F}")
        let allowed = printed.unicodeScalars.allSatisfy { $0 == "\n" || !$0.properties.generalCategory.isControl }
        #expect(allowed, "\(printed.debugDescription)")
        #expect(printed.contains("\\u{1B}"))
    }

    @Test func longLinesAreCutAroundTheColumn() {
        let line = String(repeating: "x", count: 500) + "!" + String(repeating: "y", count: 500)
        let excerpt = SourceExcerpt(Array(line.unicodeScalars), column: 501)
        #expect(excerpt.line.count == 102)
        #expect(excerpt.line.hasPrefix("…") && excerpt.line.hasSuffix("…"))
        #expect(Array(excerpt.line)[excerpt.indentation] == "!")
    }

    @Test(arguments: [("ab", 1, 0), ("ab", 3, 2), ("ab", 99, 2), ("ab", 0, 0), ("日x", 2, 2), ("e\u{301}x", 3, 1)])
    func theCaretStandsUnderTheColumn(_ line: String, _ column: Int, _ indentation: Int) {
        #expect(SourceExcerpt(Array(line.unicodeScalars), column: column).indentation == indentation)
    }

    @Test func everyKindOfLineEndIsOne() {
        let lines = SourceLines(Array("\u{FEFF}a\r\nb\rc\n\nd".utf8))
        #expect((0...6).map { lines[$0] } == [nil, "a", "b", "c", "", "d", nil])
    }

    @Test func machinesGetJSON() throws {
        let json = [diagnostic].json()
        let values = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        let first = try #require(values?.first)
        #expect(first["id"] as? String == "unresolved-ref")
        #expect((first["location"] as? [String: Any])?["column"] as? Int == 4)
        #expect((first["related"] as? [Any])?.count == 1)
    }

    @Test func repeatedNotesAreCounted() {
        func note(_ id: String, _ line: Int) -> Diagnostic {
            .note(DiagnosticID(id), "n", at: .init(file: "a", line: line))
        }
        let condensed = CondensedDiagnostics(of: [
            note("x", 1), note("y", 2), note("x", 3), diagnostic, diagnostic, note("x", 4),
        ])
        #expect(condensed.shown == [note("x", 1), note("y", 2), diagnostic, diagnostic])
        #expect(condensed.remarks.map(\.count) == [2])
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isControl: Bool { self == .control || self == .format || self == .lineSeparator }
}
