import ModelGenDiagnostics
import Testing

extension DiagnosticID {
    fileprivate static let example = DiagnosticID("unresolved-ref")
}

/// Text of a diagnostic.
@Suite struct DiagnosticTextTests {
    private let place = SourceLocation(file: "specs/petstore.yaml", line: 41, column: 7)

    @Test func theFirstLineIsWhatBuildSystemsParse() {
        #expect(
            Diagnostic.error(.example, "There is no \"Pte\"", at: place).description
                == "specs/petstore.yaml:41:7: error: [unresolved-ref] There is no \"Pte\"")
        #expect(Diagnostic.note(.example, "So", at: nil).summary == "note: [unresolved-ref] So")
    }

    @Test func consequenceFixAndRelatedPlacesFollow() {
        let diagnostic = Diagnostic.warning(
            .example, "Two keys are equal", at: place, consequence: "The last one counts.", fix: "Remove one.",
            related: [.init("the other one", at: SourceLocation(file: "a.yaml"))])
        #expect(
            diagnostic.description == """
                specs/petstore.yaml:41:7: warning: [unresolved-ref] Two keys are equal
                  consequence: The last one counts.
                  fix: Remove one.
                  a.yaml:1:1: note: the other one
                """)
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\u{1B}", "\u{85}", "\u{2028}"])
    func anInputCannotPrintLinesOfItsOwn(text: String) {
        let diagnostic = Diagnostic.error(
            .example, "a\(text)b", at: SourceLocation(file: "x\(text)y"), consequence: "a\(text)b", fix: "a\(text)b",
            related: [.init("a\(text)b", at: place)])
        let lines = diagnostic.description.split(whereSeparator: \.isNewline)
        #expect(lines.count == 4)
        for scalar in text.unicodeScalars {
            #expect(!lines.joined().unicodeScalars.contains(scalar))
            let spelling = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            #expect(diagnostic.summary.contains(spelling))
        }
    }

    @Test func placesAreOrderedByFileThenAsTheyAreRead() {
        let places = [("a", 1, 2), ("a", 2, 1), ("b", 1, 1)].map {
            SourceLocation(file: $0.0, line: $0.1, column: $0.2)
        }
        #expect(places.reversed().sorted() == places)
    }
}
