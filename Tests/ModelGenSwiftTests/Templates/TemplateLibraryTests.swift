import ModelGenDiagnostics
import ModelGenModel
import ModelGenText
import Testing

@testable import ModelGenSwift

@Suite struct TemplateLibraryTests {
    private func load(_ name: String, _ text: String) throws(Diagnostic) -> TemplateLibrary {
        try TemplateLibrary(overrides: [TemplateFile(name: name, path: "my/\(name)", text: text)])
    }

    @Test func builtInTemplatesAreSound() throws { _ = try TemplateLibrary(overrides: TemplateFile.builtIn) }

    @Test func refusesUnknownKeys() throws {
        let error = try #require(throws: Diagnostic.self) {
            try load("alias.mustache", "{{access}}typealias\n  {{nam}} = {{type}}\n")
        }
        #expect(error.id == .unknownTemplateKey)
        #expect(error.location == SourceLocation(file: "my/alias.mustache", line: 2, column: 3))
        #expect(error.fix == "Write name.")
    }

    @Test func checksInsideSectionsAndPartials() throws {
        #expect(throws: Diagnostic.self) {
            try load("object.mustache", "{{#stored}}{{#deprecation}}{{mesage}}{{/deprecation}}{{/stored}}")
        }
        #expect(throws: Diagnostic.self) { try load("object.mustache", "{{>objct}}") }
        _ = try load(
            "object.mustache", "{{#stored}}{{#deprecation}}{{message}}{{name}}{{/deprecation}}{{/stored}}{{! mesage }}")
    }

    @Test func refusesUnknownFiles() throws {
        let error = try #require(throws: Diagnostic.self) { try load("objects.mustache", "") }
        #expect(error.id == .unknownTemplate)
        #expect(error.fix == "Rename it to object.mustache.")
    }

    @Test func refusesWhatDoesNotParse() throws {
        let error = try #require(throws: Diagnostic.self) { try load("alias.mustache", "{{#documentation}}") }
        #expect(error.id == .templateSyntax)
    }

    @Test func overridesReplaceOneTemplate() throws {
        let emitter = try SwiftEmitter(
            options: SwiftOptions(toolVersion: "0"),
            templateOverrides: [
                TemplateFile(name: "alias.mustache", path: "alias.mustache", text: "// {{name}}<{{type}}>\n")
            ])
        let alias = TypeDeclaration.alias(.init(header: Fixture.header("Names"), target: .init(.map(.init(.string())))))
        let emission = emitter.emit(ModelSet(declarations: [alias]))
        #expect(emission.files.first?.contents.contains("// Names<[String: String]>") == true)
    }

    /// An outer context's documentation must not stand in for a property's missing one.
    @Test func absentKeysDoNotFallThrough() throws {
        let files = try Fixture.emit([
            Fixture.object("Pet", [Fixture.property("name", .string())], documentation: "A pet.")
        ])
        #expect(files["Pet.swift"]?.components(of: "A pet.") == 1)
    }
}
