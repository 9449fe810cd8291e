import ModelGenModel

extension LanguageVocabulary {
    static let dart = LanguageVocabulary(
        name: "Dart",
        scalars: [
            "String": .string(), "int": .integer(), "num": .number(), "double": .number(format: "double"),
            "bool": .boolean,
            "DateTime": .string(format: "date-time"), "Date": .string(format: "date"), "Uint8List": .string(),
            "MultipartFile": .string(format: "binary"),
        ],
        anything: ["Object", "JsonObject", "dynamic"], lists: ["List", "Set", "BuiltList", "BuiltSet"],
        maps: ["Map", "BuiltMap"], naming: .normalised, listsValues: false,
        marks: ["```dart", "## Load the model package"])
}
