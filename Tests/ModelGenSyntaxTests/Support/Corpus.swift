import Foundation

/// The documents beside the checkout that tests are run over, if they are there.
enum Corpus {
    static let jsonTestSuite = "json-test-suite/test_parsing"
    static let yamlTestSuite = "yaml-test-suite"
    static let openAPI = "openapi"

    private static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let root = packageRoot.deletingLastPathComponent().appending(path: "shared/corpus")

    /// Whether a folder of the corpus is there.
    static func has(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: folder).path(percentEncoded: false))
    }

    /// What a test says that is skipped because a folder is not there.
    static func notice(_ folder: String) -> String { "skipped: ../shared/corpus/\(folder) is not there" }

    /// The paths, relative to a folder of the corpus, of the files that it holds.
    static func files(_ folder: String) -> [String] {
        let base = root.appending(path: folder).path(percentEncoded: false)
        return (FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []).sorted()
    }

    /// The bytes of a file of the corpus.
    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }
}
