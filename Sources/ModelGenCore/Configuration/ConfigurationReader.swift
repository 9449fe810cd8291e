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
                let known = ConfigurationOption.allCases.map(\.name)
                reader.refuseUnknown(entry, in: "the configuration", known: known)
                continue
            }
            // A key without a value, its lines commented out, says nothing.
            if entry.value.isNull { continue }
            read(option, from: entry.value)
        }
    }

    private mutating func read(_ option: ConfigurationOption, from node: Node) {
        switch option.value.reading {
        case .texts(let set):
            for (text, position) in texts(of: option, in: node) {
                let value = option.shape.isPath ? RelativePath.join(folder, text) : text
                reader.attempt(option.name, at: position) { () throws(InvalidValue) in
                    try set(value, &configuration)
                }
            }
        case .entries(let set), .assignments(_, let set):
            for entry in reader.entries(node, of: option.name) { read(entry, of: option, set) }
        case .tree(let set): set(reader.entries(node, of: option.name), &reader, &configuration)
        case .whole(let set): set(node, &reader, &configuration)
        }
    }

    private mutating func texts(
        of option: ConfigurationOption, in node: Node
    ) -> [(text: String, position: SourcePosition)] {
        switch option.shape {
        case .list, .paths: reader.texts(node, of: option.name)
        case .choice, .boolean, .text, .path, .assignments, .mapping:
            reader.text(node, of: option.name).map { [($0, node.position)] } ?? []
        }
    }

    private mutating func read(_ entry: Mapping.Entry, of option: ConfigurationOption, _ set: OptionValue.SetEntry) {
        let what = "\(option.name).\(entry.key)"
        guard let text = reader.text(entry.value, of: what) else { return }
        let written = OptionValue.Entry(
            name: entry.key, text: text, path: RelativePath.join(folder, text),
            location: reader.document.location(entry.keyPosition))
        reader.attempt(what, at: entry.value.position) { () throws(InvalidValue) in
            try set(written, &configuration)
        }
    }
}

extension ConfigurationOption.Shape {
    /// Whether a file's folder counts.
    fileprivate var isPath: Bool {
        switch self {
        case .path, .paths: true
        case .choice, .boolean, .text, .list, .assignments, .mapping: false
        }
    }
}
