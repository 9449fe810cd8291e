import ModelGenModel

extension LanguageVocabulary {
    static let rust = LanguageVocabulary(
        name: "Rust",
        scalars: [
            "String": .string(), "i32": .integer(format: "int32"), "i64": .integer(format: "int64"), "i16": .integer(),
            "i8": .integer(),
            "u32": .integer(), "u64": .integer(), "u16": .integer(), "u8": .integer(), "f64": .number(format: "double"),
            "f32": .number(format: "float"), "bool": .boolean, "chrono::DateTime": .string(format: "date-time"),
            "DateTime": .string(format: "date-time"),
            "chrono::NaiveDate": .string(format: "date"), "uuid::Uuid": .string(format: "uuid"),
            "std::path::PathBuf": .string(format: "binary"),
        ],
        anything: ["serde_json::Value", "object"], lists: ["Vec", "HashSet", "std::collections::HashSet"],
        maps: ["std::collections::HashMap", "::std::collections::HashMap", "HashMap"], wrappers: ["Option": .optional],
        naming: .normalised,
        listsValues: true, marks: ["Option<", "models::", "## Enum Variants", "r#"], nullRule: .optionOnRequired)
}
