private let cat = "Cat: {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}}}"
private let pet = "Pet: {type: object, properties: {id: {type: string}, name: {type: string}}}"
private let createdPet =
    "Pet: {type: object, properties: {id: {type: string, readOnly: true}, name: {type: string}}}"
private let petPaths = """
    {/pets: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, \
    responses: {'200': {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}}
    """

/// Two objects with a state of their own each.
private func stated(_ first: String, _ second: String) -> String {
    """
    O: {type: object, properties: {state: {type: string, enum: \(first)}}}
    P: {type: object, properties: {state: {type: string, enum: \(second)}}}
    """
}

extension RuleExample {
    static let types = [
        RuleExample(
            "type-added", holding("type: string"), holding("type: string") + "\n" + cat, client: "_ = O(a: \"x\")"),
        RuleExample(
            "type-removed", holding("type: string") + "\n" + cat, holding("type: string"), client: "_ = Cat(a: \"x\")"),
        RuleExample(
            "type-renamed", cat, cat.replacing("Cat:", with: "Kitten:"), client: "_ = Cat(a: \"x\")",
            unlike: (
                "Cat: {type: object, properties: {a: {type: string}}}",
                "Kitten: {type: object, properties: {a: {type: string}}}"
            )),
        RuleExample(
            "type-kind-changed", holding("type: string"), "O: {type: array, items: {type: string}}",
            client: "_ = O(a: \"x\")", unlike: (holding("type: string"), holding("type: integer"))),
        RuleExample(
            "type-shared", stated("[on, off]", "[on, off, idle]"), stated("[on, off]", "[on, off]"),
            client: "_ = [O(state: .on).state, P(state: .off).state] as [Any?]",
            unlike: (stated("[on, off]", "[on, off, idle]"), stated("[on, off]", "[on, idle]"))),
        RuleExample(
            "type-no-longer-shared", stated("[on, off]", "[on, off]"), stated("[on, off]", "[on, off, idle]"),
            client: "_ = [O(state: .on).state, P(state: .off).state] as [Any?]",
            unlike: (stated("[on, off]", "[on, off]"), stated("[on]", "[on]"))),
        RuleExample("request-form-added", pet, createdPet, client: "_ = Pet(id: \"x\")", paths: petPaths),
        RuleExample("request-form-removed", createdPet, pet, client: "_ = PetInput(name: \"x\")", paths: petPaths),
        RuleExample(
            "type-deprecated", holding("type: string"), object("a: {type: string}", required: "", "deprecated: true"),
            client: "_ = O(a: \"x\")"),
        RuleExample(
            "type-no-longer-deprecated", object("a: {type: string}", required: "", "deprecated: true"),
            holding("type: string"),
            client: "_ = O(a: \"x\")"),
        RuleExample(
            "type-documentation-changed", object("a: {type: string}", required: "", "description: One."),
            object("a: {type: string}", required: "", "description: Two."), client: "_ = O(a: \"x\")",
            unlike: (holding("type: string, description: One."), holding("type: string, description: Two."))),
    ]
}
