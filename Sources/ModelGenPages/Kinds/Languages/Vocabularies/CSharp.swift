import ModelGenModel

extension LanguageVocabulary {
    static let cSharp = LanguageVocabulary(
        name: "C#",
        scalars: [
            "string": .string(), "String": .string(), "int": .integer(), "long": .integer(format: "int64"),
            "float": .number(format: "float"), "double": .number(format: "double"), "decimal": .number(),
            "bool": .boolean,
            "DateTime": .string(format: "date-time"), "DateTimeOffset": .string(format: "date-time"),
            "DateOnly": .string(format: "date"),
            "LocalDate": .string(format: "date"), "Guid": .string(format: "uuid"), "byte": .string(),
            "System.IO.Stream": .string(format: "binary"), "FileParameter": .string(format: "binary"),
            "BigInteger": .integer(),
        ],
        anything: ["Object", "object"], lists: ["List", "ISet", "HashSet"], maps: ["Dictionary"],
        optionalMark: .nullable,
        naming: .pascal, listsValues: false, marks: [".Model.", "```csharp", "?**", "System.IO"],
        nullRule: .questionMark)
}
