package import ModelGenDiagnostics
import ModelGenSyntax
import ModelGenText

/// Reads `modelgen.yaml`.
package struct ConfigurationReader {
    private var reader: MappingReader
    private var configuration = Configuration()
    private let folder: String

    private init(_ document: Document) {
        reader = MappingReader(document)
        folder = RelativePath.folder(of: document.file)
    }

    /// Reads a configuration file; paths in it are relative to the file's folder.
    ///
    /// - Returns: What could be read, with an error for everything that could not. A file without any entry is no error:
    ///   all of it may be commented out.
    package static func read(
        _ bytes: [UInt8], file: String
    ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
        do {
            return read(try DocumentReader().read(bytes, file: file, format: .yaml))
        } catch {
            return (Configuration(), error.id == .emptyDocument ? [] : [error])
        }
    }

    /// Reads a configuration from a document.
    static func read(_ document: Document) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
        var reader = ConfigurationReader(document)
        reader.readOptions()
        return (reader.configuration, document.diagnostics + reader.reader.diagnostics)
    }

    private mutating func readOptions() {
        for entry in reader.entries(reader.document.root, of: "the configuration") {
            guard let option: ConfigurationOption = MappingReader.key(entry.key) else {
                let known = ConfigurationOption.allCases.map(\.rawValue)
                reader.refuseUnknown(entry, in: "the configuration", known: known)
                continue
            }
            // A key without a value, its lines commented out, says nothing.
            if entry.value.isNull { continue }
            read(option, from: entry.value)
        }
    }

    private mutating func read(_ option: ConfigurationOption, from node: Node) {
        switch option.shape {
        case .list, .paths:
            for (text, position) in reader.texts(node, of: option.rawValue) { set(option, to: text, at: position) }
        case .choice, .boolean, .text, .path:
            guard let text = reader.text(node, of: option.rawValue) else { return }
            set(option, to: text, at: node.position)
        case .assignments, .mapping:
            readMapping(option, from: node)
        }
    }

    private mutating func set(_ option: ConfigurationOption, to text: String, at position: SourcePosition) {
        let value = option.shape.isPath ? RelativePath.join(folder, text) : text
        reader.attempt(option.rawValue, at: position) { () throws(InvalidValue) in
            try configuration.set(option, to: value)
        }
    }

    private mutating func readMapping(_ option: ConfigurationOption, from node: Node) {
        let entries = reader.entries(node, of: option.rawValue)
        if option == .types {
            configuration.types = entries.map { OverrideReader.read($0, with: &reader) }
            return
        }
        if option == .mapURI {
            for entry in entries {
                guard let text = reader.text(entry.value, of: "\(option.rawValue).\(entry.key)") else { continue }
                let path = RelativePath.join(folder, text)
                configuration.uriMappings.append(URIMapping(prefix: entry.key, path: path))
            }
            return
        }
        for entry in entries {
            let what = "\(option.rawValue).\(entry.key)"
            guard let text = reader.text(entry.value, of: what) else { continue }
            let location = reader.document.location(entry.keyPosition)
            reader.attempt(what, at: entry.value.position) { () throws(InvalidValue) in
                switch option {
                case .limits: try configuration.setLimit(entry.key, to: text)
                case .mergePatch: try configuration.addMergePatch(entry.key, of: text, at: location)
                case .extensions: try configuration.setExtension(entry.key, to: text)
                default: try configuration.setFormat(entry.key, to: text)
                }
            }
        }
    }
}

extension ConfigurationOption.Shape {
    /// Whether a file's folder counts.
    var isPath: Bool {
        switch self {
        case .path, .paths: true
        case .choice, .boolean, .text, .list, .assignments, .mapping: false
        }
    }
}
