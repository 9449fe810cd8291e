import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// How the format of a document is found out.
struct DocumentFormatTests {
    private static func read(_ text: String, _ file: String) throws -> Node {
        try DocumentReader().read(Array(text.utf8), file: file).root
    }

    @Test func followsTheExtension() throws {
        #expect(try Self.read("a: 1", "x.yaml").notation == #"{"a":1}"#)
        #expect(try Self.read("a: 1", "dir.json/x.YML").notation == #"{"a":1}"#)
        #expect(try Self.read("{\"a\": 1}", "x.JSON").notation == #"{"a":1}"#)
        for text in ["a: 1", "{a: 1}", "[1,]"] {
            #expect(try refusal(of: Array(text.utf8), nil, file: "x.json").id == .jsonSyntax)
        }
    }

    @Test func triesJSONFirstWhereThereIsNoExtension() throws {
        let long = String(repeating: "k", count: 5_000)
        #expect(try Self.read(" \n{\"\(long)\": 1}", "<stdin>").mapping?.entries.first?.key == long)
        #expect(try Self.read("{a: yes, b: [1,],}", "<stdin>").notation == #"{"a":"yes","b":[1]}"#)
        #expect(try Self.read("- a", "spec").notation == #"["a"]"#)
        #expect(try Self.read("12", "spec.txt").notation == "12")
    }

    @Test func reportsWhatWasReadFurtherWhenItIsNeither() throws {
        #expect(try refusal(of: Array("{\"a\": 1,\n\"b\": @}".utf8), nil).place == "2:6")
        #expect(try refusal(of: Array("{a: 1,\nb: [}".utf8), nil).id == .yamlSyntax)
        #expect(try refusal(of: Array("[[[[[\"\\ud83d\"".utf8), nil).location != nil)
    }

    @Test func doesNotTryYAMLAfterALimit() throws {
        var limits = DocumentLimits()
        limits.depth = 3
        #expect(try refusal(of: Array("[[[[1]]]]".utf8), nil, limits: limits).id == .limitDepth)
    }
}
