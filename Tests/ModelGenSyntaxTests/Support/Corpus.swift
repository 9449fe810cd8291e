import TestSupport

extension Corpus {
    static let jsonTestSuite = "json-test-suite/test_parsing"
    static let yamlTestSuite = "yaml-test-suite"
    static let openAPI = "openapi"
}
