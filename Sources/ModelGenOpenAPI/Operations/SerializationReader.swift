internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Reads how parameters, headers and the fields of forms become text.
struct SerializationReader {
    let report: ReadingReport
    /// How lists and further levels stand in a `deepObject`.
    let nesting: ObjectNesting

    /// Of a parameter in a place, or of a header.
    func read(_ parameter: Place, in location: String) -> Serialization {
        if let content = parameter.node["content"]?.mapping?.entries.first, parameter.node["schema"] == nil {
            return .content(mediaType: content.key.lowercased())
        }
        if parameter.node["schema"] == nil, let format = parameter.node["collectionFormat"]?.string {
            return .style(collection(format, at: parameter, in: location))
        }
        if parameter.source.root.node["swagger"] != nil {
            return .style(StyledText(Self.defaultStyle(in: location), explodes: false))
        }
        return .style(styled(parameter, in: location))
    }

    /// Of the fields of a form, in the order in which something is said of them.
    func fields(_ content: Place) -> Serialization? {
        let fields = (content.child("encoding")?.node.mapping?.entries ?? []).map { entry in
            let place = content.child("encoding")?.child(entry) ?? content
            let node = entry.value
            let hasText = ["style", "explode", "allowReserved"].contains { node[$0] != nil }
            return FieldEncoding(
                name: entry.key, contentType: node["contentType"]?.string,
                text: hasText ? styled(place, in: "query") : nil)
        }
        return fields.isEmpty ? nil : .fields(fields)
    }

    private func styled(_ place: Place, in location: String) -> StyledText {
        let style = style(place, in: location)
        // OpenAPI 3.1 §4.8.12.2.1, OpenAPI 3.2 §4.12.2.2.
        let explodes = place.node["explode"]?.boolean ?? (style == .form || style == .cookie)
        return StyledText(
            style, explodes: explodes, allowsReserved: place.node["allowReserved"]?.boolean == true,
            nesting: style == .deepObject ? nesting : nil)
    }

    private func style(_ place: Place, in location: String) -> ParameterStyle {
        let standard = Self.defaultStyle(in: location)
        guard let text = place.node["style"]?.string else { return standard }
        if let style = ParameterStyle(rawValue: text), Self.styles(in: location).contains(style) { return style }
        report.warning(
            .parameterStyle, "`\(text)` is no style of a \(location) parameter",
            at: (place.child("style") ?? place).location, consequence: "It is written as `\(standard.rawValue)`.",
            fix: "Write one of \(Self.styles(in: location).map(\.rawValue).joined(separator: ", ")).")
        return standard
    }

    private static func defaultStyle(in location: String) -> ParameterStyle {
        location == "path" || location == "header" ? .simple : .form
    }

    /// OpenAPI 3.1 §4.8.12.2, OpenAPI 3.2 §4.12.2.2.
    private static func styles(in location: String) -> [ParameterStyle] {
        switch location {
        case "path": [.simple, .label, .matrix]
        case "header": [.simple]
        case "cookie": [.form, .cookie]
        default: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        }
    }

    /// Swagger 2.0, Parameter Object, `collectionFormat`.
    private func collection(_ format: String, at place: Place, in location: String) -> StyledText {
        switch format {
        case "csv": return StyledText(Self.defaultStyle(in: location), explodes: false)
        case "ssv": return StyledText(.spaceDelimited, explodes: false)
        case "tsv": return StyledText(.tabDelimited, explodes: false)
        case "pipes": return StyledText(.pipeDelimited, explodes: false)
        case "multi": return StyledText(.form, explodes: true)
        default:
            report.warning(
                .parameterStyle, "`\(format)` is no `collectionFormat`",
                at: (place.child("collectionFormat") ?? place).location, consequence: "It is read as `csv`.",
                fix: "Write csv, ssv, tsv, pipes or multi.")
            return StyledText(Self.defaultStyle(in: location), explodes: false)
        }
    }
}

extension DiagnosticID {
    /// A `style` or `collectionFormat` that there is not, or not in this place.
    static let parameterStyle = DiagnosticID("parameter-style")
}
