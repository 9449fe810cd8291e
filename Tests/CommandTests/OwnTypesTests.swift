import Foundation
import Testing

/// What people make their own: the Swift types of formats, and templates.
@Suite struct OwnTypesTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(Self.document, to: "shop.yaml")
    }

    private static let document = """
        openapi: 3.1.0
        components:
          schemas:
            Price:
              type: object
              required: [text, number, parts]
              properties:
                text: { type: string, format: amount }
                number: { type: number, format: amount }
                whole: { type: integer, format: amount }
                parts: { type: array, items: { type: [string, "null"], format: amount } }
                named: { $ref: "#/components/schemas/Amount" }
            Amount: { type: string, format: amount }
        """

    /// A decimal number may be sent as a text, which then has to come back as it was.
    @Test func aFormatOfTextsMayBeANumber() throws {
        try tool.write("formats: { amount: Decimal }\n", to: "modelgen.yaml")
        #expect(try tool.run("generate", "shop.yaml", "-o", "Out").status == 0)
        let swift = try tool.text("Out/Price.swift")
        for line in [
            "var text: DecimalString", "var number: Decimal\n", "var parts: [DecimalString?]", "var whole: Int?",
            "var named: Amount?",
        ] {
            #expect(swift.contains(line), "\(line)")
        }
        #expect(try tool.text("Out/Amount.swift").contains("typealias Amount = DecimalString"))
    }

    @Test func withoutThatItIsAText() throws {
        #expect(try tool.run("generate", "shop.yaml", "-o", "Out").status == 0)
        #expect(try tool.text("Out/Price.swift").contains("var text: String\n"))
    }

    @Test func aTypeThatIsNoneIsRefusedWithTheNearestOne() throws {
        try tool.write("formats: { amount: Decimel }\n", to: "modelgen.yaml")
        let run = try tool.run("generate", "shop.yaml", "-o", "Out")
        #expect(run.status == 2)
        #expect(run.errors.contains("Did you mean `Decimal`?"), "\(run.errors)")
    }

    /// Classes in place of structs, by the keys that docs/templates.md lists, beside the embedded run-time library.
    @Test func aTemplateDecidesWhatATypeIs() throws {
        try tool.write(
            """
            {{access}}final class {{name}}: @unchecked Sendable {
            {{#stored}}
                {{access}}var {{name}}: {{type}}
            {{/stored}}
            {{#parameters}}
                // {{storedName}}: {{type}}{{#initialValue}} = {{.}}{{/initialValue}}{{^isLast}},{{/isLast}}
            {{/parameters}}
            }
            """, to: "own/object.mustache")
        try tool.write("// No more of {{qualifiedName}}.\n", to: "own/object-extensions.mustache")
        let run = try tool.run(
            "generate", "shop.yaml", "--templates", "own", "--layout", "single", "--runtime", "embed", "-o", "Out")
        #expect(run.status == 0, "\(run.errors)")
        let swift = try tool.text("Out/Shop.swift")
        for line in [
            "public final class Price: @unchecked Sendable {", "    public var text: String\n",
            "    // text: String,\n", "    // named: Amount? = nil\n", "// No more of Price.",
        ] {
            #expect(swift.contains(line), "\(line)")
        }
        #expect(tool.exists("Out/ModelRuntime.swift"))
    }

    /// Two files of one module that declare a name at the top level, even a private one, are compiled again together.
    @Test(arguments: ["per-type", "shards=3"])
    func filesShareNoNameAtTheTopLevel(_ layout: String) throws {
        #expect(try tool.run("generate", "shop.yaml", "--layout", layout, "-o", "Out").status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: tool.folder.appending(path: "Out").path)
        let names = try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
            try tool.text("Out/\(file)").matches(of: /(?m)^\w.*\b(?:let|var|func|struct|enum|class|typealias) (\w+)/)
                .map { String($0.1) }
        }
        #expect(names.contains { $0.hasPrefix("requiredModelRuntimeOf") })
        #expect(Set(names).count == names.count, "\(names.sorted())")
    }
}
