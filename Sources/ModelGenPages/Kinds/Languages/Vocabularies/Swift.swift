import ModelGenModel

extension LanguageVocabulary {
    static let swift = LanguageVocabulary(
        name: "Swift",
        scalars: [
            "String": .string(), "Int": .integer(), "Int64": .integer(format: "int64"),
            "Int32": .integer(format: "int32"),
            "Double": .number(format: "double"), "Float": .number(format: "float"), "Decimal": .number(),
            "Bool": .boolean,
            "Date": .string(format: "date-time"), "OpenAPIDateWithoutTime": .string(format: "date"),
            "UUID": .string(format: "uuid"), "Data": .string(), "URL": .string(format: "binary"),
        ],
        anything: ["JSONValue", "AnyCodable", "Any"], lists: ["Set", "Array"], maps: ["Dictionary"],
        naming: .normalised, listsValues: false, marks: ["[default to .", "JSONValue", "AnyCodable"])
}
