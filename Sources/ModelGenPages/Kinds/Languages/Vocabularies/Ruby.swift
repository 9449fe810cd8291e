import ModelGenModel

extension LanguageVocabulary {
    static let ruby = LanguageVocabulary(
        name: "Ruby",
        scalars: [
            "String": .string(), "::String": .string(), "Integer": .integer(), "::Integer": .integer(),
            "Float": .number(),
            "::Float": .number(), "BOOLEAN": .boolean, "Boolean": .boolean, "Time": .string(format: "date-time"),
            "DateTime": .string(format: "date-time"), "Date": .string(format: "date"),
            "File": .string(format: "binary"),
            "T::Boolean": .boolean, "Crystalline::Boolean.new": .boolean, "BigDecimal": .number(),
        ],
        anything: ["Object", "::Object", "T.untyped"],
        lists: ["Array", "T::Array", "Crystalline::Array", "Crystalline::Array.new", "::Array"],
        maps: ["Hash", "T::Hash", "Crystalline::Hash", "Crystalline::Hash.new", "::Hash"],
        wrappers: ["T.nilable": .optionalNullable, "Crystalline::Nilable.new": .optionalNullable], naming: .normalised,
        listsValues: false, marks: ["```ruby", "openapi_one_of", "Crystalline::"])
}
