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

    /// What a run leaves holds the hash of this text.
    @Test func whatIsRecordedStays() throws {
        let everything = """
            inputs: [a.yaml, b]
            with: c.yaml
            input-format: tables
            overlay: [o.yaml]
            only: [tag:pets, Order*]
            exclude: operation:debug*
            operations: true
            deep-objects: indices
            parameters: true
            output: Out
            layout: shards=3
            file-name: Petstore
            templates: templates
            report: report.json
            access: package
            namespace: [A, B]
            module-name: M
            runtime: embed
            inline: flat
            sharing: none
            numbers: exact
            enumerations: closed
            directions: single
            unknown-keys: keep
            unknown-nullability: nonnull
            wire-case: snake
            formats: {date-time: String, int64: Int, price: Decimal}
            assert-formats: [ipv4, email]
            initialisms: [gpu, -ip]
            extensions: {x-b: x-enum-varnames, x-a: x-enum-descriptions}
            types: {Pet: {name: Animal, enumeration: closed, properties: {kind: {type: [string], required: true}}}}
            merge-patch: {PetChanges: Pet}
            examples: true
            allow-outside: true
            allow-unresolved: true
            map-uri: {https://b/: b, https://a/: a}
            warnings-as-errors: true
            limits: {depth: 3}
            """
        let (all, diagnostics) = configuration(everything)
        #expect(diagnostics == [])
        #expect(Self.lines(of: all, about: Self.everythingRecorded) == Self.everythingRecorded)
        #expect(Self.lines(of: Configuration(), about: Self.nothingRecorded) == Self.nothingRecorded)
    }

    /// The fingerprint without what options say that came later.
    private static func lines(of configuration: Configuration, about recorded: String) -> String {
        func name(_ line: Substring) -> Substring { line.prefix { $0 != " " } }
        let names = Set(recorded.split(separator: "\n").map(name))
        let text = configuration.fingerprint(templates: [], toolVersion: "1")
        return text.split(separator: "\n").filter { names.contains(name($0)) }.joined(separator: "\n")
    }

    private static let everythingRecorded = """
        version 1
        inputs a.yaml
        inputs b
        with c.yaml
        input-format tables
        overlay o.yaml
        only tag:pets
        only Order*
        exclude operation:debug*
        operations true
        deep-objects indices
        parameters true
        layout shards=3
        file-name Petstore
        access package
        namespace A
        namespace B
        module-name M
        runtime embed
        inline flat
        sharing none
        numbers exact
        enumerations closed
        directions single
        unknown-keys keep
        unknown-nullability nonnull
        wire-case snake
        formats string base64=Data
        formats string byte=Data
        formats string date-time=String
        formats string date=CalendarDate
        formats string price=Decimal
        formats string uuid=UUID
        formats integer int32=Int32
        formats integer int64=Int
        formats integer uint64=UInt64
        formats number decimal=Decimal
        formats number double=Double
        formats number float=Float
        formats number price=Decimal
        assert-formats email
        assert-formats ipv4
        initialisms api
        initialisms gpu
        initialisms html
        initialisms http
        initialisms https
        initialisms id
        initialisms json
        initialisms uri
        initialisms url
        initialisms uuid
        extensions x-a=x-enum-descriptions
        extensions x-b=x-enum-varnames
        types "Pet" "Animal" "closed" "" "\\"kind\\" \\"\\" \\"\\" \\"[string]\\" \\"\\" \\"\\" \\"required\\" \\"\\""
        merge-patch "PetChanges" "Pet"
        examples true
        allow-outside true
        allow-unresolved true
        map-uri https://b/=b/
        map-uri https://a/=a/
        warnings-as-errors true
        limits size=268435456
        limits depth=3
        limits alias-expansion=1000000
        limits scalar-length=16777216
        """

    private static let nothingRecorded = """
        version 1
        with\u{20}
        input-format\u{20}
        operations false
        deep-objects brackets
        parameters false
        layout per-type
        access public
        module-name\u{20}
        runtime import
        inline nested
        sharing identical
        numbers native
        enumerations open
        directions split
        unknown-keys ignore
        unknown-nullability nullable
        wire-case infer
        formats string base64=Data
        formats string byte=Data
        formats string date-time=Date
        formats string date=CalendarDate
        formats string uuid=UUID
        formats integer int32=Int32
        formats integer int64=Int64
        formats integer uint64=UInt64
        formats number decimal=Decimal
        formats number double=Double
        formats number float=Float
        initialisms api
        initialisms html
        initialisms http
        initialisms https
        initialisms id
        initialisms ip
        initialisms json
        initialisms uri
        initialisms url
        initialisms uuid
        examples false
        allow-outside false
        allow-unresolved false
        warnings-as-errors false
        limits size=268435456
        limits depth=512
        limits alias-expansion=1000000
        limits scalar-length=16777216
        """
}
