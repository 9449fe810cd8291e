import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSyntax
import TestSupport

/// Documents of real vendors.
enum VendorDocuments {
    static let folder = "openapi"

    /// The OpenAPI documents, by path below the folder.
    static func all() -> [String] {
        Corpus.files(folder).filter { path in
            [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } && isRoot(path)
        }
    }

    /// Some documents state their version on the last line.
    private static func isRoot(_ path: String) -> Bool {
        guard let bytes = try? Corpus.bytes("\(folder)/\(path)") else { return false }
        return bytes.split(separator: UInt8(ascii: "\n")).contains { line in
            let line = line.drop { " \"{".utf8.contains($0) }.prefix(10)
            return line.starts(with: "openapi:".utf8) || line.starts(with: "openapi\":".utf8)
                || line.starts(with: "swagger:".utf8) || line.starts(with: "swagger\":".utf8)
        }
    }

    static func load(_ path: String) throws(Diagnostic) -> Document {
        guard let bytes = try? Corpus.bytes("\(folder)/\(path)") else {
            throw .error(DiagnosticID("no-such-file"), "There is no file \(path)", at: nil)
        }
        return try DocumentReader().read(bytes, file: path)
    }

    static func read(_ path: String) throws(Diagnostic) -> ModelSet {
        OpenAPIReader(options: .goingOn) { path throws(Diagnostic) in try load(path) }.read(try load(path))
    }
}
