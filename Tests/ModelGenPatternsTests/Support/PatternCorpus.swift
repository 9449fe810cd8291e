import Foundation

/// The files beside the checkout that patterns are tested with, if they are there.
enum PatternCorpus {
    static let realPatterns = "patterns/ecma262-cases.jsonl"
    static let suite = "json-schema-test-suite/draft2020-12"

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")

    /// Whether a file or folder of the corpus is there.
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
    }

    /// What a test says that is skipped because a file is not there.
    static func notice(_ path: String) -> String { "skipped: ../shared/corpus/\(path) is not there" }

    /// The bytes of a file of the corpus.
    static func data(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: path)) }
}
