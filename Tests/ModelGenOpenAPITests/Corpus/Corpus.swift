import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSyntax

/// Documents of real vendors, beside the package; absent on most machines.
enum Corpus {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/corpus/openapi").path

    static var isPresent: Bool { FileManager.default.fileExists(atPath: root) }

    /// The OpenAPI documents, by path below the corpus.
    static func documents() -> [String] {
        guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
        return paths.compactMap { $0 as? String }.filter { path in
            [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } && isRoot(path)
        }
        .sorted()
    }

    private static func isRoot(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: "\(root)/\(path)") else { return false }
        defer { try? handle.close() }
        let head = String(decoding: (try? handle.read(upToCount: 4096)) ?? Data(), as: UTF8.self)
        return head.split(separator: "\n").contains { line in
            let line = line.drop { " \"{".contains($0) }
            return line.hasPrefix("openapi") || line.hasPrefix("swagger")
        }
    }

    static func load(_ path: String) throws(Diagnostic) -> Document {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
            throw .error(DiagnosticID("no-such-file"), "There is no file \(path)", at: nil)
        }
        return try DocumentReader().read([UInt8](data), file: path)
    }

    static func read(_ path: String) throws(Diagnostic) -> ModelSet {
        OpenAPIReader { path throws(Diagnostic) in try load(path) }.read(try load(path))
    }
}
