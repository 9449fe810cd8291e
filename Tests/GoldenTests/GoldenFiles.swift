import Foundation
import ModelGenModel
import ModelGenSwift
import ModelGenText
import TestSupport
import Testing

/// Compares what is emitted with the files that are compiled into the golden targets.
///
/// With `UPDATE_GOLDEN=1` in the environment the files are written instead; go through `git diff Tests/Golden` afterwards.
enum GoldenFiles {
    static let root = Repository.url("Tests/Golden")

    static func expect(_ files: [OutputFile], in target: String, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let folder = root.appendingPathComponent(target)
        let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
        let existing = Set(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") })
        if isUpdating {
            for name in existing { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
            for file in files { try Data(file.contents.utf8).write(to: folder.appendingPathComponent(file.path)) }
            return
        }
        #expect(existing == Set(files.map(\.path)), "files of \(target)", sourceLocation: sourceLocation)
        for file in files {
            let text = try? String(contentsOf: folder.appendingPathComponent(file.path), encoding: .utf8)
            #expect(
                text == file.contents, "\(target)/\(file.path) is not what is emitted today",
                sourceLocation: sourceLocation)
        }
    }

    static func emit(_ model: ModelSet, _ change: (inout SwiftOptions) -> Void = { _ in }) throws -> Emission {
        var options = SwiftOptions(toolVersion: "0.0.0")
        change(&options)
        return try SwiftEmitter(options: options).emit(model)
    }
}
