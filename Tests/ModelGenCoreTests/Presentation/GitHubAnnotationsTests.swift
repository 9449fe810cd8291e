import ModelGenDiagnostics
import Testing

@testable import ModelGenCore

@Suite struct GitHubAnnotationsTests {
    @Test func aDiagnosticIsOneCommand() {
        let diagnostic = Diagnostic.warning(
            DiagnosticID("unresolved-ref"), "leads nowhere", at: .init(file: "specs/a.yaml", line: 3, column: 9),
            consequence: "Any JSON is accepted.", fix: "Mend it.")
        #expect(
            diagnostic.gitHubAnnotation
                == "::warning file=specs/a.yaml,line=3,col=9,title=unresolved-ref::leads nowhere%0AAny JSON is accepted.%0AMend it.\n"
        )
    }

    @Test func withoutAPlaceItIsAboutTheRun() {
        let error = Diagnostic.error(DiagnosticID("x"), "m", at: nil)
        #expect(error.gitHubAnnotation == "::error title=x::m\n")
        #expect(Diagnostic.note(DiagnosticID("x"), "m", at: nil).gitHubAnnotation == "::notice title=x::m\n")
    }

    @Test func nothingFromAnInputIsACommand() {
        let error = Diagnostic.error(
            DiagnosticID("x"), "100%\r\n::set-env name=A::b", at: .init(file: "a,line=1:b.yaml"))
        #expect(
            error.gitHubAnnotation
                == "::error file=a%2Cline=1%3Ab.yaml,line=1,col=1,title=x::100%25\\u{D}\\u{A}::set-env name=A::b\n")
    }
}
