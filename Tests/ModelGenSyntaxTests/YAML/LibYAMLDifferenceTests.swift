import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Where libyaml, a YAML 1.1 scanner, differs from YAML 1.2, and what is done about it.
struct LibYAMLDifferenceTests {
    @Test(arguments: [
        (#""\ud83d\ude00""#, "😀"),
        (#""a\uD83D\uDE00b\uD834\uDD1E""#, "a😀b𝄞"),
        (#""\\ud83d\\ude00""#, #"\ud83d\ude00"#),
        (#""\\\ud83d\ude00""#, #"\😀"#),
        (#"'\ud83d\ude00'"#, #"\ud83d\ude00"#),
        (#"x\ud83d\ude00"#, #"x\ud83d\ude00"#),
    ])
    func readsSurrogatePairsAsJSONDoes(_ text: String, _ string: String) throws {
        let root = try read("[\(text), x]").root
        #expect(root.sequence?.first?.string == string)
        #expect(root.sequence?.last?.position.column == UInt32(text.unicodeScalars.count + 4))
    }

    @Test func leavesEscapesInCommentsAndBlockScalarsAlone() throws {
        #expect(try read("# \\ud83d\\ude00\n|\n \\ud83d\\ude00\n").root.string == "\\ud83d\\ude00\n")
    }

    @Test(arguments: [#""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\\ude00""#, #""\ude00\ud83d""#])
    func refusesLoneSurrogates(_ text: String) throws {
        #expect(try refusal(of: text).id == .yamlSyntax)
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func takesNoUnicodeSeparatorForALineBreak(_ separator: String) throws {
        let root = try read(
            "a: x\(separator)y\nb: \"x\(separator)y\"\nc: |\n  x\(separator)y\nd: 1 # \(separator) e: 2\nf: 3\n"
        ).root
        #expect(root["a"]?.string == "x\(separator)y")
        #expect(root["b"]?.string == "x\(separator)y")
        #expect(root["c"]?.string == "x\(separator)y\n")
        #expect(root.mapping?.entries.map(\.key) == ["a", "b", "c", "d", "f"])
        #expect(root.mapping?.entry("f")?.keyPosition.place == "6:1")
    }

    @Test func decodesTheEscapesOfUnicodeSeparators() throws {
        #expect(try read(#""\N\L\P\_""#).root.string == "\u{85}\u{2028}\u{2029}\u{A0}")
    }

    @Test(arguments: ["\u{7F}", "\u{80}", "\u{9F}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}"])
    func allowsBetweenQuotesWhatJSONAllows(_ character: String) throws {
        #expect(try read("a: \"x\(character)y\"").root["a"]?.string == "x\(character)y")
        #expect(try read("a: 'x\(character)y'").root["a"]?.string == "x\(character)y")
        let refusal = try refusal(of: "k: \"\(character)\"\na: 😀x\(character)y")
        #expect(refusal.id == .controlCharacter)
        #expect(refusal.place == "2:6")
    }

    @Test(arguments: [0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x1F] as [UInt8])
    func refusesControlCharactersWhereTheyStand(_ control: UInt8) throws {
        let refusal = try refusal(of: "a: 1\nb: \"é\(Unicode.Scalar(control))\"")
        #expect(refusal.id == .controlCharacter)
        #expect(refusal.place == "2:6")
    }

    @Test func keepsPrivateCharactersThatAPlaceholderCouldHaveBeen() throws {
        let text = "\u{100000}\u{100001}\u{10003F}\u{100040}\u{10FFFD}\u{7F}\u{2028}"
        #expect(try read("'\(text)'").root.string == text)
    }

    @Test func refusesADocumentThatLeavesNoPrivateCharacter() throws {
        let all = (0..<1024 as Range<UInt32>).compactMap { Unicode.Scalar(0x100000 + $0 * 64) }
        var text = "'"
        text.unicodeScalars.append(contentsOf: all)
        #expect(try read(text + "'").root.string?.unicodeScalars.count == 1024)
        #expect(try refusal(of: text + "\u{7F}'").id == .controlCharacter)
    }

    @Test func limitsImplicitKeysAsYAMLDoes() throws {
        let key = String(repeating: "k", count: 1_000)
        #expect(try read("\(key): 1").root.mapping?.entries.first?.key == key)
        let long = String(repeating: "é", count: 1_100)
        let refusal = try refusal(of: "a: 1\n\(long): 1")
        #expect(refusal.id == .yamlSyntax)
        #expect(refusal.place == "2:1")
        #expect(try read("? \(long)\n: 1").root.mapping?.entries.first?.key == long)
        #expect(try read("{\"\(long)\": 1}", .json).root.mapping?.entries.first?.key == long)
    }

    @Test(arguments: ["1.3", "1.10", "1.0"])
    func readsOtherMinorVersionsWithAWarning(_ version: String) throws {
        let document = try read("# c\n%YAML \(version)\n---\na: no\n")
        #expect(document.root.notation == #"{"a":"no"}"#)
        #expect(document.diagnostics.map(\.id) == [.yamlVersion])
        #expect(document.diagnostics.first?.severity == .warning)
        #expect(document.diagnostics.first?.place == "2:7")
    }

    @Test func notesThatAnEarlierVersionIsReadAsTheLastOne() throws {
        let document = try read("%YAML 1.1\n---\nno\n")
        #expect(document.root.string == "no")
        #expect(document.diagnostics.map(\.severity) == [.note])
        #expect(try read("%YAML 1.2\n---\nno\n").diagnostics.isEmpty)
    }

    @Test func ignoresUnknownDirectivesWithAWarning() throws {
        let document = try read("%FOO bar: baz\n%TAG !e! tag:e,2000:\n---\n- !!str a\n")
        #expect(document.root.notation == #"["a"]"#)
        #expect(document.diagnostics.map(\.id) == [.unknownDirective])
        #expect(document.diagnostics.map(\.place) == ["1:1"])
    }

    @Test(arguments: ["%FOO\na: 1\n", "%YAML 1.2\na: 1\n", "%FOO\n", "%FOO\n--- a\n%YAML 1.2\n---\n"])
    func refusesDirectivesThatNoDocumentFollows(_ text: String) throws {
        let refusal = try refusal(of: text)
        #expect(refusal.id == .yamlSyntax || refusal.id == .severalDocuments)
    }

    @Test func refusesAGreatNumberOfTagDirectives() throws {
        let directives = (0..<50_000).map { "%TAG !t\($0)! tag:t,2000:\n" }.joined()
        #expect(try refusal(of: directives + "---\na\n").place == "101:1")
    }

    @Test func readsAnyNumberOfUnknownDirectivesInOnePass() throws {
        let document = try read(String(repeating: "%é x\r\n", count: 50_000) + "%YAML 1.9\r\n---\r\na\r\n")
        #expect(document.root.position.place == "50003:1")
        #expect(document.diagnostics.last?.id == .diagnosticsOmitted)
        #expect(document.diagnostics[7].place == "8:1")
    }

    @Test func takesAPercentSignWithinTheDocumentForText() throws {
        #expect(try read("a: |\n  x\n  %YAML 9.9\n").root["a"]?.string == "x\n%YAML 9.9\n")
    }
}
