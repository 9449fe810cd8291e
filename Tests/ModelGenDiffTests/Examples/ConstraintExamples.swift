/// A JSON Schema document with the object `O`: there conditions are checked by the letter.
private func letter(_ rest: String) -> String {
    """
    {"$schema": "https://json-schema.org/draft/2020-12/schema",
     "$defs": {"O": {"type": "object", "properties": {"a": {"type": "string"}}\(rest)}}}
    """
}

private let negation = #", "not": {"required": ["z"]}"#

extension RuleExample {
    static let constraints =
        nouns.flatMap { noun in
            [
                RuleExample("\(noun.name)-tightened", noun.loose, noun.strict, client: "_ = O.self; _ = O().a"),
                RuleExample("\(noun.name)-loosened", noun.strict, noun.loose, client: "_ = O.self; _ = O().a"),
            ]
        } + [
            RuleExample(
                "pattern-changed", holding("type: string, pattern: '^a'"), holding("type: string, pattern: '^b'"),
                client: "_ = O(a: \"x\")", unlike: (holding("type: string"), holding("type: string, pattern: '^b'"))),
            RuleExample(
                "multiple-of-changed", holding("type: integer, multipleOf: 4"),
                holding("type: integer, multipleOf: 6"), client: "_ = O(a: 1)",
                unlike: (holding("type: integer, multipleOf: 2"), holding("type: integer, multipleOf: 6"))),
            RuleExample("conditions-added", letter(""), letter(negation), client: "_ = O(a: \"x\")"),
            RuleExample("conditions-removed", letter(negation), letter(""), client: "_ = O(a: \"x\")"),
            RuleExample(
                "conditions-changed", letter(negation), letter(negation.replacing("z", with: "y")),
                client: "_ = O(a: \"x\")", unlike: (letter(""), letter(negation))),
        ]

    private struct Noun {
        let name: String
        let loose: String
        let strict: String
    }

    private static let nouns = [
        Noun(
            name: "lower-bound", loose: holding("type: integer, minimum: 1"),
            strict: holding("type: integer, minimum: 2")),
        Noun(
            name: "upper-bound", loose: holding("type: number, maximum: 5"),
            strict: holding("type: number, exclusiveMaximum: 5")),
        Noun(
            name: "multiple-of", loose: holding("type: integer, multipleOf: 2"),
            strict: holding("type: integer, multipleOf: 6")),
        Noun(name: "length", loose: holding("type: string"), strict: holding("type: string, maxLength: 9")),
        Noun(name: "pattern", loose: holding("type: string"), strict: holding("type: string, pattern: '^a'")),
        Noun(
            name: "item-count", loose: holding("type: array, items: {type: string}, maxItems: 9"),
            strict: holding("type: array, items: {type: string}, maxItems: 8")),
        Noun(
            name: "unique-items", loose: holding("type: array, items: {type: string}"),
            strict: holding("type: array, items: {type: string}, uniqueItems: true")),
        Noun(
            name: "property-count", loose: holding("type: string"),
            strict: object("a: {type: string}", required: "", "minProperties: 1")),
        Noun(name: "allowed-values", loose: holding("type: string"), strict: holding("type: string, const: k")),
    ]
}
