import ModelGenDiagnostics
import Testing

@testable import ModelGenCore

@Suite struct CondensedDiagnosticsTests {
    private static let common = DiagnosticID("common")
    private static let rare = DiagnosticID("rare")

    private func many(_ count: Int, _ severity: Diagnostic.Severity) -> [Diagnostic] {
        (1...count).map { Diagnostic(severity, Self.common, "m", at: .init(file: "a.yaml", line: $0)) }
    }

    @Test(arguments: [(Diagnostic.Severity.error, 20), (.warning, 3), (.note, 1)])
    func ofEachKindTheFirstAreShown(_ severity: Diagnostic.Severity, _ limit: Int) throws {
        let alone = Diagnostic(severity, Self.rare, "m", at: nil)
        let all = many(100, severity) + [alone]
        let condensed = CondensedDiagnostics(of: all)
        #expect(condensed.shown == all.prefix(limit) + [alone])
        let remark = try #require(condensed.remarks.first)
        #expect(remark.count == 100 - limit)
        let places = (1...3).map { "a.yaml:\(limit + $0):1" }.joined(separator: ", ")
        #expect(
            remark.description
                == "\(severity.rawValue): [common] \(100 - limit) more of this kind, at \(places) and "
                + "\(97 - limit) other places; --verbose shows all")
        #expect(condensed.shown.count + condensed.remarks.map(\.count).reduce(0, +) == all.count)
    }

    @Test func aKindHasItsSeverity() {
        // One that weighs more is not hidden behind those that weigh less.
        let condensed = CondensedDiagnostics(of: many(9, .note) + many(1, .warning))
        #expect(condensed.shown.map(\.severity) == [.note, .warning])
    }

    @Test func severestFirst() {
        let condensed = CondensedDiagnostics(of: many(9, .note) + many(9, .warning))
        #expect(condensed.remarks.map(\.severity) == [.warning, .note])
        #expect(CondensedDiagnostics(all: many(9, .note)).remarks.isEmpty)
    }

    @Test func annotationsAreNotUsedUp() {
        let lines = CondensedDiagnostics(of: many(936, .warning)).gitHubAnnotations.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.last?.hasPrefix("::warning file=a.yaml,line=4,col=1,title=common::933 more of this kind") == true)
    }
}
