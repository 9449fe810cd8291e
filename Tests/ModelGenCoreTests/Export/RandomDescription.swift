import ModelGenModel
import SeededRandom

/// Makes up documents and pages of which models come with every fact that an export has to keep, and with names that are words of the
/// exported form itself.
struct RandomDescription {
    private var random: SeededGenerator

    private static let names = ["Pet", "pet", "Order", "value", "properties", "List_2"]
    private static let keys = [
        "id", "value", "constant", "location", "schema", "properties", "predicate", "kind", "type", "user_id", "$ref",
        "é",
        "", "null", "a b", "enclosedIn",
    ]
    private static let texts = ["Text.", "", "a: b # c", "yes", "1.0", "line\nbreak", "“quoted” \\ \"", "é 🐈", "- x"]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// An OpenAPI 3.1 document in JSON.
    mutating func document() -> String {
        let schemas = Self.names.map { JSONLiteral.Member($0, schema(3)) }
        return object([
            ("openapi", .string("3.1.0")), ("info", object([("title", .string("R")), ("version", .string("1"))])),
            ("paths", object([])), ("components", object([("schemas", .object(schemas))])),
        ]).jsonLines
    }

    private func object(_ members: [(String, JSONLiteral)]) -> JSONLiteral {
        .object(members.map { JSONLiteral.Member($0.0, $0.1) })
    }

    private mutating func schema(_ depth: Int) -> JSONLiteral {
        var members: [(String, JSONLiteral)] =
            switch Int.random(in: 0..<(depth > 0 ? 9 : 4), using: &random) {
            case 0: string()
            case 1: number()
            case 2: [("$ref", JSONLiteral.string("#/components/schemas/\(random.pick(Self.names))"))]
            case 3: enumeration()
            case 4: [("type", .string("array")), ("items", schema(depth - 1)), ("uniqueItems", .boolean(true))]
            case 5: [(random.pick(["oneOf", "anyOf"]), .array([schema(depth - 1), schema(depth - 1)]))]
            case 6: [("type", .string("object")), ("additionalProperties", schema(depth - 1))]
            case 7: [("not", schema(depth - 1))]
            default: fields(depth)
            }
        if random.oneIn(3) { members.append(("description", text())) }
        if random.oneIn(8) { members.append(("deprecated", .boolean(true))) }
        return object(members)
    }

    private mutating func string() -> [(String, JSONLiteral)] {
        let type = random.oneIn(4) ? JSONLiteral.array([.string("string"), .string("null")]) : .string("string")
        let format = random.pick(["date-time", "uuid", "odd: format", "byte"])
        return random.oneIn(2)
            ? [("type", type), ("format", .string(format))]
            : [("type", type), ("maxLength", .number(DecimalNumber(9))), ("pattern", .string("^[a-z]"))]
    }

    private mutating func number() -> [(String, JSONLiteral)] {
        let spelling = random.pick(["0", "-1", "1.50", "1e3", "9223372036854775808"])
        return [
            ("type", .string(random.pick(["integer", "number", "boolean"]))),
            ("minimum", DecimalNumber(spelling).map(JSONLiteral.number) ?? .null),
        ]
    }

    private mutating func enumeration() -> [(String, JSONLiteral)] {
        if random.oneIn(4) {
            return [("const", random.pick([.string("a"), .null, .boolean(true), object([("id", .string("#/a"))])]))]
        }
        let values = [text(), .string("value"), random.oneIn(5) ? .null : .string("yes")]
        return [("type", .string("string")), ("enum", .array(values))]
    }

    private mutating func fields(_ depth: Int) -> [(String, JSONLiteral)] {
        let names = Set((0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(Self.keys) }).sorted()
        var properties: [(String, JSONLiteral)] = []
        for name in names { properties.append((name, property(depth - 1))) }
        let required = names.filter { _ in random.oneIn(2) }.map(JSONLiteral.string)
        return [("type", .string("object")), ("properties", object(properties)), ("required", .array(required))]
            + (random.oneIn(3) ? [("additionalProperties", .boolean(false))] : [])
    }

    private mutating func property(_ depth: Int) -> JSONLiteral {
        guard case .object(var members) = schema(depth) else { return .object([]) }
        if random.oneIn(4) { members.append(.init("readOnly", .boolean(true))) }
        if random.oneIn(4) { members.append(.init("default", text())) }
        if random.oneIn(6) {
            members.append(.init("x-swift-name", .string("own\(Int.random(in: 0...999, using: &random))")))
        }
        return .object(members)
    }

    private mutating func text() -> JSONLiteral { .string(random.pick(Self.texts)) }
}

extension RandomDescription {
    /// Pages of a Python SDK, which lose more facts than any other kind and guess most.
    mutating func pages() -> [(path: String, text: String)] {
        ["pet", "order", "kind", "choice"].map { name in
            let title = "# \(name.prefix(1).uppercased())\(name.dropFirst())\n\n"
            let folder = random.pick(["models", "models/components", "models/errors"])
            return ("\(folder)/\(name).md", title + section(name))
        }
    }

    private mutating func section(_ name: String) -> String {
        switch name {
        case "kind":
            let values = (0..<3).map { _ in "- `\"\(random.pick(["a", "b b", "value", "yes"]))\"`\n" }
            return "## Values\n\n" + values.joined()
        case "choice":
            return "## Supported Types\n\n### `models.Pet`\n\n```python\nvalue: models.Pet = /* values here */\n```\n\n"
                + "### `\(random.pick(["str", "int", "models.Order"]))`\n"
        default:
            let head = "## Fields\n\n| Field | Type | Required | Description | Example |\n| - | - | - | - | - |\n"
            return head + (0..<Int.random(in: 1...6, using: &random)).map { _ in row() }.joined()
        }
    }

    private mutating func row() -> String {
        let name = random.pick(["id", "value", "constant", "user_id", "created_at", "properties", "type_", "location"])
        let type = random.pick([
            "*str*", "*Optional[int]*", "*OptionalNullable[float]*", "List[*str*]", "Dict[str, *Any*]",
            "[models.Kind](../models/kind.md)", "[Optional[models.Pet]](../models/pet.md)", "*Literal[\"a\"]*",
            "[models.Choice](../models/choice.md)",
            "[date](https://docs.python.org/3/library/datetime.html#date-objects)",
        ])
        let mark = random.pick([":heavy_check_mark:", ":heavy_minus_sign:"])
        let description = random.pick([
            "N/A", "At most 20 characters.", "Defaults to `1`.", "Number between 0 and 2.", "One of `a`, `b`.",
            "Plain: text.",
            "**Deprecated**: Use `id`.",
        ])
        let example = random.pick(["", "{<br/>\"userId\": 1<br/>}", "1.50", "text", "[1]"])
        return "| `\(name)` | \(type) | \(mark) | \(description) | \(example) |\n"
    }
}
