import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// The words of each language, in the form in which its generators write them.
@Suite struct VocabularyTests {
    /// A text, an integer, a number, a truth value, a moment, a list of texts, a map of texts, a model.
    private static let cells: [(language: String, cells: [String])] = [
        ("python", ["str", "int", "float", "bool", "datetime", "List[str]", "Dict[str, str]", "Deck"]),
        ("legacy python", ["str", "int", "float", "bool", "datetime", "list[str]", "dict(str, str)", "Deck"]),
        ("go", ["string", "int32", "float64", "bool", "time.Time", "[]string", "map[string]string", "Deck"]),
        (
            "java",
            [
                "String", "Integer", "BigDecimal", "Boolean", "OffsetDateTime", "List&lt;String&gt;",
                "Map&lt;String, String&gt;", "Deck",
            ]
        ),
        (
            "php",
            [
                "string", "int", "float", "bool", "\\DateTime", "string[]", "array<string,string>",
                "\\Harbour\\Model\\Deck",
            ]
        ),
        (
            "ruby",
            [
                "String", "Integer", "Float", "Boolean", "Time", "Array&lt;String&gt;", "Hash&lt;String, String&gt;",
                "Deck",
            ]
        ),
        (
            "rust",
            [
                "String", "i32", "f64", "bool", "chrono::DateTime<chrono::FixedOffset>", "Vec<String>",
                "std::collections::HashMap<String, String>", "models::Deck",
            ]
        ),
        (
            "csharp",
            [
                "string", "long", "decimal", "bool", "DateTime", "List&lt;string&gt;",
                "Dictionary&lt;string, string&gt;",
                "Deck",
            ]
        ),
        (
            "kotlin",
            [
                "kotlin.String", "kotlin.Int", "java.math.BigDecimal", "kotlin.Boolean", "java.time.OffsetDateTime",
                "kotlin.collections.List&lt;kotlin.String&gt;",
                "kotlin.collections.Map&lt;kotlin.String, kotlin.String&gt;", "Deck",
            ]
        ),
        ("dart", ["String", "int", "num", "bool", "DateTime", "List<String>", "Map<String, String>", "Deck"]),
        ("swift", ["String", "Int", "Double", "Bool", "Date", "[String]", "[String: String]", "Deck"]),
    ]

    @Test(arguments: cells.indices)
    func readsTheWordsOf(index: Int) throws {
        let rows = Self.cells[index].cells.enumerated().map { position, cell in
            position == 7 ? "**f7** | [**\(cell)**](Deck.md) |  | " : "**f\(position)** | **\(cell)** |  | "
        }
        let head = "\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n"
        let set = PageSetReader(options: .init(wireCase: .snake)).read([
            PageFile(path: "Boat.md", text: "# Boat" + head + rows.joined(separator: "\n") + "\n"),
            PageFile(path: "Deck.md", text: "# Deck" + head + rows[0] + "\n"),
        ])
        let types = try #require(set.object("Boat")).properties.map(\.type)
        #expect(Self.kind(types[0]) == .string)
        #expect(Self.kind(types[1]) == .integer)
        #expect(Self.kind(types[2]) == .number)
        #expect(Self.kind(types[3]) == .boolean)
        #expect(types[4] == .string(format: "date-time"))
        #expect(types[5] == .array(ElementType(.string())))
        #expect(types[6] == .map(ElementType(.string())))
        #expect(types[7] == .reference(TypeID("Deck.md")))
        #expect(set.complaints.isEmpty)
    }

    private static func kind(_ type: TypeReference) -> ScalarType.Kind? {
        if case .scalar(let scalar) = type { scalar.kind } else { nil }
    }
}
