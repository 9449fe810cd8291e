internal import ModelGenDiagnostics
internal import ModelGenSyntax

/// Which of the vocabularies that assert something a metaschema has.
struct Vocabularies: Sendable, Hashable {
    var hasValidation = true
    var assertsFormats = false
    /// Formats that assert whether or not the others do.
    var assertedFormats: Set<String> = []

    init() {}

    /// Reads `$vocabulary`; without it all keywords have their meaning.
    init(of metaschema: Node) {
        guard let vocabulary = metaschema["$vocabulary"]?.mapping else { return }
        let names = vocabulary.entries.map { $0.key.split(separator: "/").last.map(String.init) ?? "" }
        hasValidation = names.contains("validation")
        assertsFormats = names.contains("format-assertion")
    }

    func asserts(_ format: String) -> Bool { assertsFormats || assertedFormats.contains(format) }
}

extension Dialect {
    /// The dialect as the metaschema has it that `$schema` leads to; `nil` where it leads to none.
    func customized(by address: String, _ loader: OpenAPIReader.Loader) -> Dialect? {
        guard rootIsSchema else { return nil }
        do throws(Diagnostic) {
            var dialect = self
            dialect.vocabularies = Vocabularies(of: try loader(address).root)
            return dialect
        } catch {
            return nil
        }
    }
}
