import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenCore

@Suite struct RunSummaryTests {
    private func summary(_ diagnostics: [Diagnostic], fallbacks: Int = 0, removed: Int = 0) -> String {
        var set = model("a", object("Pet", in: "a"))
        set.fallbacks = (0..<fallbacks).map { Fallback(reason: "r", at: .init(file: "a", line: $0 + 1)) }
        let report = Report(models: [set], typeNames: [:], diagnostics: diagnostics, toolVersion: "1")
        return RunSummary(
            report: report, diagnostics: diagnostics, written: 2, unchanged: 3, removed: removed,
            duration: .milliseconds(1_052)
        ).description
    }

    private let warning = Diagnostic.warning(DiagnosticID("x"), "x", at: nil)

    @Test func itCountsFilesAndRemarks() {
        #expect(summary([]) == "1 type: 2 files written, 3 unchanged (1.05 s)")
        #expect(
            summary([warning, warning], fallbacks: 1, removed: 4)
                == "1 type: 2 files written, 3 unchanged, 4 removed; 2 warnings, 1 free-form fallback (1.05 s)")
    }

    @Test func itCountsWhatIsLostAndGuessed() throws {
        var guessed = property("id", .string())
        guessed.wireName = .guessed("id")
        let dropped = Diagnostic.warning(DiagnosticID("unchecked-constraint"), "x", at: nil)
        let report = Report(
            models: [model("a", object("Pet", in: "a", guessed))], typeNames: [:], diagnostics: [dropped],
            toolVersion: "1")
        let summary = RunSummary(
            report: report, diagnostics: [dropped], written: 0, unchanged: 1, removed: 0, duration: .zero)
        #expect(summary.description.contains("; 1 warning, 1 unchecked constraint, 1 guessed wire name (0.00 s)"))
    }

    @Test func itSaysHowKeysAreSpelled() throws {
        var inferred = property("ownerID", .string())
        inferred.wireName = .inferred("ownerID", from: WireNameInference(.set, agreeing: 93, contrary: 0))
        let finding = Diagnostic.note(DiagnosticID("wire-case"), "93 proved keys are camelCase, 0 snake_case", at: nil)
        let report = Report(
            models: [model("a", object("Pet", in: "a", inferred))], typeNames: [:], diagnostics: [finding],
            toolVersion: "1")
        let summary = RunSummary(
            report: report, diagnostics: [finding], written: 1, unchanged: 0, removed: 0, duration: .zero)
        #expect(
            summary.description
                == "1 type: 1 file written, 0 unchanged; 1 inferred wire name; 93 proved keys are camelCase, 0 snake_case (0.00 s)"
        )
    }

    @Test func errorsMeanThatNothingWasWritten() {
        #expect(summary([.error(DiagnosticID("x"), "x", at: nil), warning]) == "Nothing written: 1 error, 1 warning")
    }
}
