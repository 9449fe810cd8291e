import Foundation
import ModelGenSyntax
import ModelGenText

/// The files of a document, and what references in them lead to.
final class ExampleDocuments {
    private let folder: URL
    private var roots: [String: Node?] = [:]

    init(in folder: URL) { self.folder = folder }

    /// The whole of a file; `nil` when it cannot be read.
    func root(of file: String) -> ExamplePlace? {
        if let known = roots[file] { return known.map { ExamplePlace(file: file, pointer: JSONPointer(), node: $0) } }
        let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(file).path)
        let node = bytes.flatMap { try? DocumentReader().read([UInt8]($0), file: file).root }
        roots[file] = .some(node)
        return node.map { ExamplePlace(file: file, pointer: JSONPointer(), node: $0) }
    }

    /// What the `$ref` at `place` leads to, through several if need be; `place` itself when there is none.
    func followed(_ place: ExamplePlace) -> ExamplePlace? {
        var place = place
        // A longer chain is a circle.
        for _ in 0..<20 {
            guard let reference = place.node["$ref"]?.string else { return place }
            guard let target = target(of: reference, in: place.file) else { return nil }
            place = target
        }
        return nil
    }

    private func target(of reference: String, in file: String) -> ExamplePlace? {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let pointer = JSONPointer(fragment: parts.count > 1 ? parts[1] : ""),
            let root = root(of: parts[0].isEmpty ? file : Self.path(parts[0], from: file)),
            let node = root.node.resolve(pointer)
        else { return nil }
        return ExamplePlace(file: root.file, pointer: pointer, node: node)
    }

    /// Where a relative reference in `file` leads, below the same folder.
    private static func path(_ reference: String, from file: String) -> String {
        RelativePath.resolved(reference, in: file)
    }
}
