import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

extension [Diagnostic] {
    /// The diagnostics as a SARIF 2.1.0 log, which code hosting services show beside the lines.
    package func sarif(toolVersion: String) -> String {
        JSONLiteral.entries([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            ("runs", .array([sarifRun(toolVersion)])),
        ]).jsonLines
    }

    /// SARIF 2.1.0 §3.14. Columns are counted in Unicode scalars (§3.14.17).
    private func sarifRun(_ toolVersion: String) -> JSONLiteral {
        let driver = JSONLiteral.entries([
            ("name", .string("modelgen")),
            ("semanticVersion", .string(toolVersion)),
            ("informationUri", .string("https://github.com/swift-modelgen/swift-modelgen")),
            ("rules", .array(ruleIDs.map { .entries([("id", .string($0))]) })),
        ])
        let indices = Dictionary(uniqueKeysWithValues: zip(ruleIDs, ruleIDs.indices))
        return .entries([
            ("tool", .entries([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(map { $0.sarifResult(ruleIndex: indices[$0.id.rawValue] ?? -1) })),
        ])
    }

    /// Every identifier once: rules have to differ (§3.19.23).
    private var ruleIDs: [String] {
        var seen: Set<String> = []
        return map(\.id.rawValue).filter { seen.insert($0).inserted }
    }
}

extension Diagnostic {
    /// §3.27.
    fileprivate func sarifResult(ruleIndex: Int) -> JSONLiteral {
        let text = [message, consequence, fix].compactMap { $0 }.joined(separator: "\n")
        return .entries([
            ("ruleId", .string(id.rawValue)),
            ("ruleIndex", .count(ruleIndex)),
            ("level", .string(sarifLevel)),
            ("message", .sarifMessage(text)),
            ("locations", location.map { .array([.entries($0.sarifEntries)]) }),
            ("relatedLocations", related.isEmpty ? nil : .array(related.map(\.sarifLocation))),
        ])
    }

    /// §3.27.10.
    private var sarifLevel: String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}

extension Diagnostic.Related {
    fileprivate var sarifLocation: JSONLiteral {
        .entries(location.sarifEntries + [("message", .sarifMessage(message))])
    }
}

extension SourceLocation {
    /// §3.28.
    fileprivate var sarifEntries: [(String, JSONLiteral?)] {
        let region = JSONLiteral.entries([("startLine", .count(line)), ("startColumn", .count(column))])
        let artifact = JSONLiteral.entries([("uri", .string(uriReference))])
        return [("physicalLocation", .entries([("artifactLocation", artifact), ("region", region)]))]
    }

    /// The file as RFC 3986 §4.1 has it: everything but unreserved characters and slashes is percent-encoded, so that no
    /// part of a name is taken for a scheme, a query or a fragment.
    private var uriReference: String {
        let path = PercentEncoding.encoded(file, besides: "-._~/")
        return file.hasPrefix("/") ? "file://" + path : path
    }
}

extension JSONLiteral {
    /// §3.11. A brace would begin a placeholder only in a text with arguments, which these never have.
    fileprivate static func sarifMessage(_ text: String) -> JSONLiteral { .entries([("text", .string(text))]) }
}
