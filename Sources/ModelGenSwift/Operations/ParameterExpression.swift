import ModelGenModel
import ModelGenText

extension OperationPart.Role {
    /// The name of a parameter or header.
    var name: String {
        switch self {
        case .parameter(let name, _), .header(_, let name), .partHeader(_, _, _, let name): name
        case .body, .content, .response: ""
        }
    }
}

/// The expression of a parameter or header for the run-time library: place, name, shape and style.
struct ParameterExpression {
    let role: OperationPart.Role
    let serialization: Serialization
    let shape: Shape
    /// The properties of the form, where the whole query may be one.
    var form: FormPlan?

    /// `nil` where the place is one that the run-time library does not know.
    var text: String? {
        switch role {
        case .parameter(let name, let location): parameter(name, in: location)
        case .header(_, let name), .partHeader(_, _, _, let name): parameter(name, in: "header")
        case .body, .response, .content: nil
        }
    }

    /// How the library calls a place in a list of issues.
    var place: String? {
        switch role {
        case .parameter(_, let location): Self.places[location]
        case .header, .partHeader: "header"
        case .body, .response, .content: nil
        }
    }

    private static let places = [
        "path": "path", "query": "query", "querystring": "query", "header": "header", "cookie": "cookie",
    ]

    /// The expression of a field of a form.
    static func query(_ literal: String, _ shape: Shape, _ text: StyledText) -> String {
        let expression = ParameterExpression(
            role: .parameter("", in: "query"), serialization: .style(text), shape: shape)
        return
            ".query(\(([literal, shape.expression] + expression.arguments(text, in: "query")).joined(separator: ", ")))"
    }

    private func parameter(_ name: String, in location: String) -> String? {
        guard let place = Self.places[location] else { return nil }
        let literal = SwiftLiteral.string(name)
        switch serialization {
        case .content(let mediaType):
            if location == "querystring" {
                let fields = MediaTypeKind(mediaType) == .form ? form : nil
                return fields.map { "queryString(\(literal), \($0.expression))" } ?? "jsonQueryString(\(literal))"
            }
            // What is not JSON is a text of its own making.
            if MediaTypeKind(mediaType) != .json { return "\(place)(\(literal), .string)" }
            return "json\(place.prefix(1).uppercased())\(place.dropFirst())(\(literal))"
        case .style(let text):
            return "\(place)(\(([literal, shape.expression] + arguments(text, in: place)).joined(separator: ", ")))"
        case .fields, .items: return nil
        }
    }

    private func arguments(_ text: StyledText, in place: String) -> [String] {
        var arguments: [String] = []
        let standard: ParameterStyle = place == "path" || place == "header" ? .simple : .form
        if text.style != standard { arguments.append(".\(text.style.rawValue)") }
        let explodes = place == "cookie" || place == "query" && text.style == .form
        if text.explodes != explodes { arguments.append("explode: \(text.explodes)") }
        if text.allowsReserved, place != "header" { arguments.append("allowReserved: true") }
        if let nesting = text.nesting, shape.nestsInObjects { arguments.append("nesting: .\(nesting.rawValue)") }
        return arguments
    }
}
