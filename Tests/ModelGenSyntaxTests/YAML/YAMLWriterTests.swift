import ModelGenSyntax
import SeededRandom
import Testing

/// What is written is read as what it was.
struct YAMLWriterTests {
    /// Texts that look like something else to YAML 1.1 or 1.2, or that a line of YAML cannot hold as they are.
    static let texts = [
        "", " ", "a", "no", "No", "y", "n", "on", "off", "yes", "true", "TRUE", "null", "Null", "~", "nul", "1e3",
        "0x10", "0o17",
        "012", "1_000", "12:30:45", "2020-01-01", "1.", ".5", "-", "--", "---", "...", "- a", "? a", "a: b", "a:",
        "a #b", "#a",
        "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "[a]", "{a: b}", "a, b", "'a'", "\"a\"", "a'b", "a\\b", "=", "<<",
        ".inf",
        "-.inf", ".nan", "+1", "3.1.0", "1.2", "200", " a", "a ", "a\n", "\na", "a\nb", "a\n\nb\n", "a\n\n", "  a\n b",
        "a \nb",
        "a\n  b\n c", "a\r\nb", "a\rb", "a\tb", "\ta", "a\n\tb", "\u{0}", "a\u{0}b", "\u{7}", "\u{1B}[0m", "\u{7F}",
        "\u{80}",
        "\u{85}", "a\u{85}b", "\u{A0}", "\u{2028}", "a\u{2029}b", "\u{FEFF}", "a\u{FEFF}", "\u{FFFE}", "é", "e\u{301}",
        "日本語",
        "😀", "a 😀\nb", "\u{10FFFF}", "\u{202E}abc", "$ref", "/pets/{id}", "x-y", "a: |\n  b", "# a\nb", "--- a\nb",
        String(repeating: "word ", count: 60) + "end", String(repeating: "k", count: 2000),
    ]

    @Test(arguments: texts)
    func aTextSurvivesAsAValueAsAKeyAndInAList(_ text: String) throws {
        let tree = mapping([
            ("value", string(text)), ("list", sequence([string(text), string(text)])),
            ("deep", mapping([(text + "!", mapping([(text, string(text))]))])),
            ("appendix", mapping([(text, mapping([(text, mapping([(text, sequence([string(text)]))]))]))])),
        ])
        for appendix in [nil, "appendix"] {
            let bytes = try #require(YAMLWriter.bytes(of: tree, appendix: appendix))
            let read = try DocumentReader().read(bytes, file: "a.yaml")
            #expect(read.root.isSame(as: tree), "\(String(decoding: bytes, as: UTF8.self))")
            #expect(read.diagnostics.isEmpty)
        }
    }

    @Test func scalarsAndEmptyCollectionsSurvive() throws {
        let scalars: [Node.Kind] = [
            .null, .boolean(true), .boolean(false), .number("0"), .number("-0"), .number("1.50"), .number("1e3"),
            .number("1E+30"), .number("123456789012345678901234567890"), .sequence([]), .mapping(Mapping([])),
        ]
        let tree = sequence(scalars.map { node($0) } + [sequence(scalars.map { sequence([node($0)]) })])
        let bytes = try #require(YAMLWriter.bytes(of: tree))
        #expect(try DocumentReader().read(bytes, file: "a.yaml").root.isSame(as: tree))
    }

    /// YAML 1.1 reads `1e-08` as a text, and tools that read it are many.
    @Test(arguments: [
        ("1e-08", "!!float 1e-08"), ("1e3", "!!float 1e3"), ("1.5E7", "!!float 1.5E7"), ("1.5e+7", "1.5e+7"),
        ("-2.0E-3", "-2.0E-3"), ("12", "12"), ("0.5", "0.5"),
    ])
    func aNumberIsOneInEveryVersion(_ spelling: String, _ written: String) throws {
        let bytes = try #require(YAMLWriter.bytes(of: mapping([("a", node(.number(spelling)))])))
        #expect(String(decoding: bytes, as: UTF8.self) == "a: \(written)\n")
        let read = try DocumentReader().read(bytes, file: "a.yaml")
        #expect(read.root.isSame(as: mapping([("a", node(.number(spelling)))])) && read.diagnostics.isEmpty)
    }

    @Test func randomTreesSurvive() throws {
        var random = SeededGenerator(seed: 18)
        for _ in 0..<300 {
            let tree = Self.tree(depth: 5, &random)
            let bytes = try #require(YAMLWriter.bytes(of: tree, appendix: "a"))
            let read = try DocumentReader().read(bytes, file: "a.yaml")
            #expect(read.root.isSame(as: tree), "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func aDocumentReadsAsPeopleWriteIt() throws {
        let tree = mapping([
            ("openapi", string("3.1.0")), ("title", string("Pets")),
            ("type", sequence([string("string"), string("null")])),
            ("description", string("A pet.\n\nIt has a name: any.\n")), ("pattern", string("^[a-z]+$")),
            ("note", string("no")), ("200", mapping([("description", string("It's fine"))])),
            ("list", sequence([mapping([("$ref", string("#/a"))]), mapping([])])),
            ("x", mapping([("types", mapping([("Pet", mapping([("a", number("1")), ("b", sequence([]))]))]))])),
        ])
        let text = String(decoding: try #require(YAMLWriter.bytes(of: tree, appendix: "x")), as: UTF8.self)
        #expect(
            text == """
                openapi: 3.1.0
                title: Pets
                type: [string, 'null']
                description: |
                  A pet.

                  It has a name: any.
                pattern: '^[a-z]+$'
                note: 'no'
                '200':
                  description: It's fine
                list:
                - $ref: '#/a'
                - {}
                x:
                  types:
                    Pet: {a: 1, b: []}

                """)
    }

    // MARK: Trees

    private static func tree(depth: Int, _ random: inout SeededGenerator) -> Node {
        let text = { (random: inout SeededGenerator) in texts[Int.random(in: texts.indices, using: &random)] }
        switch Int.random(in: 0..<(depth == 0 ? 3 : 6), using: &random) {
        case 0, 1: return string(text(&random))
        case 2: return node(.number(["1", "-2.5", "1e9"][Int.random(in: 0..<3, using: &random)]))
        case 3:
            return sequence((0..<Int.random(in: 0..<4, using: &random)).map { _ in tree(depth: depth - 1, &random) })
        default:
            var entries: [(String, Node)] = []
            for _ in 0..<Int.random(in: 0..<5, using: &random) {
                let key = text(&random)
                if !entries.contains(where: { Array($0.0.utf8) == Array(key.utf8) }) {
                    entries.append((key, tree(depth: depth - 1, &random)))
                }
            }
            return mapping(entries)
        }
    }
}

private let nowhere = SourcePosition(line: 1, column: 1)

private func node(_ kind: Node.Kind) -> Node { Node(kind, at: nowhere) }

private func string(_ text: String) -> Node { node(.string(text)) }

private func number(_ spelling: String) -> Node { node(.number(spelling)) }

private func sequence(_ elements: [Node]) -> Node { node(.sequence(elements)) }

private func mapping(_ entries: [(String, Node)]) -> Node {
    node(.mapping(Mapping(entries.map { Mapping.Entry(key: $0.0, at: nowhere, value: $0.1) })))
}

extension Node {
    /// Whether both are one tree, wherever it stands, scalar by scalar.
    fileprivate func isSame(as other: Node) -> Bool {
        switch (kind, other.kind) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.sequence(let a), .sequence(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.mapping(let a), .mapping(let b)):
            a.entries.count == b.entries.count
                && zip(a.entries, b.entries).allSatisfy {
                    $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isSame(as: $1.value)
                }
        default: false
        }
    }
}
