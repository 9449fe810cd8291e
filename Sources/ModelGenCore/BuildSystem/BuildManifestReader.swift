package import ModelGenDiagnostics
import ModelGenSyntax

extension BuildManifest {
    /// Reads `modelgen.plugin.json`.
    ///
    /// - Returns: What could be read, with an error for everything that could not.
    package static func read(_ bytes: [UInt8], file: String) -> (manifest: BuildManifest, diagnostics: [Diagnostic]) {
        do {
            var reader = MappingReader(try DocumentReader().read(bytes, file: file, format: .json))
            let manifest = BuildManifest(&reader)
            return (manifest, reader.document.diagnostics + reader.diagnostics)
        } catch {
            return (BuildManifest(), [error])
        }
    }

    private enum Key: String, CaseIterable {
        case inputs, files, shards
    }

    private init(_ reader: inout MappingReader) {
        for entry in reader.entries(reader.document.root, of: Self.fileName) {
            switch Key(rawValue: entry.key) {
            case .inputs: inputs = reader.texts(entry.value, of: entry.key).map(\.text)
            case .files: files = reader.texts(entry.value, of: entry.key).map(\.text)
            case .shards: readShards(entry.value, &reader)
            case nil: reader.refuseUnknown(entry, in: Self.fileName, known: Key.allCases.map(\.rawValue))
            }
        }
    }

    private mutating func readShards(_ node: Node, _ reader: inout MappingReader) {
        guard let text = reader.text(node, of: Key.shards.rawValue) else { return }
        guard let count = Int(text), (1...FileLayout.mostShards).contains(count) else {
            let fault = InvalidValue(
                message: "`\(text)` is not a count from 1 to \(FileLayout.mostShards)", fix: "Write 8.")
            return reader.refuse(Key.shards.rawValue, fault, at: node.position)
        }
        shards = count
    }
}
