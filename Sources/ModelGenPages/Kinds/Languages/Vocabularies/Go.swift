import ModelGenModel

extension LanguageVocabulary {
    static let go = LanguageVocabulary(
        name: "Go",
        scalars: [
            "string": .string(), "int": .integer(), "int32": .integer(format: "int32"),
            "int64": .integer(format: "int64"),
            "float32": .number(format: "float"), "float64": .number(format: "double"), "bool": .boolean,
            "time.Time": .string(format: "date-time"), "types.Date": .string(format: "date"),
            "os.File": .string(format: "binary"),
            "big.Int": .integer(), "byte": .string(), "decimal.Big": .number(), "types.BigInt": .integer(),
            "NullableString": .string(), "NullableInt32": .integer(format: "int32"),
            "NullableInt64": .integer(format: "int64"),
            "NullableFloat32": .number(format: "float"), "NullableFloat64": .number(format: "double"),
            "NullableBool": .boolean,
            "NullableTime": .string(format: "date-time"), "NullableInt": .integer(),
        ],
        anything: ["interface{}", "any", "map", "interface"],
        wrappers: ["optionalnullable.OptionalNullable": .optionalNullable], pointerMark: .optional, naming: .pascal,
        listsValues: true,
        marks: ["Pointer to ", "`func (o *", "```go", "*interface{}*", "```golang"], nullRule: .goSetters)
}
