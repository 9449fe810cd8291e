private func enumeration(_ values: String, _ rest: String = "") -> String {
    "E: {type: string, enum: [\(values)]\(rest.isEmpty ? "" : ", \(rest)")}"
}

private let closed = "x-speakeasy-unknown-values: disallow"
private let exhaustive = "func test(_ value: E) { switch value { case .a: break; case .b: break } }"

extension RuleExample {
    static let enumerations = [
        RuleExample(
            "open-enumeration-value-added", enumeration("a, b"), enumeration("a, b, c"),
            client: "func test(_ value: E) { switch value { case .a: break; default: break } }",
            unlike: (enumeration("a, b", closed), enumeration("a, b, c", closed))),
        RuleExample(
            "closed-enumeration-value-added", enumeration("a, b"), enumeration("a, b, c"), client: exhaustive,
            unlike: (
                enumeration("a, b", "x-speakeasy-unknown-values: allow"),
                enumeration("a, b, c", "x-speakeasy-unknown-values: allow")
            ),
            configuration: "enumerations: closed"),
        RuleExample("enumeration-value-removed", enumeration("a, b, c"), enumeration("a, b"), client: "_ = E.c"),
        RuleExample(
            "enumeration-case-renamed", enumeration("a, b"), enumeration("a, b", "x-enum-varnames: [one, two]"),
            client: "_ = E.a", unlike: (enumeration("a, b"), enumeration("b, c"))),
        RuleExample(
            "enumeration-closed", enumeration("a, b"), enumeration("a, b", closed),
            client: "func test(_ value: E) { if case .unrecognized = value {} }"),
        RuleExample("enumeration-opened", enumeration("a, b", closed), enumeration("a, b"), client: exhaustive),
        RuleExample(
            "enumeration-type-changed", enumeration("'1', '2'"), "E: {type: integer, enum: [1, 2]}",
            client: "func test(_ value: E) -> String { value.rawValue }",
            unlike: (enumeration("'1', '2'"), enumeration("'1', '3'"))),
    ]
}
