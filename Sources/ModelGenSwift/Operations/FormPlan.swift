import ModelGenModel
import ModelGenText

/// How the properties of a form become text (OpenAPI 3.1 §4.8.15).
struct FormPlan {
    /// The expressions of the properties, as parameters of a query without `HTTPParameter`.
    let properties: [String]
    /// That of every other one, if there may be others.
    let additional: String?

    init(_ value: ElementType, _ encodings: [FieldEncoding], catalog: TypeCatalog) {
        let shapes = ParameterShapes(catalog: catalog)
        guard let object = catalog.object(of: value) else {
            properties = []
            additional = Self.field("", shapes.values(of: value), nil)
            return
        }
        properties = object.properties.map { property in
            Self.field(
                property.wireName.text, shapes.shape(of: ElementType(property.type)),
                encodings.first { $0.name.isExactly(property.wireName.text) })
        }
        switch object.additionalProperties {
        case .values(let element): additional = Self.field("", shapes.shape(of: element), nil)
        case .unannounced, .forbidden: additional = object.keepsUnknownKeys ? Self.field("", .any, nil) : nil
        }
    }

    /// A style counts more than a content type; without either, objects are JSON, and lists of scalars are repeated.
    private static func field(_ name: String, _ shape: Shape, _ encoding: FieldEncoding?) -> String {
        let literal = SwiftLiteral.string(name)
        if let text = encoding?.text {
            return ParameterExpression.query(literal, shape, text)
        }
        let isJSON = encoding?.contentType.map { MediaTypeKind($0) == .json } ?? shape.nestsInText
        return isJSON ? ".jsonQuery(\(literal))" : ".query(\(literal), \(shape.expression))"
    }

    /// The expression of a `FormFields`.
    var expression: String {
        let list = "[\(properties.joined(separator: ", "))]"
        return "FormFields(\(list)\(additional.map { ", additional: \($0)" } ?? ""))"
    }
}

extension ParameterShapes {
    /// The shape of the values of what is not an object with properties.
    fileprivate func values(of value: ElementType) -> Shape {
        if case .object(_, let additional?) = shape(of: value) { return additional }
        return .any
    }
}

extension Shape {
    /// Whether it holds an object, or a list of anything but scalars, which no list of pairs has a text for.
    var nestsInText: Bool {
        switch self {
        case .any, .scalars: false
        case .array(.scalars): false
        case .array, .object: true
        case .anyOf(let shapes): shapes.contains(where: \.nestsInText)
        }
    }
}
