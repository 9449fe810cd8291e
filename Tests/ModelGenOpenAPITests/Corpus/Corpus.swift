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

    /// Some documents state their version on the last line.
    private static func isRoot(_ path: String) -> Bool {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { return false }
        return data.split(separator: UInt8(ascii: "\n")).contains { line in
            let line = line.drop { " \"{".utf8.contains($0) }.prefix(10)
            return line.starts(with: "openapi:".utf8) || line.starts(with: "openapi\":".utf8)
                || line.starts(with: "swagger:".utf8) || line.starts(with: "swagger\":".utf8)
        }
    }

    static func load(_ path: String) throws(Diagnostic) -> Document {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
            throw .error(DiagnosticID("no-such-file"), "There is no file \(path)", at: nil)
        }
        return try DocumentReader().read([UInt8](data), file: path)
    }

    static func read(_ path: String) throws(Diagnostic) -> ModelSet {
        OpenAPIReader(options: .goingOn) { path throws(Diagnostic) in try load(path) }.read(try load(path))
    }
}
