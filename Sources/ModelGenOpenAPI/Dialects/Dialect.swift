/// What distinguishes the versions of OpenAPI and JSON Schema, as values: the readers ask it and never the version.
struct Dialect: Sendable, Hashable {
    /// How the bounds of an open interval are written.
    enum ExclusiveBounds: Sendable, Hashable {
        /// `exclusiveMinimum: true` beside `minimum` (JSON Schema draft 4 §5.1.1).
        case flag
        /// `exclusiveMinimum: 3` (JSON Schema draft 6 §6.5).
        case number
    }

    /// For messages: `OpenAPI 3.1`.
    var name: String
    /// The mappings that hold the named schemas, as pointers.
    var schemaContainers: [[String]]
    /// Whether the root is itself a schema.
    var rootIsSchema = false
    /// The keyword that allows `null`, where it is one of the version's own.
    var nullableKeyword: Keyword?
    var exclusiveBounds: ExclusiveBounds
    /// Whether keywords beside `$ref` count (OpenAPI 3.1 §4.8.24.6; not OpenAPI 3.0.3 §4.7.23).
    var readsReferenceSiblings: Bool
    /// Whether `type` may be a list, and `null` a type.
    var hasTypeLists: Bool
    /// Whether `true` and `false` are schemas.
    var hasBooleanSchemas: Bool
    /// Whether a discriminator may have a `defaultMapping` (OpenAPI 3.2.0 §4.25).
    var hasDefaultMapping = false
    /// Keywords of other versions.
    var foreignKeywords: Set<Keyword>
    /// The draft of JSON Schema whose keywords a predicate knows.
    var draft = JSONSchemaDraft.draft202012
    /// The vocabularies of the metaschema, where it is one of the document's own (JSON Schema 2020-12 Core §8.1.2).
    var vocabularies = Vocabularies()
    /// Whether schemas are taken at their word, and not for what an author of an API most likely means by them.
    ///
    /// A schema without `type` then describes values of every type, and an object holds keys that nobody announced.
    var readsByTheLetter: Bool { rootIsSchema && !isExported }
    /// Whether `modelgen export` wrote the document: a model is meant by it, and its schemas say no more than that.
    var isExported = false
}

/// The drafts of JSON Schema, in their order.
enum JSONSchemaDraft: Int, Sendable, Hashable, Comparable {
    case draft4 = 4
    case draft6 = 6
    case draft7 = 7
    case draft201909 = 2019
    case draft202012 = 2020

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Dialect {
    static let swagger20 = Dialect(
        name: "Swagger 2.0", schemaContainers: [["definitions"]], nullableKeyword: .xNullable, exclusiveBounds: .flag,
        readsReferenceSiblings: false, hasTypeLists: false, hasBooleanSchemas: false,
        foreignKeywords: Keyword.draft6AndLater.union([.nullable, .oneOf, .anyOf, .not, .writeOnly, .deprecated]))

    static let openAPI30 = Dialect(
        name: "OpenAPI 3.0", schemaContainers: [["components", "schemas"]], nullableKeyword: .nullable,
        exclusiveBounds: .flag, readsReferenceSiblings: false, hasTypeLists: false, hasBooleanSchemas: false,
        foreignKeywords: Keyword.draft6AndLater)

    static let openAPI31 = Dialect(
        name: "OpenAPI 3.1", schemaContainers: [["components", "schemas"]], nullableKeyword: nil,
        exclusiveBounds: .number, readsReferenceSiblings: true, hasTypeLists: true, hasBooleanSchemas: true,
        foreignKeywords: [.nullable])

    static let openAPI32 = {
        var dialect = openAPI31.named("OpenAPI 3.2")
        dialect.hasDefaultMapping = true
        return dialect
    }()

    static let jsonSchema4 = Dialect(
        name: "JSON Schema draft 4", schemaContainers: [["definitions"]], rootIsSchema: true, nullableKeyword: nil,
        exclusiveBounds: .flag, readsReferenceSiblings: false, hasTypeLists: true, hasBooleanSchemas: false,
        foreignKeywords: [.nullable, .const, .ifKeyword, .then, .elseKeyword, .contains, .propertyNames, .defs],
        draft: .draft4)

    static let jsonSchema6 = jsonSchema7.named("JSON Schema draft 6", .draft6)

    static let jsonSchema7 = Dialect(
        name: "JSON Schema draft 7", schemaContainers: [["definitions"], ["$defs"]], rootIsSchema: true,
        nullableKeyword: nil, exclusiveBounds: .number, readsReferenceSiblings: false, hasTypeLists: true,
        hasBooleanSchemas: true, foreignKeywords: [.nullable], draft: .draft7)

    static let jsonSchema201909 = jsonSchema202012.named("JSON Schema 2019-09", .draft201909)

    static let jsonSchema202012 = Dialect(
        name: "JSON Schema 2020-12", schemaContainers: [["$defs"], ["definitions"]], rootIsSchema: true,
        nullableKeyword: nil, exclusiveBounds: .number, readsReferenceSiblings: true, hasTypeLists: true,
        hasBooleanSchemas: true, foreignKeywords: [.nullable])

    func named(_ name: String, _ draft: JSONSchemaDraft? = nil) -> Dialect {
        var copy = self
        copy.name = name
        copy.draft = draft ?? copy.draft
        return copy
    }
}
