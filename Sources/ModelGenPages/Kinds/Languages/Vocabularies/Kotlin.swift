import ModelGenModel

extension LanguageVocabulary {
    static let kotlin = LanguageVocabulary(
        name: "Kotlin",
        scalars: [
            "kotlin.String": .string(), "kotlin.Int": .integer(format: "int32"),
            "kotlin.Long": .integer(format: "int64"),
            "java.math.BigDecimal": .number(), "kotlin.Double": .number(format: "double"),
            "kotlin.Float": .number(format: "float"),
            "kotlin.Boolean": .boolean, "java.time.OffsetDateTime": .string(format: "date-time"),
            "java.time.LocalDateTime": .string(format: "date-time"),
            "kotlinx.datetime.Instant": .string(format: "date-time"),
            "kotlin.time.Instant": .string(format: "date-time"), "java.time.LocalDate": .string(format: "date"),
            "kotlinx.datetime.LocalDate": .string(format: "date"), "java.util.UUID": .string(format: "uuid"),
            "java.net.URI": .string(format: "uri"), "kotlin.ByteArray": .string(),
            "java.io.File": .string(format: "binary"),
        ],
        anything: ["kotlin.Any", "kotlinx.serialization.json.JsonElement"],
        lists: [
            "kotlin.collections.List", "kotlin.collections.Set", "kotlin.collections.MutableList",
            "kotlin.collections.MutableSet", "kotlin.Array",
        ],
        maps: ["kotlin.collections.Map", "kotlin.collections.MutableMap"], naming: .normalised, listsValues: true,
        marks: ["kotlin.", "[**inline**]"])
}
