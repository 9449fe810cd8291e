/// By what a page was written.
enum PageKind: Sendable, Hashable, CaseIterable {
    case speakeasy, openAPIGenerator, openAPIGeneratorSchema, widdershins, swaggerMarkdown, goSwagger
    case fieldTables, discord, graph
    case jsonSchema, stainless, fern, typedoc

    /// As people call such pages.
    var name: String {
        switch self {
        case .speakeasy: "the documentation of a Speakeasy SDK"
        case .openAPIGenerator: "the documentation of openapi-generator or swagger-codegen"
        case .openAPIGeneratorSchema: "the documentation of openapi-generator's Python client of version 6"
        case .widdershins: "a page of Widdershins or Apifox"
        case .swaggerMarkdown: "a page of swagger-markdown"
        case .goSwagger: "a page of go-swagger"
        case .fieldTables: "a set of tables of fields"
        case .discord: "a set of tables of fields with marks, as Discord's documentation has them"
        case .graph: "the reference of Microsoft Graph"
        case .jsonSchema: "a set of pages that were made from JSON Schema"
        case .stainless: "the api.md of a Stainless SDK"
        case .fern: "the reference.md of a Fern SDK"
        case .typedoc: "the work of typedoc"
        }
    }

    /// What to give instead, where the kind is not read, or not without being asked for.
    var refusal: String? {
        switch self {
        case .speakeasy, .openAPIGenerator, .widdershins, .swaggerMarkdown, .goSwagger, .fieldTables: nil
        case .openAPIGeneratorSchema: "Give the OpenAPI document, or pages of another version of the generator."
        case .discord: "Use --input-format tables, which reads tables that people wrote."
        case .graph: "Give Microsoft's OpenAPI document of the API: the pages tell neither presence nor null."
        case .jsonSchema: "Give the JSON Schema itself."
        case .stainless: "It holds names of types only; give the OpenAPI document that `.stats.yml` names."
        case .fern: "It holds parameters of requests only; give the OpenAPI document or the Fern definition."
        case .typedoc: "Give the OpenAPI document that the TypeScript was made from."
        }
    }
}
