import InMemoryFiles
import ModelGenSwift
import Testing

/// The built-in templates as files, and what is generated with them.
@Suite struct TemplatesRunTests {
    private let tool = InMemoryTool()

    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /items:
            get:
              operationId: listItems
              parameters: [{name: limit, in: query, schema: {type: integer, default: 20}}]
              responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}}
        components:
          schemas:
            Item:
              type: object
              required: [kind]
              properties: {kind: {enum: [a, b]}, name: {type: string, pattern: "^[a-z]+$"}}
            Either: {oneOf: [{type: string}, {$ref: "#/components/schemas/Item"}]}
            Code: {type: string, minLength: 2}

        """

    @Test func areTheBuiltInOnesAndNothingElse() throws {
        let run = try tool.run("templates", "--output", "Own")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("\(TemplateFile.builtIn.count) templates written to Own, 0 unchanged."))
        #expect(run.errors.contains("\n  templates: Own\n"))
        // No record: they are the user's.
        #expect(Set(tool.disk.files) == Set(TemplateFile.builtIn.map { "Own/\($0.name)" }))
        for file in TemplateFile.builtIn { #expect(tool.text("Own/\(file.name)") == file.text, "\(file.name)") }
        let again = try tool.run("templates", "--output", "Own")
        #expect(again.errors.hasPrefix("0 templates written to Own, \(TemplateFile.builtIn.count) unchanged."))
    }

    @Test func makeTheSameSwift() throws {
        tool.write(Self.document, to: "shop.yaml")
        try tool.run("templates", "--output", "Own")
        for (output, options) in [("A", []), ("B", ["--templates", "Own"])] {
            let run = try tool.run(
                list: ["generate", "shop.yaml", "--operations", "--layout", "single", "-o", output] + options)
            #expect(run.status == 0, "\(run.errors)")
        }
        let text = tool.text("A/Shop.swift")
        #expect(text.contains("struct Item") && text.contains("HTTPOperation"))
        #expect(tool.text("B/Shop.swift") == text)
    }

    @Test func areNotWrittenOverWhatWasChanged() throws {
        tool.write("mine", to: "Own/alias.mustache")
        let run = try tool.run("templates", "--output", "Own")
        #expect(run.status == 1)
        #expect(run.errors.contains("Own/alias.mustache:1:1: error: [output-edited]"), "\(run.errors)")
        #expect(tool.disk.files == ["Own/alias.mustache"])
        #expect(try tool.run("templates", "--output", "Own", "--force").status == 0)
        #expect(tool.text("Own/alias.mustache") != "mine")
    }

    @Test func needAFolder() throws {
        tool.write("a file", to: "Own")
        let run = try tool.run("templates", "--output", "Own", "--force")
        #expect(run.errors.contains("[output-not-a-folder]"))
    }
}
