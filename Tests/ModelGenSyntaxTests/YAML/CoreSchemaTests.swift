import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Plain scalars under YAML 1.2's core schema, and tags.
struct CoreSchemaTests {
    @Test(arguments: [
        ("null", Node.Kind.null), ("Null", .null), ("NULL", .null), ("~", .null), ("nULL", .string("nULL")),
        ("true", .boolean(true)), ("True", .boolean(true)), ("FALSE", .boolean(false)), ("tRUE", .string("tRUE")),
        ("yes", .string("yes")), ("no", .string("no")), ("on", .string("on")), ("y", .string("y")),
        ("0", .number("0")), ("-0", .number("-0")), ("+12", .number("12")), ("012", .number("12")),
        ("-007", .number("-7")), ("000", .number("0")), ("1_000", .string("1_000")), ("12:30", .string("12:30")),
        ("0o17", .number("15")), ("0o8", .string("0o8")), ("0o", .string("0o")), ("-0o7", .string("-0o7")),
        ("0x1F", .number("31")), ("0xfg", .string("0xfg")), ("0b1", .string("0b1")), ("017", .number("17")),
        ("0xFFFFFFFFFFFFFFFFFFFF", .number("1208925819614629174706175")),
        ("0x3B9ACA0000000001", .number("4294967296000000001")),
        ("1.5", .number("1.5")), ("1.50", .number("1.50")), (".5", .number("0.5")), ("-.5", .number("-0.5")),
        ("5.", .number("5.0")), ("+1.e3", .number("1.0e3")), ("1e3", .number("1e3")), ("1E+3", .number("1E+3")),
        ("1e", .string("1e")), ("1e+", .string("1e+")), (".", .string(".")), ("-", .sequence([])), ("+", .string("+")),
        ("1.2.3", .string("1.2.3")), ("2001-01-23", .string("2001-01-23")), (".e3", .string(".e3")),
        (".inf", .number(".inf")), ("+.INF", .number(".inf")), ("-.Inf", .number("-.inf")), (".iNF", .string(".iNF")),
        (".NaN", .number(".nan")), (".nAn", .string(".nAn")), ("nan", .string("nan")),
        ("12345678901234567890.123456789e-400", .number("12345678901234567890.123456789e-400")),
    ])
    func givesAPlainScalarItsKind(_ text: String, _ kind: Node.Kind) throws {
        // A lone `-` begins a list of nothing.
        let expected = text == "-" ? "[null]" : Node(kind, at: .init(line: 1, column: 1)).notation
        #expect(try read(text).root.notation == expected)
    }

    @Test func leavesQuotedAndBlockScalarsStrings() throws {
        let document = try read("['12', \"true\", '']\n")
        #expect(document.root.notation == #"["12","true",""]"#)
        #expect(try read("|-\n  12\n").root.notation == "\"12\"")
    }

    @Test(arguments: [
        ("!!str 12", "\"12\""), ("!!str", "\"\""), ("!!int '12'", "12"), ("!!int 0x10", "16"), ("!!float 1", "1"),
        ("!!float .inf", ".inf"), ("!!bool 'true'", "true"), ("!!null ''", "null"), ("!!null ~", "null"),
        ("! 12", "\"12\""), ("! true", "\"true\""), ("[! ~, ! 1.5, 12]", "[\"~\",\"1.5\",12]"),
        ("!!seq [1]", "[1]"), ("!!map {a: 1}", "{\"a\":1}"), ("!<tag:yaml.org,2002:str> 1", "\"1\""),
        ("&a   12", "12"), ("{!!str a: 1, &k b: *k}", "{\"a\":1,\"b\":\"b\"}"),
    ])
    func honoursTheTagsOfTheCoreSchema(_ text: String, _ notation: String) throws {
        let document = try read(text)
        #expect(document.root.notation == notation)
        #expect(document.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "!!int twelve", "!!int 1.5", "!!bool yes", "!!float one", "!!null 0", "!!seq {a: 1}", "!!map [1]", "!!str [1]",
        "!!seq 1",
    ])
    func refusesAValueThatItsTagDoesNotFit(_ text: String) throws {
        let refusal = try refusal(of: "a:\n  \(text)")
        #expect(refusal.id == .tagMismatch)
        #expect(refusal.place == "2:3")
    }

    @Test func warnsOnceOfEachUnknownTag() throws {
        let document = try read("a: !Ref 12\nb: !Ref x\nc: !!timestamp 2001-01-23\nd: !set {x}\n")
        #expect(document.root.notation == #"{"a":12,"b":"x","c":"2001-01-23","d":{"x":null}}"#)
        #expect(document.diagnostics.map(\.id) == [.unknownTag, .unknownTag, .unknownTag])
        #expect(document.diagnostics.map(\.place) == ["1:4", "3:4", "4:4"])
        #expect(document.diagnostics[1].message.contains("!!timestamp"))
        #expect(document.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func refusesAHexadecimalNumberThatWouldTakeLongToConvert() throws {
        let refusal = try refusal(of: "a: 0x" + String(repeating: "f", count: 100_000))
        #expect(refusal.id == .numberTooLong)
        #expect(refusal.place == "1:4")
    }
}
