import ModelGenSwift
import Testing

@testable import ModelGenCore

@Suite struct FingerprintTests {
    private func fingerprint(_ yaml: String, templates: [TemplateFile] = []) throws -> String {
        configuration(yaml).configuration.fingerprint(templates: templates, toolVersion: "1")
    }

    @Test(arguments: [
        "inputs: a.yaml", "with: a.yaml", "input-format: pages", "layout: single", "access: package", "namespace: A",
        "module-name: M", "runtime: embed", "numbers: exact", "enumerations: closed", "unknown-nullability: nonnull",
        "wire-case: snake", "formats: {date: String}", "initialisms: gpu", "types: {A: {name: B}}",
        "types: {A: {properties: {b: {type: [C]}}}}", "types: {A: {properties: {b: {required: true}}}}",
        "types: {A: {properties: {b: {enumeration: closed}}}}",
        "warnings-as-errors: true", "allow-outside: true", "allow-unresolved: true", "map-uri: {'https://a/': b}",
        "limits: {depth: 3}",
    ])
    func whatChangesFilesChangesIt(_ yaml: String) throws {
        #expect(try fingerprint(yaml) != fingerprint("access: public"))
    }

    @Test func whatOnlyTellsWhereDoesNot() throws {
        #expect(try fingerprint("output: a\nreport: b\ntemplates: c") == fingerprint("output: d"))
        #expect(try fingerprint("\n\ntypes: {A: {name: B}}") == fingerprint("types: {A: {name: B}}"))
    }

    @Test func templatesCountByNameAndText() throws {
        let one = [TemplateFile(name: "a", path: "/x/a", text: "1"), TemplateFile(name: "b", path: "/x/b", text: "2")]
        let moved = [
            TemplateFile(name: "b", path: "/y/b", text: "2"), TemplateFile(name: "a", path: "/y/a", text: "1"),
        ]
        #expect(try fingerprint("access: public", templates: one) == fingerprint("access: public", templates: moved))
        let other = [TemplateFile(name: "a", path: "/x/a", text: "1")]
        #expect(try fingerprint("access: public", templates: one) != fingerprint("access: public", templates: other))
    }
}
