import ModelGenModel
package import ModelGenSwift

extension Configuration {
    /// A text that differs when a run of one build of the generator with this configuration could write other files; what only
    /// concerns messages and reports is left out.
    package func fingerprint(templates: [TemplateFile], toolVersion: String) -> String {
        var lines = ["version \(toolVersion)"]
        for option in ConfigurationOption.allCases {
            lines += option.recorded(of: self).map { "\(option.name) \($0)" }
        }
        for template in templates.sorted(by: { $0.name < $1.name }) {
            lines.append("template \(template.name) \(template.text.utf8.count)\n\(template.text)")
        }
        return lines.joined(separator: "\n")
    }
}

extension ConfigurationOption {
    /// The values that count for what is written, in a fixed order. A single value that is not there is an empty one.
    fileprivate func recorded(of configuration: Configuration) -> [String] {
        guard isRecorded else { return [] }
        let values = value.spelled(configuration)
        return switch shape {
        case .choice, .boolean, .text, .path: values.isEmpty ? [""] : values
        case .list, .paths, .assignments, .mapping: values
        }
    }
}

extension ConformanceRule {
    /// What it says, without the place where it says so.
    var fingerprint: String {
        [
            [name.text, String(isOmitted), module ?? ""], criteria.properties, criteria.types,
            criteria.kinds.map(\.rawValue),
        ]
        .map(\.debugDescription).joined(separator: " ")
    }
}

extension TypeOverride {
    /// What it says, without the place where it says so.
    var fingerprint: String {
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
