import ModelGenSyntax

/// A value that a document shows for one of its schemas.
struct FoundExample {
    var value: ExamplePlace
    var schema: ExamplePlace
}

/// Finds the `example` and `examples` of schemas and of JSON bodies.
///
/// Those of parameters and headers are left out: they show a text in a URL or a header, and no JSON.
struct ExampleFinder {
    let documents: ExampleDocuments
    private(set) var examples: [FoundExample] = []

    init(documents: ExampleDocuments) { self.documents = documents }

    /// Looks through a whole file, without recursion.
    mutating func search(_ root: ExamplePlace) {
        var pending = [(place: root, holdsNames: false)]
        while let (place, holdsNames) = pending.popLast() {
            if !holdsNames { collect(at: place) }
            for (key, child) in place.entries.reversed() where holdsNames || !Self.isData(key) {
                pending.append((child, !holdsNames && Self.holdsNames(key, child)))
            }
            for element in place.elements.reversed() { pending.append((element, false)) }
        }
    }

    /// A `$ref` in data is data.
    private static func isData(_ key: String) -> Bool {
        ["example", "examples", "default", "enum", "const", "mapping"].contains(key) || key.hasPrefix("x-")
    }

    /// Whether the keys of the value are chosen by the author: a property may well be called `example`.
    private static func holdsNames(_ key: String, _ value: ExamplePlace) -> Bool {
        value.node.mapping != nil && nameHolders.contains(key)
    }

    private static let nameHolders: Set<String> = [
        "properties", "patternProperties", "definitions", "$defs", "schemas", "parameters", "responses", "headers",
        "requestBodies", "callbacks", "paths", "pathItems", "webhooks", "content", "securitySchemes", "links",
    ]

    private mutating func collect(at place: ExamplePlace) {
        guard place.node["example"] != nil || place.node["examples"] != nil else { return }
        if let schema = place.child("schema"), schema.node.mapping != nil {
            if place.node["in"] == nil { collectBody(at: place, schema) }
            return
        }
        if let example = place.child("example") { add(example, place) }
        for example in place.child("examples")?.elements ?? [] { add(example, place) }
    }

    /// The examples of a media type (OpenAPI 3.1 §4.8.14), or of a response in Swagger 2.0, which keeps them by media
    /// type.
    private mutating func collectBody(at place: ExamplePlace, _ schema: ExamplePlace) {
        let mediaType = place.pointer.tokens.last ?? ""
        if mediaType.contains("/"), !mediaType.contains("json") { return }
        if let example = place.child("example") { add(example, schema) }
        for (key, example) in place.child("examples")?.entries ?? [] {
            if key.contains("json") && key.contains("/") {
                add(example, schema)
            } else if let value = documents.followed(example)?.child("value") {
                add(value, schema)
            }
        }
    }

    private mutating func add(_ value: ExamplePlace, _ schema: ExamplePlace) {
        examples.append(FoundExample(value: value, schema: schema))
    }
}

extension ExampleFinder {
    /// Finds the objects of a fixture file: `resources` by the `x-resourceId` of their schemas, or by the schemas' names.
    ///
    /// Returns how many are described by no schema, as those of a later version of the document are.
    mutating func addFixtures(_ fixtures: ExamplePlace, of root: ExamplePlace) -> Int {
        let schemas = root.child("components")?.child("schemas")?.entries ?? []
        let byName = Dictionary(schemas.map { ($0.key, $0.place) }, uniquingKeysWith: { first, _ in first })
        let byResource = Dictionary(
            schemas.compactMap { entry in entry.place.node["x-resourceId"]?.string.map { ($0, entry.place) } },
            uniquingKeysWith: { first, _ in first })
        var undescribed = 0
        for (key, value) in fixtures.child("resources")?.entries ?? [] {
            guard let schema = byResource[key] ?? byName[key] else {
                undescribed += 1
                continue
            }
            add(value, schema)
        }
        return undescribed
    }
}
