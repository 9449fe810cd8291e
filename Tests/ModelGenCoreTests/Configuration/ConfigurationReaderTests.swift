import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenSwift
import ModelGenSyntax
import Testing

@testable import ModelGenCore

@Suite struct ConfigurationReaderTests {
    @Test func everyOptionIsRead() throws {
        let (read, diagnostics) = configuration(
            """
            inputs: [specs/a.yaml, /specs/b.yaml, "-"]
            input-format: openapi
            output: Sources
            layout: shards=4
            templates: templates
            report: report.json
            access: package
            namespace: [A, B]
            module-name: API
            runtime: embed
            numbers: exact
            enumerations: closed
            directions: single
            unknownKeys: keep
            unknown-nullability: nonnull
            wire-case: camel
            formats: {date-time: String, int32: Int, decimal: Double}
            initialisms: [GPU, -ip]
            warnings-as-errors: true
            allow-outside: true
            allow-unresolved: true
            map-uri: {'https://example.com/s/': schemas}
            limits: {depth: 7, alias-expansion: 8}
            types:
              Pet:
                name: Animal
                properties:
                  kind: {name: species, wire-name: Kind, nullability: unknown, required: false}
                  tags: {type: [string], format: uuid}
              Color: {enumeration: closed}
              Kept: {unknown-keys: ignore}
            """, file: "conf/modelgen.yaml")
        #expect(diagnostics == [])
        #expect(read.inputs == ["conf/specs/a.yaml", "/specs/b.yaml", "-"])
        #expect(read.inputFormat == .openapi)
        #expect([read.output, read.templates, read.report] == ["conf/Sources", "conf/templates", "conf/report.json"])
        #expect(read.layout == .shards(4))
        #expect(read.swift.accessLevel == .package)
        #expect(read.namespaces == ["A", "B"])
        #expect(read.swift.moduleName == "API")
        #expect(read.swift.runtime == .embedded)
        #expect(read.swift.numbers == .exact)
        #expect(read.swift.unstatedOpenness == .closed)
        #expect(read.directions == .single)
        #expect(read.unknownKeys == .keep)
        #expect(read.types.last?.unknownKeys == .ignore)
        #expect(read.swift.unknownNullability == .nonnull)
        #expect(read.pages.wireCase == .camel)
        #expect(read.swift.formats.strings["date-time"] == .string)
        #expect(read.swift.formats.integers["int32"] == .int)
        #expect(read.swift.formats.numbers["decimal"] == .double)
        #expect(read.initialisms == Configuration.standardInitialisms.union(["gpu"]).subtracting(["ip"]))
        #expect(read.warningsAsErrors)
        #expect(read.allowsOutside && read.documents.allowsUnresolved)
        #expect(read.uriMappings == [URIMapping(prefix: "https://example.com/s/", path: "conf/schemas/")])
        #expect(read.limits.depth == 7 && read.limits.aliasExpansion == 8)
        #expect(read.limits.size == DocumentLimits().size)
        #expect(read.types.map(\.target) == ["Pet", "Color", "Kept"])
        #expect(read.types[0].name == "Animal")
        let properties = read.types[0].properties
        #expect(properties[0].name == "species" && properties[0].wireName == "Kind")
        #expect(properties[0].nullability == .unknown && properties[0].presence == .optional)
        #expect(properties[1].type == .array(.scalar(.string)) && properties[1].format == "uuid")
        #expect(read.types[1].enumeration == .closed)
    }

    @Test func emptyFilesSayNothing() throws {
        for text in ["", "# nothing yet", "layout:\ntypes:\n"] {
            let (read, diagnostics) = configuration(text)
            #expect(read == Configuration())
            #expect(diagnostics == [])
        }
    }

    @Test(arguments: [
        ("acess: public", "unknown-option", 1, 1, "Did you mean `access`?"),
        ("access: pubic", "invalid-option", 1, 9, "Did you mean `public`?"),
        ("layout: shards=0", "invalid-option", 1, 9, "Write shards=8."),
        ("output: [a]", "invalid-option", 1, 9, nil),
        ("warnings-as-errors: yes", "invalid-option", 1, 21, nil),
        ("namespace: 'import Evil'", "invalid-option", 1, 12, "Write a name such as Petstore."),
        ("limits: {dept: 3}", "invalid-option", 1, 16, "Did you mean `depth`?"),
        ("limits: {depth: -3}", "invalid-option", 1, 17, nil),
        ("formats: {uuid: Uuid}", "invalid-option", 1, 17, "Did you mean `UUID`?"),
        ("formats: []", "invalid-option", 1, 10, nil),
        ("types:\n  Pet: {propertys: {}}", "unknown-option", 2, 9, "Did you mean `properties`?"),
        ("types:\n  Pet: {enumeration: unstated}", "invalid-option", 2, 22, nil),
        ("types:\n  Pet:\n    properties:\n      id: {nullable: true}", "unknown-option", 4, 12, nil),
        ("types:\n  Pet:\n    properties:\n      id: {type: [a, b]}", "invalid-option", 4, 18, "Write [string]."),
        ("types:\n  Pet:\n    name: 'Pet {}'", "invalid-option", 3, 11, "Write a name such as Petstore."),
    ])
    func mistakesAreLocated(_ text: String, _ id: String, _ line: Int, _ column: Int, _ fix: String?) throws {
        let diagnostics = configuration(text).diagnostics
        try #require(diagnostics.count == 1, "\(diagnostics)")
        #expect(diagnostics[0].id.rawValue == id)
        #expect(diagnostics[0].severity == .error)
        let place = ModelGenDiagnostics.SourceLocation(file: "modelgen.yaml", line: line, column: column)
        #expect(diagnostics[0].location == place)
        if let fix { #expect(diagnostics[0].fix == fix) }
    }

    @Test func everyMistakeIsReported() throws {
        let diagnostics = configuration("foo: 1\naccess: 2\nnumbers: native\nbar: 3").diagnostics
        #expect(diagnostics.map(\.location?.line) == [1, 2, 4])
    }

    @Test func flagsBeatTheFile() throws {
        var read = configuration("access: internal\ninputs: [a, b]").configuration
        try read.set(try #require(ConfigurationOption(rawValue: "access")), to: "package")
        read.clear(.inputs)
        try read.set(.inputs, to: "c")
        #expect(read.swift.accessLevel == .package)
        #expect(read.inputs == ["c"])
    }
}
