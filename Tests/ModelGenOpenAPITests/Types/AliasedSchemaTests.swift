import ModelGenModel
import Testing

/// What a YAML alias stands for begins where its anchor does, for each of them, and what is parsed is kept by place.
@Suite struct AliasedSchemaTests {
    @Test func partsOfAliasesAreSchemasOfTheirOwn() throws {
        let set = try schemas(
            """
            A: &choice
              oneOf:
                - {type: object, required: [x], properties: {x: {type: string}}}
                - {type: array, items: {type: object, properties: {y: {type: string}}}}
            B: *choice
            C:
              type: object
              properties: {c: *choice}
            """)
        let ids = set.declarations.map { $0.id.rawValue.split(separator: "#").last.map(String.init) ?? "" }
        for holder in ["A", "B", "C/properties/c"] {
            for part in ["", "/oneOf/0", "/oneOf/1/items"] {
                #expect(ids.contains("/components/schemas/\(holder)\(part)"), "\(holder)\(part)")
            }
        }
        #expect(Set(ids).count == ids.count)
    }
}
