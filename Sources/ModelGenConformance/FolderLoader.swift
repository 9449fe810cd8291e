import Foundation
import ModelGenCore
import ModelGenDiagnostics

/// Reads what a document refers to, below a folder.
struct FolderLoader: InputLoader {
    let folder: URL
    /// Documents that are on no disk, by path.
    var memory: [String: String] = [:]

    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        if let text = memory[path] { return Array(text.utf8) }
        let file = path.hasPrefix("/") ? URL(fileURLWithPath: path) : folder.appendingPathComponent(path)
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw .error(DiagnosticID("input-not-found"), "There is no file `\(path)`", at: nil)
        }
        return [UInt8](data)
    }
}
