package import ModelGenDiagnostics

extension Diagnostic {
    /// The diagnostic as a workflow command of GitHub Actions, which shows it beside the line in a pull request.
    package var gitHubAnnotation: String {
        var properties =
            location.map { location in
                ["file=\(Self.property(location.file))", "line=\(location.line)", "col=\(location.column)"]
            } ?? []
        properties.append("title=\(Self.property(id.rawValue))")
        let parts = [message, consequence, fix].compactMap { $0?.withoutObeyedScalars }
        return "::\(command) \(properties.joined(separator: ","))::\(Self.data(parts.joined(separator: "\n")))\n"
    }

    private var command: String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// A line feed would end the command, and what follows it could be one of its own.
    private static func data(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// In a property, what separates properties is escaped as well.
    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
