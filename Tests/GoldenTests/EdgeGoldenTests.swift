import GoldenEdge
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// What validators easily get wrong, and the official suite does not ask.
@Suite struct EdgeGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/edge.json")
        #expect(model.diagnostics.isEmpty)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Edge")
            $0.moduleName = "GoldenEdge"
        }
        try GoldenFiles.expect(emission.files, in: "Edge")
    }

    private func found(_ json: String, _ driver: Driver) throws -> [String] {
        let value = try driver.decode(Edge.self, json, .lenient)
        let issues = value.issues()
        #expect(value.isValid == issues.isEmpty)
        return issues.map { "\($0.pointer) \($0.rule)" }
    }

    /// A line break of two scalars and a family of five are one `Character` each (Validation §6.3.1 counts scalars, RFC 8259
    /// §7 having them in mind).
    @Test(
        arguments: [
            (#"\r\n"#, true), ("e\u{301}", true), ("\u{1F1F3}\u{1F1F4}", true), ("ab", true),
            ("\u{1F600}\u{1F600}", true),
            ("\u{E9}", false), ("\u{1F468}\u{200D}\u{1F469}", false), (#"\ud83d\ude00"#, false), (#"\r\n\r"#, false),
        ], Driver.allCases)
    func lengthsCountScalars(_ text: (json: String, isValid: Bool), _ driver: Driver) throws {
        let issues = try found(#"{"two":"\#(text.json)"}"#, driver)
        #expect(issues.isEmpty == text.isValid)
    }

    /// Schemas that are called like what the generated checks call their own values.
    @Test(arguments: Driver.allCases) func schemasMayBeCalledAnything(_ driver: Driver) throws {
        #expect(try found(#"{"locals":{"value":"a","scope":"b","anyOf":1,"other":"c"}}"#, driver) == [])
        #expect(
            try found(#"{"locals":{"value":"","scope":"","anyOf":0,"other":""}}"#, driver)
                == [
                    "/locals/value minLength", "/locals/scope minLength", "/locals/anyOf anyOf",
                    "/locals/other minLength",
                ])
    }

    @Test(arguments: Driver.allCases) func canonicallyEqualTextsAreDifferent(_ driver: Driver) throws {
        #expect(try found(#"{"colour":"caf\u00e9","fixed":"e\u0301","mark":"caf\u00e9"}"#, driver) == [])
        #expect(
            try found(#"{"colour":"cafe\u0301","fixed":"\u00e9","mark":"cafe\u0301"}"#, driver)
                == ["/colour enum", "/mark enum", "/fixed const"])
        #expect(try found(#"{"names":["\u00e9","e\u0301"],"values":["\u00e9","e\u0301"]}"#, driver) == [])
        #expect(try found(#"{"names":["\u00e9","\u00e9"]}"#, driver) == ["/names uniqueItems"])
        #expect(try found(#"{"values":[{"a":1,"b":[]},{"b":[],"a":1.0}]}"#, driver) == ["/values uniqueItems"])
        #expect(try found(#"{"values":[1,true,"1",null,false,0]}"#, driver) == [])
    }

    /// Foundation's decoder cannot tell such keys apart (docs/conformance.md); over bytes they are different ones.
    @Test func canonicallyEqualKeysAreDifferent() throws {
        for driver in Driver.allCases {
            #expect(try found(#"{"caf\u00e9":6}"#, driver) == ["/caf\u{E9} maximum"])
            #expect(try found(#"{"mark":{"\u00e9":1}}"#, driver) == [])
        }
        #expect(try found(#"{"cafe\u0301":6}"#, .direct) == [])
        #expect(try found(#"{"cafe\u0301":6,"caf\u00e9":5}"#, .direct) == [])
        #expect(try found(#"{"mark":{"\u00e9":1.0}}"#, .direct) == [])
        #expect(try found(#"{"mark":{"e\u0301":1}}"#, .direct) == ["/mark enum"])
    }

    /// `$` without the flag `m` is the very end (ECMA-262 §22.2.2.4); a pattern is searched for (Core §6.4).
    @Test(arguments: Driver.allCases) func patterns(_ driver: Driver) throws {
        #expect(try found(#"{"line":"a"}"#, driver) == [])
        #expect(try found(#"{"line":"a\n"}"#, driver) == ["/line pattern"])
        #expect(try found(#"{"line":"b\na"}"#, driver) == ["/line pattern"])
        for text in ["bc", "aabbbcc", "cbc"] {
            #expect(try found(#"{"middle":"\#(text)","looked":"\#(text)"}"#, driver) == [])
        }
        for text in ["b", "cb", "b c"] {
            #expect(
                try found(#"{"middle":"\#(text)","looked":"\#(text)"}"#, driver) == [
                    "/middle pattern", "/looked pattern",
                ])
        }
    }

    @Test(arguments: Driver.allCases) func numbers(_ driver: Driver) throws {
        #expect(try found(#"{"count":9223372036854775807,"step":9223372036854775806,"ratio":0.7}"#, driver) == [])
        #expect(try found(#"{"count":-9223372036854775808,"step":-9}"#, driver) == [])
        #expect(try found(#"{"step":4,"ratio":0.75}"#, driver) == ["/step multipleOf", "/ratio multipleOf"])
        #expect(throws: DecodingError.self) { try found(#"{"count":9223372036854775808}"#, driver) }
        #expect(throws: DecodingError.self) { try found(#"{"count":-9223372036854775809}"#, driver) }
        #expect(throws: DecodingError.self) { try found(#"{"ratio":1e400}"#, driver) }
    }

    /// JSON has no such numbers, so that no document gives one; a value made in Swift is refused, and written nowhere.
    @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNoNumber(_ number: Double) {
        let edge = Edge(ratio: number)
        #expect(!edge.isValid)
        #expect(edge.issues().contains { $0.pointer == "/ratio" })
        #expect(throws: EncodingError.self) { try edge.jsonBytes() }
        for text in ["NaN", "Infinity", "-Infinity"] {
            for driver in Driver.allCases {
                #expect(throws: DecodingError.self) { try found(#"{"ratio":\#(text)}"#, driver) }
            }
        }
    }

    /// A predicate at each of 120 levels, which is about what the reader lets through unless it is told to.
    @Test(arguments: Driver.allCases) func deepNesting(_ driver: Driver) throws {
        func tree(_ leaf: String) -> String {
            #"{"tree":"# + String(repeating: #"{"below":"#, count: 120) + leaf + String(repeating: "}", count: 121)
        }
        #expect(try found(tree(#"{"leaf":1}"#), driver) == [])
        let issues = try found(tree(#"{"leaf":0}"#), driver)
        #expect(issues.contains("/tree" + String(repeating: "/below", count: 120) + "/leaf minimum"))
        #expect(try found(tree(#"{"leaf":1,"below":{}}"#), driver).contains { $0.hasSuffix(" not") })
    }

    /// A string of 10 MiB, and one of 1 MiB against a pattern that takes exponential time elsewhere.
    @Test(arguments: Driver.allCases) func longText(_ driver: Driver) throws {
        let longest = String(repeating: "x", count: 10 << 20)
        #expect(try found(#"{"text":"\#(longest)"}"#, driver) == [])
        #expect(try found(#"{"text":"\#(longest)x"}"#, driver) == ["/text maxLength"])
        let letters = String(repeating: "x", count: 1 << 20)
        #expect(try found(#"{"letters":"\#(letters)"}"#, driver) == [])
        #expect(try found(#"{"letters":"\#(letters)y"}"#, driver) == ["/letters pattern"])
    }
}
