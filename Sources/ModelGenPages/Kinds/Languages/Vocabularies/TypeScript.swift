import ModelGenModel

extension LanguageVocabulary {
    static let typeScript = LanguageVocabulary(
        name: "TypeScript",
        scalars: [
            "string": .string(), "number": .number(), "boolean": .boolean, "Date": .string(format: "date-time"),
            "RFCDate": .string(format: "date"), "File": .string(format: "binary"), "Blob": .string(format: "binary"),
            "Uint8Array": .string(), "bigint": .integer(), "Decimal": .number(),
        ],
        anything: ["any", "object", "unknown"], lists: ["Array", "Set", "ReadonlyArray"], maps: ["Record"],
        naming: .kept, listsValues: true, marks: ["```typescript", "[default to undefined]", "```ts"])
}
