import ModelGenDiagnostics
import ModelGenSwift
import Testing

@testable import ModelGenCore

@Suite struct ConformanceReaderTests {
    private func read(_ text: String) -> (rules: [ConformanceRule], diagnostics: [Diagnostic]) {
        let (configuration, diagnostics) = ConfigurationReader.read(Array(text.utf8), file: "modelgen.yaml")
        return (configuration.swift.conformances, diagnostics)
    }

    @Test func everythingIsRead() throws {
        let (rules, diagnostics) = read(
            """
            conformances:
              - {protocol: Identifiable, where: {property: id}}
              - protocol: Tracking.Trackable
                import: Tracking
                where:
                  property: [id, name]
                  type: [Pet*, Invoice.Status]
                  kind: [object, operation]
              - {protocol: Hashable, omit: true}
            """)
        #expect(diagnostics.isEmpty)
        #expect(rules.map(\.name.text) == ["Identifiable", "Tracking.Trackable", "Hashable"])
        #expect(rules.map(\.isOmitted) == [false, false, true])
        #expect(rules.map(\.module) == [nil, "Tracking", nil])
        #expect(rules.map(\.criteria.properties) == [["id"], ["id", "name"], []])
        #expect(rules.map(\.criteria.types) == [[], ["Pet*", "Invoice.Status"], []])
        #expect(rules.map(\.criteria.kinds) == [[], [.object, .operation], []])
        #expect(rules.map(\.location.line) == [2, 3, 9])
    }

    @Test func aSingleRuleNeedsNoList() {
        let (rules, diagnostics) = read("conformances: {protocol: Hashable, omit: true}")
        #expect(diagnostics.isEmpty)
        #expect(rules.map(\.name.text) == ["Hashable"])
    }

    /// What is no name would become code.
    @Test(
        arguments: [
            "{protocol: 'Hashable, Other'}", "{protocol: 'A {}'}", "{protocol: A<B>}", "{protocol: class}",
            "{protocol: ''}",
            "{protocol: A, import: 'B; import C'}", "{protocol: A, import: func}", "{protocol: A, import: A.B}",
            "{protocol: A, omit: maybe}", "{protocol: A, where: {kind: struct}}", "{protocol: A, where: {name: x}}",
            "{protocol: A, when: {}}", "{omit: true}", "A", "{protocol: [A]}", "{protocol: A, where: {type: ''}}",
        ])
    func whatIsNoRuleIsAnError(_ text: String) {
        let (_, diagnostics) = read("conformances: [\(text)]")
        #expect(diagnostics.count == 1, "\(text): \(diagnostics)")
        #expect(diagnostics.first?.severity == .error, "\(text)")
    }

    @Test(arguments: ["Sendable", "Codable", "Swift.Decodable", "ModelRuntime.Model", "CaseIterable", "ModelObject"])
    func whatEveryTypeIsCannotBeLeftOut(_ name: String) {
        let (rules, diagnostics) = read("conformances: {protocol: \(name), omit: true}")
        #expect(rules.isEmpty)
        #expect(diagnostics.map(\.severity) == [.error])
        #expect(diagnostics.first?.fix != nil)
    }

    @Test func hintsNameWhatWasMeant() {
        #expect(read("conformances: {protcol: A}").diagnostics.first?.fix == "Did you mean `protocol`?")
        #expect(
            read("conformances: {protocol: A, where: {kind: objet}}").diagnostics.first?.fix == "Did you mean `object`?"
        )
        #expect(
            read("conformances: {protocol: A, where: {propery: a}}").diagnostics.first?.fix
                == "Did you mean `property`?")
    }

    @Test func aRuleMakesAnotherFingerprint() {
        func fingerprint(_ text: String) -> String {
            ConfigurationReader.read(Array(text.utf8), file: "modelgen.yaml").configuration
                .fingerprint(templates: [], toolVersion: "")
        }
        let texts = [
            "conformances: []", "conformances: {protocol: Hashable}", "conformances: {protocol: Hashable, omit: true}",
            "conformances: {protocol: Hashable, where: {type: A}}",
            "conformances: {protocol: Hashable, where: {property: A}}",
            "conformances: {protocol: Hashable, where: {kind: union}}", "conformances: {protocol: Hashable, import: A}",
        ]
        #expect(Set(texts.map(fingerprint)).count == texts.count)
        // Where it stands is no part of it.
        #expect(fingerprint("conformances: {protocol: A}") == fingerprint("conformances:\n\n  - {protocol: A}"))
    }
}
