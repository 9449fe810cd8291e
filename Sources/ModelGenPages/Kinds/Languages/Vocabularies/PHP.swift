import ModelGenModel

extension LanguageVocabulary {
    static let php = LanguageVocabulary(
        name: "PHP",
        scalars: [
            "string": .string(), "int": .integer(), "float": .number(), "double": .number(), "bool": .boolean,
            "\\DateTime": .string(format: "date-time"), "DateTime": .string(format: "date-time"),
            "\\SplFileObject": .string(format: "binary"), "Brick\\DateTime\\LocalDate": .string(format: "date"),
            "\\DateTimeInterface": .string(format: "date-time"),
        ],
        anything: ["object", "mixed"], lists: ["list", "array"], maps: ["map", "array"], optionalMark: .optional,
        naming: .normalised, listsValues: false, marks: ["# # ", "\\Model\\", "```php", "?*", "\\DateTime"])
}
