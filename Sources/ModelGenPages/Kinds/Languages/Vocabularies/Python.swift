import ModelGenModel

extension LanguageVocabulary {
    /// Generators of all generations: `list[str]`, `[str]`, `List[str]`.
    static let python = LanguageVocabulary(
        name: "Python",
        scalars: [
            "str": .string(), "StrictStr": .string(), "int": .integer(), "StrictInt": .integer(), "float": .number(),
            "bool": .boolean, "StrictBool": .boolean, "date": .string(format: "date"),
            "datetime": .string(format: "date-time"), "UUID": .string(format: "uuid"), "bytearray": .string(),
            "bytes": .string(), "Decimal": .number(), "decimal": .number(), "file_type": .string(format: "binary"),
            "file": .string(format: "binary"),
        ],
        anything: ["object", "Any", "dict"], lists: ["List", "list", "Set", "set"], maps: ["Dict", "dict"],
        wrappers: ["Optional": .nullable], naming: .normalised, listsValues: true,
        marks: ["```python", "any string name", "if omitted the server will use", "none_type"])
}
