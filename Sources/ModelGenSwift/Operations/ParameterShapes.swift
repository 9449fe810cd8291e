import ModelGenModel
import ModelGenText

/// What the text of a parameter may spell, as run-time code is told: a text alone does not say whether `12` is a string.
struct ParameterShapes {
    let catalog: TypeCatalog
    /// Schemas hold each other; below this anything is taken.
    private static let depthLimit = 6

    init(catalog: TypeCatalog) { self.catalog = catalog }

    /// The shape of a value.
    func shape(of element: ElementType) -> Shape { shape(of: element.type, depth: 0) }

    private func shape(of type: TypeReference, depth: Int) -> Shape {
        guard depth < Self.depthLimit else { return .any }
        switch type {
        case .scalar(let scalar): return .scalars([scalar.kind])
        case .any: return .any
        case .array(let element): return .array(shape(of: element.type, depth: depth + 1))
        case .map(let values): return .object([], additional: shape(of: values.type, depth: depth + 1))
        case .reference(let id):
            guard let declaration = catalog.declarations[id], !catalog.endlessAliases.contains(id) else { return .any }
            return shape(of: declaration, depth: depth)
        }
    }

    private func shape(of declaration: TypeDeclaration, depth: Int) -> Shape {
        switch declaration {
        case .enumeration(let enumeration): return .scalars([enumeration.valueType])
        case .alias(let alias): return shape(of: alias.target.type, depth: depth + 1)
        case .object(let object): return shape(of: object, depth: depth)
        case .union(let union):
            return .joined(union.members.map { shape(of: $0.type, depth: depth + 1) })
        }
    }

    private func shape(of object: ObjectDeclaration, depth: Int) -> Shape {
        let properties = object.properties.map {
            Shape.Property(key: $0.wireName.text, shape: shape(of: $0.type, depth: depth + 1))
        }
        switch object.additionalProperties {
        case .values(let element):
            return .object(properties, additional: shape(of: element.type, depth: depth + 1))
        case .unannounced where object.keepsUnknownKeys: return .object(properties, additional: .any)
        case .unannounced, .forbidden: return .object(properties, additional: nil)
        }
    }
}

/// The shape of a parameter's value.
indirect enum Shape: Hashable, Sendable {
    /// The value of one key of an object.
    struct Property: Hashable, Sendable {
        var key: String
        var shape: Shape
    }

    case any
    /// At least one kind, none twice.
    case scalars([ScalarType.Kind])
    case array(Shape)
    case object([Property], additional: Shape?)
    case anyOf([Shape])

    /// Any of several, as one where they are scalars.
    static func joined(_ shapes: [Shape]) -> Shape {
        if shapes.contains(.any) || shapes.isEmpty { return .any }
        var kinds: [ScalarType.Kind] = []
        var others: [Shape] = []
        for shape in shapes {
            switch shape {
            case .scalars(let own): kinds += own.filter { !kinds.contains($0) }
            case .anyOf(let inner): others += inner
            case .any, .array, .object: others.append(shape)
            }
        }
        let all = (kinds.isEmpty ? [] : [.scalars(kinds)]) + others
        return all.count == 1 ? all[0] : .anyOf(all)
    }

    /// The expression that makes it.
    var expression: String {
        switch self {
        case .any: ".any"
        case .scalars(let kinds) where kinds.count == 1: kinds.map { ".\($0.rawValue)" }.joined()
        case .scalars(let kinds): ".scalar([\(kinds.map { ".\($0.rawValue)" }.joined(separator: ", "))])"
        case .array(let element): ".array(\(element.expression))"
        case .object(let properties, let additional):
            ".object(\(Self.dictionary(properties))\(additional.map { ", additional: \($0.expression)" } ?? ""))"
        case .anyOf(let shapes): ".anyOf(\(shapes.map(\.expression).joined(separator: ", ")))"
        }
    }

    private static func dictionary(_ properties: [Property]) -> String {
        if properties.isEmpty { return "[:]" }
        var seen: Set<ExactText> = []
        let entries = properties.filter { seen.insert(ExactText($0.key)).inserted }.map {
            "\(SwiftLiteral.string($0.key)): \($0.shape.expression)"
        }
        return "[\(entries.joined(separator: ", "))]"
    }

    /// Whether a value may be a list, or hold lists or objects inside an object, for which `deepObject` has no rule (OpenAPI 3.1 §4.8.12.2).
    var nestsInObjects: Bool {
        switch self {
        case .any: true
        case .scalars: false
        case .array: true
        case .object(let properties, let additional):
            (properties.map(\.shape) + [additional].compactMap { $0 }).contains { !$0.isScalar }
        case .anyOf(let shapes): shapes.contains(where: \.nestsInObjects)
        }
    }

    /// Whether one text is the value.
    var isScalar: Bool { if case .scalars = self { true } else { false } }
}
