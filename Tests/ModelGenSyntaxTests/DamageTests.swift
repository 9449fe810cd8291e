import ModelGenDiagnostics
import ModelGenSyntax
import SeededRandom
import Testing

/// Whatever happens to a document, it is read or refused at a place of its own.
struct DamageTests {
    private static let documents = [
        "# é\r\n%YAML 1.3\n%FOO x\n---\na: &x [1, 0x1F, ~, .inf]\n'b': *x\n\"c\\ud83d\\ude00\\n\": |+\n  text\u{2028}\n\n"
            + "d: >-\n  folded\n  text\ne: {<<: {k: !!str 1}, k: ! 2, ? q : w}\n😀: - no\n",
        "openapi: 3.1.0\ninfo: {title: \"\u{7F}é\", version: '1'}\npaths:\n  /pets:\n    get:\n      responses:\n"
            + "        200:\n          description: ok\n          description: twice\n  ? - complex\n  : x\n...\n---\nb\n",
        "[{\"a\": [1.5e3, -0, true, false, null, \"\\ud83d\\ude00\\u0041\\\\\", \"é😀\"], \"a\": {}},\r\n \"x\"]",
        "\u{FEFF}- &a1 {<<: *a0}\n- !t\u{85}\u{10FFFD} [*a1, &b\u{85}]\n",
    ].map { Array($0.utf8) }

    private static let utf16: [UInt8] =
        [0xFF, 0xFE] + "a: é😀\nb: [1]\n".utf16.flatMap { (unit) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }

    private static func check(_ bytes: [UInt8], _ note: @autoclosure () -> String) {
        for format in [DocumentFormat.yaml, .json, nil] {
            do {
                let document = try DocumentReader().read(bytes, file: "test", format: format)
                let end = SourceText(bytes, file: "test").lineCount
                for node in document.root.all where node.position.line > end {
                    Issue.record("\(node.position.place) is outside of the document: \(note()) \(bytes)")
                }
                for diagnostic in document.diagnostics where !isWithin(bytes, diagnostic) {
                    Issue.record("\(diagnostic) is outside of the document: \(note()) \(bytes)")
                }
            } catch {
                if !isWithin(bytes, error) { Issue.record("\(error) is outside of the document: \(note()) \(bytes)") }
            }
        }
    }

    @Test(arguments: documents.indices)
    func survivesEveryCut(_ index: Int) {
        let document = Self.documents[index]
        for length in 0...document.count {
            Self.check(Array(document[..<length]), "the first \(length) bytes")
            Self.check(Array(document[length...]), "all but the first \(length) bytes")
        }
    }

    @Test func survivesEveryCutOfUTF16() {
        for length in 0...Self.utf16.count { Self.check(Array(Self.utf16[..<length]), "the first \(length) bytes") }
    }

    @Test(arguments: documents.indices)
    func survivesRandomBytes(_ index: Int) {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(seed: seed)
        // Bytes with a meaning are likelier than others to lead somewhere.
        let meaningful =
            Array("\n\r\t \"'\\[]{}:,-?&*!|>%#@`~<0u\u{7F}\u{0}".utf8) + [0x80, 0xC2, 0xE2, 0xEF, 0xF4, 0xFF]
        for round in 0..<300 {
            var document = Self.documents[index]
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: document.indices, using: &generator)
                let byte = meaningful.randomElement(using: &generator) ?? 0
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: document[place] = UInt8.random(in: 0 ... .max, using: &generator)
                case 1: document[place] = byte
                case 2: document.insert(byte, at: place)
                default: document.remove(at: place)
                }
            }
            Self.check(document, "seed \(seed), round \(round)")
        }
    }
}
