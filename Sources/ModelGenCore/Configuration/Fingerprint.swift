import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
package import ModelGenSwift
import ModelGenSyntax

extension Configuration {
    /// A text that differs when a run of one build of the generator with this configuration could write other files; what only
    /// concerns messages and reports is left out.
    package func fingerprint(templates: [TemplateFile], toolVersion: String) -> String {
        var lines = ["version \(toolVersion)"]
        for option in ConfigurationOption.allCases { lines += values(of: option).map { "\(option.rawValue) \($0)" } }
        for template in templates.sorted(by: { $0.name < $1.name }) {
            lines.append("template \(template.name) \(template.text.utf8.count)\n\(template.text)")
        }
        return lines.joined(separator: "\n")
    }

    /// The values that count for what is written, in a fixed order.
    private func values(of option: ConfigurationOption) -> [String] {
        switch option {
        case .inputs: inputs
        case .with: [with ?? ""]
        case .inputFormat: [inputFormat?.rawValue ?? ""]
        case .overlay: overlays
        case .only: selection.only.map(\.spelling)
        case .exclude: selection.excluded.map(\.spelling)
        case .operations: [String(declaresOperations)]
        case .deepObjects: [objectNesting.rawValue]
        case .parameters: [String(declaresParameters)]
        case .output, .templates, .report: []
        case .layout: [layout.spelling]
        case .fileName: fileNames
        case .access: [access.rawValue]
        case .namespace: namespaces
        case .moduleName: [moduleName ?? ""]
        case .runtime: [runtime.rawValue]
        case .inline: [inline.rawValue]
        case .sharing: [sharing.rawValue]
        case .numbers: [numbers.rawValue]
        case .enumerations: [enumerations.rawValue]
        case .directions: [directions.rawValue]
        case .unknownKeys: [unknownKeys.rawValue]
        case .unknownNullability: [unknownNullability.rawValue]
        case .wireCase: [wireCase.rawValue]
        case .formats:
            [("string", formats.strings), ("integer", formats.integers), ("number", formats.numbers)]
                .flatMap { kind, table in table.map { "\(kind) \($0.key)=\($0.value.rawValue)" }.sorted() }
        case .assertFormats: assertedFormats.sorted()
        case .initialisms: initialisms.sorted()
        case .extensions: extensionNames.map { "\($0.key)=\($0.value)" }.sorted()
        case .types: types.map(\.fingerprint)
        case .mergePatch: mergePatches.map { [$0.changes, $0.target].map(\.debugDescription).joined(separator: " ") }
        case .examples: [String(showsExamples)]
        case .allowOutside: [String(allowsOutside)]
        case .allowUnresolved: [String(allowsUnresolved)]
        case .mapURI: uriMappings.map { "\($0.prefix)=\($0.path)" }
        case .warningsAsErrors: [String(warningsAsErrors)]
        case .limits: DocumentLimitName.allCases.map { "\($0.rawValue)=\(limits[keyPath: $0.keyPath])" }
        }
    }
}

extension TypeOverride {
    /// What it says, without the place where it says so.
    fileprivate var fingerprint: String {
        let own = [target, name ?? "", enumeration?.rawValue ?? "", unknownKeys?.rawValue ?? ""]
        return (own + properties.map(\.fingerprint)).map { $0.debugDescription }.joined(separator: " ")
    }
}

extension PropertyOverride {
    fileprivate var fingerprint: String {
        let facts = [
            target, name ?? "", wireName ?? "", type?.fingerprint ?? "", format ?? "", nullability?.rawValue ?? "",
            presence?.rawValue ?? "", enumeration?.rawValue ?? "",
        ]
        return facts.map { $0.debugDescription }.joined(separator: " ")
    }
}

extension OverrideType {
    fileprivate var fingerprint: String {
        switch self {
        case .scalar(let kind): kind.rawValue
        case .any: "any"
        case .array(let element): "[\(element.fingerprint)]"
        case .named(let name): ":\(name)"
        }
    }
}
