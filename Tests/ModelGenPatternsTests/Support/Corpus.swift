import TestSupport

extension Corpus {
    static let realPatterns = "patterns/ecma262-cases.jsonl"
    static let schemaSuite = "json-schema-test-suite/draft2020-12"
}
