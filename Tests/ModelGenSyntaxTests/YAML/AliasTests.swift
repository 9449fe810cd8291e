import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Anchors, aliases and merge keys.
struct AliasTests {
    @Test func putsTheAnchoredValueWhereTheAliasStands() throws {
        let root = try read("a: &x {k: [1, 2]}\nb: *x\nc: &n ~\nd: *n\n").root
        #expect(root.notation == #"{"a":{"k":[1,2]},"b":{"k":[1,2]},"c":null,"d":null}"#)
        #expect(root["b"]?.position.place == "2:4")
        #expect(root["b"]?["k"]?.position.place == "1:11")
    }

    @Test func takesTheLastOfSeveralAnchorsWithOneName() throws {
        #expect(try read("[&a 1, *a, &a 2, *a]").root.notation == "[1,1,2,2]")
        #expect(try read("[&a [&a 1, *a], *a]").root.notation == "[[1,1],1]")
    }

    @Test func takesAScalarsAliasForAKey() throws {
        #expect(try read("a: &x 0x10\n*x : b\n").root.notation == #"{"a":16,"0x10":"b"}"#)
        let refusal = try refusal(of: "a: &x [1]\n*x : b\n")
        #expect(refusal.id == .complexKey)
        #expect(refusal.place == "2:1")
    }

    @Test func refusesAnAliasWithoutAnAnchor() throws {
        let refusal = try refusal(of: "a: &petstore 1\nb: *petstroe\n")
        #expect(refusal.id == .undefinedAlias)
        #expect(refusal.place == "2:4")
        #expect(refusal.fix == "Did you mean `*petstore`?")
    }

    @Test func refusesAnAliasWithinItsOwnValue() throws {
        let refusal = try refusal(of: "a: &x\n  b: [*x]\n")
        #expect(refusal.id == .recursiveAlias)
        #expect(refusal.place == "2:7")
        #expect(refusal.related.map { "\($0.location)" } == ["test:1:4"])
    }

    @Test func refusesAnchorsThatLibyamlCutsShort() throws {
        let refusal = try refusal(of: "a: &x:y z\n")
        #expect(refusal.id == .yamlSyntax)
        #expect(refusal.place == "1:4")
    }

    @Test(arguments: [
        ("{<<: *m, c: 3}", #"{"a":1,"b":2,"c":3}"#),
        ("{c: 3, <<: *m}", #"{"c":3,"a":1,"b":2}"#),
        ("{a: 0, <<: *m}", #"{"a":0,"b":2}"#),
        ("{<<: *m, a: 0}", #"{"b":2,"a":0}"#),
        ("{<<: [*n, *m]}", #"{"a":9,"d":4,"b":2}"#),
        ("{<<: [*m, *n]}", #"{"a":1,"b":2,"d":4}"#),
        ("{<<: {x: 1}, <<: *n}", #"{"x":1,"a":9,"d":4}"#),
        ("{<<: []}", "{}"),
        ("{\"<<\": *m}", #"{"<<":{"a":1,"b":2}}"#),
        ("{!!merge <<: *m}", #"{"a":1,"b":2}"#),
    ])
    func merges(_ text: String, _ notation: String) throws {
        let document = try read("m: &m {a: 1, b: 2}\nn: &n {a: 9, d: 4}\nr: \(text)\n")
        #expect(document.root["r"]?.notation == notation)
        #expect(document.diagnostics.isEmpty)
    }

    @Test func mergesWhatWasMergedItself() throws {
        let root = try read("- &a {x: 1}\n- &b {<<: *a, y: 2}\n- {<<: *b, z: 3}\n").root
        #expect(root.sequence?.last?.notation == #"{"x":1,"y":2,"z":3}"#)
        #expect(root.sequence?.last?.mapping?.entry("x")?.keyPosition.place == "1:7")
    }

    @Test(arguments: ["{<<: 5, a: 1}", "{<<: [{a: 1}, 2]}", "{<<: }"])
    func warnsOfAValueThatCannotBeMerged(_ text: String) throws {
        let document = try read(text)
        #expect(document.diagnostics.map(\.id) == [.invalidMerge])
        #expect(document.root["<<"] != nil)
    }
}
