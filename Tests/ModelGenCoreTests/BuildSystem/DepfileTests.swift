import Testing

@testable import ModelGenCore

@Suite struct DepfileTests {
    @Test func isARuleWithOnePathALine() {
        let rule = Depfile(targets: ["models.stamp"], dependencies: ["specs/a.yaml", "specs/b.yaml"])
        #expect(
            rule.text == """
                models.stamp: \\
                  specs/a.yaml \\
                  specs/b.yaml
                specs/a.yaml:
                specs/b.yaml:

                """)
    }

    @Test func whatMakeWouldReadOtherwiseIsEscaped() {
        let rule = Depfile(targets: ["my models"], dependencies: ["a#b$c.yaml"])
        #expect(rule.text == "my\\ models: \\\n  a\\#b$$c.yaml\na\\#b$$c.yaml:\n")
    }

    @Test func severalTargetsAreOneRule() {
        #expect(Depfile(targets: ["A.swift", "B.swift"], dependencies: []).text == "A.swift B.swift:\n")
    }
}
