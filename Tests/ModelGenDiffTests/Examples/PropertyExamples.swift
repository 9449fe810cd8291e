private let plain = holding("type: string")
private let page = examplePage("O", ("tag_list", "List[*str*]"))
private let statedPage = object("tag_list: {type: [array, 'null'], items: {type: string}, description: Tags.}")

extension RuleExample {
    static let properties = [
        RuleExample(
            "required-property-added", plain, object("a: {type: string}, b: {type: string}", required: "b"),
            client: "_ = O(a: \"x\")"),
        RuleExample(
            "optional-property-added", plain, object("a: {type: string}, b: {type: string}"), client: "_ = O(a: \"x\")"
        ),
        RuleExample(
            "constant-property-added", plain, object("a: {type: string}, b: {type: string, const: k}", required: "b"),
            client: "_ = O(a: \"x\")",
            unlike: (plain, object("a: {type: string}, b: {type: string, const: k}"))),
        RuleExample(
            "required-property-removed", object("a: {type: string}, b: {type: string}", required: "b"), plain,
            client: "_ = O(b: \"x\").b"),
        RuleExample(
            "optional-property-removed", object("a: {type: string}, b: {type: string}"), plain,
            client: "_ = O(b: \"x\").b"),
        RuleExample(
            "property-renamed", object("colour: {type: string}"), object("color: {type: string}"),
            client: "_ = O(colour: \"x\")",
            unlike: (object("colour: {type: string}"), object("color: {type: integer}"))),
        RuleExample(
            "property-swift-name-changed", plain, holding("type: string, x-swift-name: alpha"),
            client: "_ = O(a: \"x\")", unlike: (object("user_id: {type: string}"), object("userId: {type: string}"))),
        RuleExample(
            "wire-name-changed", object("user_id: {type: string}"), object("userId: {type: string}"),
            client: "_ = O(userID: \"x\")", unlike: (object("colour: {type: string}"), object("color: {type: string}"))),
        RuleExample(
            "wire-name-stated", page, statedPage, client: "_ = O(tagList: [\"x\"])",
            unlike: (page, examplePage("O", ("tag_list", "List[*int*]")))),
        RuleExample(
            "property-became-read-only", plain, holding("type: string, readOnly: true"), client: "_ = O(a: \"x\")"),
        RuleExample(
            "property-became-write-only", plain, holding("type: string, writeOnly: true"), client: "_ = O(a: \"x\")"),
        RuleExample(
            "property-travels-both-ways", holding("type: string, readOnly: true"), plain, client: "_ = O(a: \"x\")"),
        RuleExample(
            "property-deprecated", plain, holding("type: string, deprecated: true"), client: "_ = O(a: \"x\").a"),
        RuleExample(
            "property-no-longer-deprecated", holding("type: string, deprecated: true"), plain,
            client: "_ = O(a: \"x\").a"),
        RuleExample(
            "property-documentation-changed", holding("type: string, description: One."),
            holding("type: string, description: Two."), client: "_ = O(a: \"x\")",
            unlike: (
                object("a: {type: string}", required: "", "description: One."),
                object("a: {type: string}", required: "", "description: Two.")
            )),
    ]

    static let presence =
        Row.allCases.flatMap { old in
            Row.allCases.filter { $0 != old }.map { new in
                RuleExample("\(old.rawValue)-became-\(new.rawValue)", old.schema, new.schema, client: old.client)
            }
        } + [
            RuleExample(
                "nullability-stated", page, statedPage,
                client: "let value: OptionalNullable<[String]> = O().tagList; _ = value",
                unlike: (page, object("tag_list: {type: array, items: {type: string}}"))),
            RuleExample(
                "nullability-lost", object("tag_list: {type: array, items: {type: string}}"), page,
                client: "let value: [String]? = O().tagList; _ = value", unlike: (page, statedPage)),
            RuleExample(
                "nullability-ruled-out", page, object("tag_list: {type: array, items: {type: string}}"),
                client: "let value: OptionalNullable<[String]> = O().tagList; _ = value", unlike: (page, statedPage)),
        ]

    private enum Row: String, CaseIterable {
        case required
        case requiredNullable = "required-nullable"
        case optional
        case optionalNullable = "optional-nullable"

        var schema: String {
            switch self {
            case .required: object("a: {type: integer}", required: "a")
            case .requiredNullable: object("a: {type: [integer, 'null']}", required: "a")
            case .optional: object("a: {type: integer}")
            case .optionalNullable: object("a: {type: [integer, 'null']}")
            }
        }

        var client: String {
            switch self {
            case .required: "let value: Int = O(a: 1).a; _ = value"
            case .requiredNullable: "let value: Int? = O(a: nil).a; _ = value"
            case .optional: "let value: Int? = O().a; _ = value"
            case .optionalNullable: "let value: OptionalNullable<Int> = O().a; _ = value"
            }
        }
    }
}
