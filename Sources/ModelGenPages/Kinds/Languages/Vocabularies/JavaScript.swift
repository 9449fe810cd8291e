import ModelGenModel

extension LanguageVocabulary {
    static let javaScript = LanguageVocabulary(
        name: "JavaScript",
        scalars: [
            "String": .string(), "Number": .number(), "Boolean": .boolean, "Date": .string(format: "date-time"),
            "File": .string(format: "binary"), "Blob": .string(),
        ],
        anything: ["Object"], lists: ["Array"], maps: [], naming: .normalised, listsValues: true,
        marks: ["**Number**", "```javascript"])
}
