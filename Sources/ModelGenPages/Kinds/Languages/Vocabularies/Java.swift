import ModelGenModel

extension LanguageVocabulary {
    static let java = LanguageVocabulary(
        name: "Java",
        scalars: [
            "String": .string(), "Integer": .integer(format: "int32"), "Long": .integer(format: "int64"),
            "int": .integer(),
            "long": .integer(format: "int64"), "BigInteger": .integer(), "BigDecimal": .number(),
            "Float": .number(format: "float"), "float": .number(format: "float"), "Double": .number(format: "double"),
            "double": .number(format: "double"), "Boolean": .boolean, "boolean": .boolean,
            "OffsetDateTime": .string(format: "date-time"), "Date": .string(format: "date-time"),
            "java.util.Date": .string(format: "date-time"), "java.time.Instant": .string(format: "date-time"),
            "Instant": .string(format: "date-time"), "java.time.OffsetDateTime": .string(format: "date-time"),
            "LocalDate": .string(format: "date"), "UUID": .string(format: "uuid"), "URI": .string(format: "uri"),
            "byte": .string(), "File": .string(format: "binary"), "Byte": .string(),
        ],
        anything: ["Object", "JsonNode"], lists: ["List", "Set"], maps: ["Map"],
        wrappers: ["Optional": .optional, "JsonNullable": .optionalNullable], naming: .normalised, listsValues: true,
        marks: ["```java", "import package.", "class is nullable"])
}
