/// A path with one operation; its parts in YAML's flow style.
private func operation(_ parts: String, responses: String = ok()) -> String {
    "{/pets: {post: {\(parts.isEmpty ? "" : parts + ", ")responses: {\(responses)}}}}"
}

private func ok(_ rest: String = "", status: String = "200") -> String {
    "'\(status)': {description: Done\(rest.isEmpty ? "" : ", " + rest)}"
}

private func parameter(_ rest: String = "", schema: String = "type: string") -> String {
    "parameters: [{in: query, name: q, schema: {\(schema)}\(rest.isEmpty ? "" : ", " + rest)}]"
}

private func content(_ mediaTypes: String...) -> String {
    "content: {\(mediaTypes.map { "\($0): {schema: {type: string}}" }.joined(separator: ", "))}"
}

private func body(_ rest: String, _ mediaTypes: String...) -> String {
    let content = mediaTypes.map { "\($0): {schema: {type: string}}" }.joined(separator: ", ")
    return "requestBody: {\(rest.isEmpty ? "" : rest + ", ")content: {\(content)}}"
}

private func headers(_ rest: String = "") -> String {
    "headers: {X-Rate: {schema: {type: integer}\(rest.isEmpty ? "" : ", " + rest)}}"
}

/// Only what operations say changes; code that uses the types does not notice.
private func example(
    _ rule: String, _ old: String, _ new: String, unlike: (String, String)? = nil
) -> RuleExample {
    RuleExample(
        rule, holding("type: string"), holding("type: string"), client: "_ = O(a: \"x\")", paths: old, newPaths: new,
        unlikePaths: unlike)
}

private func named(_ id: String, _ path: String, _ method: String) -> String {
    "{\(path): {\(method): {operationId: \(id), responses: {\(ok())}}}}"
}

/// A document with an operation that asks for a key, which is defined as given.
private func document(_ scheme: String) -> String {
    """
    {"openapi": "3.1.0", "info": {"title": "Example", "version": "1"},
     "paths": {"/pets": {"get": {"security": [{"key": []}], "responses": {"200": {"description": "Done"}}}}},
     "components": {"schemas": {"O": {"type": "object", "properties": {"a": {"type": "string"}}}},
                    "securitySchemes": {"key": {\(scheme)}}}}
    """
}

private func secured(_ requirements: String, _ parameters: String = "parameters: []") -> String {
    operation("security: \(requirements), \(parameters)")
}

/// A multipart body with headers of its one part.
private func form(_ headers: String) -> String {
    operation(
        "requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, "
            + "encoding: {a: {contentType: text/plain, headers: {\(headers)}}}}}}")
}

extension RuleExample {
    static let operations = [
        example("operation-added", "{}", operation("")),
        example("operation-removed", operation(""), "{}"),
        example(
            "operation-moved", named("addPet", "/pets", "post"), named("addPet", "/animals", "put"),
            unlike: (named("addPet", "/pets", "post"), named("addAnimal", "/animals", "put"))),
        example(
            "security-required", secured("[]"), secured("[{key: []}]"),
            unlike: (secured("[{key: []}]"), secured("[{key: []}]", parameter()))),
        example("security-option-removed", secured("[{key: []}, {token: [a]}]"), secured("[{key: []}]")),
        example(
            "security-option-added", secured("[{token: [a, b], key: []}]"),
            secured("[{key: [], token: [b, a]}, {key: []}]"),
            // Neither order means anything.
            unlike: (secured("[{token: [a, b], key: []}]"), secured("[{key: [], token: [b, a]}]", parameter()))),
        example("security-dropped", secured("[{key: []}]"), secured("[{key: []}, {}]")),
        RuleExample(
            "security-scheme-changed", document(#""type": "apiKey", "in": "header", "name": "X-Key""#),
            document(#""type": "apiKey", "in": "query", "name": "X-Key""#), client: "_ = O(a: \"x\")",
            // Names of headers have no case; the description is for people; what is renamed besides is a change.
            unlike: (
                document(#""type": "apiKey", "in": "header", "name": "X-Key""#),
                document(#""name": "x-key", "in": "header", "type": "apiKey", "description": "Ask.""#)
                    .replacing(#""a":"#, with: #""b":"#)
            )),
        example(
            "sequence-changed",
            operation(body("", "application/jsonl").replacing("schema:", with: "itemSchema:")),
            operation(body("", "application/jsonl")),
            // A list is the sequence of its items.
            unlike: (
                operation(body("", "application/jsonl").replacing("schema:", with: "itemSchema:")),
                operation(
                    body("required: true", "application/jsonl")
                        .replacing("{type: string}", with: "{type: array, items: {type: string}}"))
            )),
        example("required-part-header-added", form(""), form("X-Size: {required: true, schema: {type: integer}}")),
        example("optional-part-header-added", form(""), form("X-Size: {schema: {type: integer}}")),
        example("part-header-removed", form("X-Size: {schema: {type: integer}}"), form("")),
        example(
            "part-header-became-required", form("X-Size: {schema: {type: integer}}"),
            form("X-Size: {required: true, schema: {type: integer}}")),
        example(
            "part-header-became-optional", form("X-Size: {required: true, schema: {type: integer}}"),
            form("X-Size: {schema: {type: integer}}")),
        example("required-parameter-added", operation(""), operation(parameter("required: true"))),
        example("optional-parameter-added", operation(""), operation(parameter())),
        example("parameter-removed", operation(parameter()), operation("")),
        example(
            "parameter-moved", operation(parameter()),
            operation("parameters: [{in: header, name: q, schema: {type: string}}]"),
            unlike: (
                operation(parameter()), operation("parameters: [{in: header, name: r, schema: {type: string}}]")
            )),
        example(
            "parameter-style-changed", operation(parameter(schema: "type: array, items: {type: string}")),
            operation(parameter("explode: false", schema: "type: array, items: {type: string}")),
            // Of a scalar both make the same text.
            unlike: (operation(parameter()), operation(parameter("explode: false, required: true")))),
        example("parameter-became-required", operation(parameter()), operation(parameter("required: true"))),
        example("parameter-became-optional", operation(parameter("required: true")), operation(parameter())),
        example("required-body-added", operation(""), operation(body("required: true", "text/plain"))),
        example("optional-body-added", operation(""), operation(body("", "text/plain"))),
        example("body-removed", operation(body("", "text/plain")), operation("")),
        example(
            "body-became-required", operation(body("", "text/plain")), operation(body("required: true", "text/plain"))),
        example(
            "body-became-optional", operation(body("required: true", "text/plain")), operation(body("", "text/plain"))),
        example(
            "body-media-type-added", operation(body("", "text/plain")),
            operation(body("", "text/plain", "application/json"))),
        example(
            "body-media-type-removed", operation(body("", "text/plain", "application/json")),
            operation(body("", "text/plain"))),
        example(
            "success-response-added", operation(""), operation("", responses: ok() + ", " + ok(status: "201"))),
        example(
            "success-response-removed", operation("", responses: ok() + ", " + ok(status: "201")), operation("")),
        example(
            "failure-response-added", operation(""), operation("", responses: ok() + ", " + ok(status: "404"))),
        example(
            "failure-response-removed", operation("", responses: ok() + ", " + ok(status: "404")), operation("")),
        example("response-content-added", operation(""), operation("", responses: ok(content("text/plain")))),
        example(
            "response-media-type-added", operation("", responses: ok(content("text/plain"))),
            operation("", responses: ok(content("text/plain", "application/json")))),
        example(
            "response-media-type-removed", operation("", responses: ok(content("text/plain", "application/json"))),
            operation("", responses: ok(content("text/plain")))),
        example("header-added", operation(""), operation("", responses: ok(headers()))),
        example("header-removed", operation("", responses: ok(headers())), operation("")),
        example(
            "header-became-required", operation("", responses: ok(headers())),
            operation("", responses: ok(headers("required: true")))),
        example(
            "header-became-optional", operation("", responses: ok(headers("required: true"))),
            operation("", responses: ok(headers()))),
    ]
}
