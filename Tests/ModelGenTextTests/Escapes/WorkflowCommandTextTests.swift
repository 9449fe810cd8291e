import ModelGenText
import Testing

@Suite struct WorkflowCommandTextTests {
    @Test func nothingEndsACommandOrAProperty() {
        #expect(WorkflowCommandText.message("100%\r\n::a,b") == "100%25%0D%0A::a,b")
        #expect(WorkflowCommandText.property("a,b:c\n") == "a%2Cb%3Ac%0A")
        #expect(WorkflowCommandText.property("a,\u{301}") == "a%2C\u{301}")
    }
}
