private let string = holding("type: string")
private let integer = holding("type: integer")
private let number = holding("type: number")
private let int32 = holding("type: integer, format: int32")
private let int64 = holding("type: integer, format: int64")
private let email = holding("type: string, format: email")
private let date = holding("type: string, format: date-time")
private let uuid = holding("type: string, format: uuid")
private let enumeration = holding("type: string, enum: [x, y]")
private let union = holding("oneOf: [{type: string}, {type: integer}]")
private let strings = holding("type: array, items: {type: string}")
private let nullableStrings = holding("type: array, items: {type: [string, 'null']}")

/// An object that refers to one of three enumerations, of which two are alike.
private func either(_ name: String) -> String {
    """
    E: {type: string, enum: [x, y]}
    F: {type: string, enum: [x, y]}
    G: {type: string, enum: [x, z]}
    \(object("a: {$ref: '#/components/schemas/\(name)'}"))
    """
}

/// Reads the property as the type that it has in the old version.
private func reads(_ type: String) -> String { "let value: \(type)? = O().a; _ = value" }

extension RuleExample {
    static let values = [
        RuleExample("value-type-changed", string, strings, client: reads("String"), unlike: (string, email)),
        RuleExample(
            "value-type-widened", enumeration, union, client: "_ = O(a: .x)", unlike: (string, union)),
        RuleExample(
            "value-type-narrowed", union, enumeration, client: "_ = O(a: .string(\"x\"))", unlike: (union, string)),
        RuleExample(
            "value-retyped", either("E"), either("F"), client: reads("E"), unlike: (either("E"), either("G"))),
        RuleExample(
            "single-value-became-constant", holding("type: string, enum: [x]"), holding("const: x"),
            client: "_ = O(a: .x)", unlike: (enumeration, holding("const: x"))),
        RuleExample(
            "constant-became-single-value", holding("const: x"), holding("type: string, enum: [x]"),
            client: reads("String"), unlike: (holding("const: x"), enumeration)),
        RuleExample("integer-became-number", integer, number, client: reads("Int")),
        RuleExample("number-became-integer", number, integer, client: reads("Double")),
        RuleExample("integer-widened", int32, int64, client: reads("Int32")),
        RuleExample("integer-narrowed", int64, int32, client: reads("Int64")),
        RuleExample("integer-retyped", integer, int64, client: reads("Int"), unlike: (integer, int32)),
        RuleExample(
            "number-precision-changed", holding("type: number, format: float"), number, client: reads("Float"),
            unlike: (integer, number)),
        RuleExample("format-added", string, email, client: reads("String")),
        RuleExample("format-removed", email, string, client: reads("String")),
        RuleExample(
            "format-changed", email, holding("type: string, format: hostname"), client: reads("String"),
            unlike: (string, email)),
        RuleExample("format-typed", string, date, client: reads("String")),
        RuleExample("format-untyped", date, string, client: reads("Date")),
        RuleExample("format-retyped", date, uuid, client: reads("Date"), unlike: (string, uuid)),
        RuleExample("plain-became-enumeration", string, enumeration, client: reads("String")),
        RuleExample("enumeration-became-plain", enumeration, string, client: "_ = O(a: .x)"),
        RuleExample("value-became-union", string, union, client: reads("String")),
        RuleExample("union-became-value", union, string, client: "_ = O(a: .string(\"x\"))"),
        RuleExample("became-free-form", string, object("a: {}"), client: reads("String")),
        RuleExample(
            "no-longer-free-form", object("a: {}"), string,
            client: "let value: OptionalNullable<JSONValue> = O().a; _ = value"),
        RuleExample(
            "empty-object-retyped",
            examplePage("O", ("a", "[models.E](../models/e.md)")) + "\n---\n" + examplePage("E"),
            examplePage("O", ("a", "Dict[str, *Any*]")), client: "_ = O(a: E())",
            unlike: (string, object("a: {}"))),
        RuleExample("element-became-nullable", strings, nullableStrings, client: reads("[String]")),
        RuleExample(
            "element-no-longer-nullable", nullableStrings, strings,
            client: "let value = O().a?.first??.count; _ = value"),
    ]

    static let fixedValues = [
        RuleExample("default-added", string, holding("type: string, default: x"), client: "_ = O(a: \"x\").a"),
        RuleExample("default-removed", holding("type: string, default: x"), string, client: "_ = O.aDefault"),
        RuleExample(
            "default-changed", holding("type: string, default: x"), holding("type: string, default: y"),
            client: "_ = O.aDefault", unlike: (string, holding("type: string, default: y"))),
        RuleExample(
            "constant-added", required("type: string"), required("const: k, type: string"), client: "_ = O(a: \"k\")"),
        RuleExample(
            "constant-removed", required("const: k, type: string"), required("type: string"), client: "_ = O()"),
        RuleExample(
            "constant-changed", required("const: k, type: string"), required("const: l, type: string"),
            client: "_ = O(); let value: String = O.a; _ = value",
            unlike: (required("type: string"), required("const: l, type: string"))),
    ]

    private static func required(_ schema: String) -> String {
        object("a: {\(schema)}, b: {type: string}", required: "a")
    }
}
