import Testing

@testable import ModelGenCore

/// Folders of one documentation are one set; those of two are two.
@Suite struct SiblingFolderTests {
    private func folders(_ paths: String...) -> [Input] {
        paths.map { .folder(path: $0, files: [InputFile(path: "\($0)/a.md", bytes: [])]) }
    }

    @Test(arguments: [
        (["docs/models", "docs/errors"], 1), (["docs/models/", "./docs/errors"], 1),
        (["docs/models", "docs/sdks"], 1),
        (["docs/models/components", "docs/models/operations", "docs/errors"], 1), (["a/models", "b/models"], 2),
        (["models", "errors"], 1), (["acme", "other"], 2), (["/docs/models", "docs/errors"], 2),
    ])
    func joins(paths: [String], count: Int) {
        let inputs = paths.flatMap { folders($0) }
        let joined = SiblingFolders.joined(inputs)
        #expect(joined.count == count)
        let files = joined.flatMap { input -> [InputFile] in if case .folder(_, let files) = input { files } else { [] }
        }
        #expect(files.count == paths.count)
    }

    @Test func leavesFilesAndEmptyFolders() {
        let inputs: [Input] = [.file(InputFile(path: "x.yaml", bytes: [])), .folder(path: "models", files: [])]
        #expect(SiblingFolders.joined(inputs) == inputs)
    }
}
