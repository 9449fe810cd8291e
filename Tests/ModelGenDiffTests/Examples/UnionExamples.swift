private let scalars = "U: {oneOf: [{type: string}, {type: integer}]}"
private let moreScalars = "U: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}"

/// Objects that only a tag can tell apart, and a union of the first two of them, or all.
private func pets(_ union: String) -> String {
    let objects = ["Cat", "Dog", "Bird"].map { name in
        "\(name): {type: object, required: [kind, sort], properties: {kind: {type: string}, sort: {type: string}}}"
    }
    return (objects + ["U: {\(union)}"]).joined(separator: "\n")
}

/// Objects each of which may have a key that the other lacks.
private let differing = """
    Cat: {type: object, properties: {kind: {type: string}, meow: {type: string}}}
    Dog: {type: object, properties: {kind: {type: string}, bark: {type: string}}}
    U: {\(anyOf)}
    """
private let alike = """
    Cat: {type: object, properties: {kind: {type: string}, sound: {type: string}}}
    Dog: {type: object, properties: {kind: {type: string}, sound: {type: string}}}
    U: {\(anyOf)}
    """

private func references(_ names: String...) -> String {
    "[" + names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ") + "]"
}

private let oneOf = "oneOf: \(references("Cat", "Dog"))"
private let anyOf = "anyOf: \(references("Cat", "Dog"))"
private let byKind = "discriminator: {propertyName: kind}"

private func byKind(else name: String) -> String {
    byKind.replacing("kind}", with: "kind, defaultMapping: \(name)}")
}

private let tagged = pets("\(oneOf), \(byKind)")
private let moreTagged = pets("oneOf: \(references("Cat", "Dog", "Bird")), \(byKind)")
private let mapped = pets("\(oneOf), discriminator: {propertyName: kind, mapping: {kitty: '#/components/schemas/Cat'}}")

/// Objects that constants tell apart, whether or not there is a discriminator.
private func constants(_ rest: String = "") -> String {
    let objects = ["Cat", "Dog"].map { name in
        "\(name): {type: object, required: [kind], properties: {kind: {type: string, const: \(name)}, a: {type: string}}}"
    }
    return (objects + ["U: {\(oneOf)\(rest.isEmpty ? "" : ", \(rest)")}"]).joined(separator: "\n")
}

private func switching(_ cases: String...) -> String {
    "func test(_ value: U) { switch value { \(cases.map { "case .\($0): break" }.joined(separator: "; ")) } }"
}

extension RuleExample {
    static let unions = [
        RuleExample(
            "open-union-member-added", tagged, moreTagged,
            client: "func test(_ value: U) { switch value { case .cat: break; default: break } }",
            unlike: (scalars, moreScalars)),
        RuleExample(
            "closed-union-member-added", scalars, moreScalars, client: switching("string", "int"),
            unlike: (tagged, moreTagged)),
        RuleExample(
            "overlapping-union-member-added", "U: {oneOf: [{type: number}, {type: string}]}",
            "U: {oneOf: [{type: number}, {type: string}, {type: integer}]}", client: switching("double", "string"),
            unlike: (scalars, moreScalars)),
        RuleExample(
            "union-member-widened", "U: {oneOf: [{type: string}, {type: integer, x-swift-name: it}]}",
            "U: {oneOf: [{type: string}, {type: number, x-swift-name: it}]}",
            client: "let value = 1; _ = U.it(value)", unlike: (scalars, moreScalars)),
        RuleExample(
            "union-member-narrowed", "U: {oneOf: [{type: string}, {type: number, x-swift-name: it}]}",
            "U: {oneOf: [{type: string}, {type: integer, x-swift-name: it}]}",
            client: "let value = 1.5; _ = U.it(value)", unlike: (scalars, moreScalars)),
        RuleExample("union-member-removed", moreScalars, scalars, client: "_ = U.bool(true)"),
        RuleExample(
            "union-member-type-changed", "U: {oneOf: [{type: string}, {type: integer, x-swift-name: it}]}",
            "U: {oneOf: [{type: string}, {type: boolean, x-swift-name: it}]}",
            client: "let value = 1; _ = U.it(value)", unlike: (scalars, moreScalars)),
        RuleExample(
            "union-case-renamed", scalars, "U: {oneOf: [{type: string}, {type: integer, x-swift-name: count}]}",
            client: "_ = U.int(1)", unlike: (scalars, moreScalars)),
        RuleExample(
            "union-requirement-loosened", scalars, scalars.replacing("oneOf", with: "anyOf"),
            client: "_ = U.string(\"x\")"),
        RuleExample(
            "union-requirement-tightened", scalars.replacing("oneOf", with: "anyOf"), scalars,
            client: "_ = U.string(\"x\")"),
        RuleExample(
            "discriminator-added", constants(), constants(byKind),
            client: "func test(_ value: U) { if case .cat = value {} }"),
        RuleExample(
            "discriminator-removed", constants(byKind), constants(),
            client: "func test(_ value: U) { if case .cat = value {} }"),
        RuleExample(
            "discriminator-renamed", tagged, pets("\(oneOf), discriminator: {propertyName: sort}"),
            client: switching("cat", "dog", "unrecognized"), unlike: (pets(oneOf), tagged)),
        RuleExample(
            "discriminator-value-changed", tagged, mapped, client: switching("cat", "dog", "unrecognized"),
            unlike: (tagged, moreTagged)),
        RuleExample(
            "discriminator-default-added", tagged, tagged.replacing(byKind, with: byKind(else: "Dog")),
            client: "func test(_ value: U) { if case .cat = value {} }"),
        RuleExample(
            "discriminator-default-removed", tagged.replacing(byKind, with: byKind(else: "Dog")), tagged,
            client: "func test(_ value: U) { if case .cat = value {} }"),
        RuleExample(
            "discriminator-default-changed", tagged.replacing(byKind, with: byKind(else: "Dog")),
            tagged.replacing(byKind, with: byKind(else: "Cat")), client: switching("cat", "dog"),
            unlike: (tagged, moreTagged)),
        RuleExample("unrecognized-case-added", pets(oneOf), tagged, client: switching("cat", "dog")),
        RuleExample(
            "unrecognized-case-removed", tagged, pets(oneOf),
            client: "func test(_ value: U) { if case .unrecognized = value {} }"),
        RuleExample("several-case-added", alike, differing, client: switching("cat", "dog")),
        RuleExample(
            "several-case-removed", differing, alike,
            client: "func test(_ value: U) { if case .several = value {} }"),
    ]

    static let objects = [
        RuleExample(
            "additional-properties-allowed", holding("type: string"), keeping("{type: string}"),
            client: "_ = O(a: \"x\")"),
        RuleExample(
            "additional-properties-no-longer-allowed", keeping("{type: string}"), holding("type: string"),
            client: "_ = O().additionalProperties"),
        RuleExample(
            "additional-properties-forbidden", holding("type: string"), keeping("false"), client: "_ = O(a: \"x\")"),
        RuleExample(
            "additional-properties-no-longer-forbidden", keeping("false"), holding("type: string"),
            client: "_ = O(a: \"x\")"),
        RuleExample(
            "additional-properties-unannounced", keeping("true"), holding("type: string"),
            client: "_ = O().additionalProperties", unlike: (keeping("{type: string}"), holding("type: string"))),
        RuleExample(
            "closed-object-grew", keeping("false"),
            object("a: {type: string}, b: {type: string}", required: "", "additionalProperties: false"),
            client: "_ = O(a: \"x\")", unlike: (holding("type: string"), object("a: {type: string}, b: {type: string}"))
        ),
        RuleExample(
            "closed-member-grew", closedMembers("a: {type: string}"),
            closedMembers("a: {type: string}, b: {type: string}"), client: "_ = O(a: \"x\")",
            unlike: (keeping("false"), object("a: {type: string}, b: {type: string}", "additionalProperties: false"))),
    ]

    /// A union of closed objects that only their keys tell apart, none of which has to be there.
    private static func closedMembers(_ properties: String) -> String {
        """
        \(object(properties, required: "", "additionalProperties: false"))
        P: {type: object, properties: {c: {type: string}}, additionalProperties: false}
        U: {oneOf: \(references("O", "P"))}
        """
    }

    private static func keeping(_ additional: String) -> String {
        object("a: {type: string}", required: "", "additionalProperties: \(additional)")
    }
}
