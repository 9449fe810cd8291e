import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel

/// Reads a configuration from YAML.
func configuration(
    _ yaml: String, file: String = "modelgen.yaml"
) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    ConfigurationReader.read(Array(yaml.utf8), file: file)
}

/// A model of one input, to be merged or overridden.
func model(_ file: String, _ declarations: TypeDeclaration...) -> ModelSet {
    ModelSet(sources: [file], declarations: declarations)
}

/// An object of a file, with its identity made of both names.
func object(
    _ name: String, in file: String, provenance: SuggestedName.Provenance = .declared, line: Int = 1,
    documentation: String? = nil, _ properties: Property...
) -> TypeDeclaration {
    let header = header(name, in: file, provenance: provenance, line: line, documentation: documentation)
    return .object(ObjectDeclaration(header: header, properties: properties))
}

func enumeration(_ name: String, in file: String, _ values: String...) -> TypeDeclaration {
    .enumeration(
        EnumerationDeclaration(
            header: header(name, in: file), valueType: .string, values: values.map { .init(.string($0)) }))
}

func property(
    _ name: String, _ type: TypeReference, constraints: [Constraint] = [], line: Int = 1
) -> Property {
    Property(
        sourceName: name, wireName: .known(name), type: type, presence: .required, nullability: .no,
        constraints: constraints, location: SourceLocation(file: "any.yaml", line: line, column: 1))
}

func reference(_ name: String, in file: String) -> TypeReference { .reference(TypeID("\(file)#/\(name)")) }

private func header(
    _ name: String, in file: String, provenance: SuggestedName.Provenance = .declared, line: Int = 1,
    documentation: String? = nil
) -> DeclarationHeader {
    DeclarationHeader(
        id: TypeID("\(file)#/\(name)"), name: SuggestedName(name, provenance), documentation: documentation,
        location: SourceLocation(file: file, line: line, column: 1))
}

/// Files that an input may refer to.
struct MemoryLoader: InputLoader {
    var files: [String: String] = [:]

    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        guard let text = files[path] else { throw .error(DiagnosticID("missing"), "no \(path)", at: nil) }
        return Array(text.utf8)
    }
}

/// An input from text.
func input(_ path: String, _ text: String) -> Input { .file(InputFile(path: path, bytes: Array(text.utf8))) }

/// A page with two required properties.
func page(_ title: String, _ first: String = "id") -> String {
    """
    # \(title)

    ## Fields

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `\(first)` | *str* | :heavy_check_mark: | The first. |
    | `count` | *int* | :heavy_check_mark: | The second. |
    """
}
