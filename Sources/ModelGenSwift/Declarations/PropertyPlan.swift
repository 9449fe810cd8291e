import ModelGenDiagnostics
import ModelGenModel

/// Everything that was decided about one property of a struct.
struct PropertyPlan {
    /// `nil` for the dictionary of additional properties.
    var property: Property?
    var kind: PropertyContext.Kind
    /// Without back-ticks.
    var name: String
    var wireName: String
    /// The type of the value, where there is one.
    var valueType: TypeReference
    var constraints: [Constraint]
    /// The Swift type of the value.
    var swiftValueType: SwiftType
    /// The Swift type of the property.
    var type: SwiftType
    var row: PresenceRow
    var initialValue: String?
    var documentation: [String]
    var isBoxed: Bool
    var deprecation: DeprecationContext?
    var constant: String?
    var defaultLiteral: String?
    var location: SourceLocation

    var isStored: Bool { kind != .constant }

    /// Whether the key must be there and the source does not say what it holds.
    var isExpected: Bool { property?.isUndeclared == true }

    /// Whether the initializer's parameter has no default.
    var mustBeGiven: Bool { initialValue == nil }

    private var storedName: String { deprecation == nil ? name : "_" + name }

    /// The expression that reads the property inside `validate(into:)`.
    var checkedExpression: String { expression(avoiding: ["issues", "fields"]) }

    /// Whether the key is written whatever the value.
    var mustBeOnTheWire: Bool { row == .required || row == .requiredNullable }

    private func expression(avoiding local: Set<String>) -> String {
        local.contains(storedName) ? "self.\(storedName)" : Keywords.escaped(storedName)
    }

    func context() -> PropertyContext {
        PropertyContext(
            kind: kind, name: Keywords.escaped(name), storedName: Keywords.escaped(storedName),
            expression: expression(avoiding: ["fields"]),
            key: SwiftLiteral.string(wireName), type: type.spelling,
            row: isExpected ? "expected" : row.rawValue, documentation: documentation,
            box: isBoxed ? row.box : nil, deprecation: deprecation, constant: constant, defaultValue: defaultContext)
    }

    func parameter(isLast: Bool) -> ParameterContext {
        ParameterContext(
            name: Keywords.escaped(name), storedName: Keywords.escaped(storedName), type: type.spelling,
            initialValue: initialValue, isLast: isLast)
    }

    private var defaultContext: DefaultContext? {
        guard let defaultLiteral else { return nil }
        return DefaultContext(
            name: name + "Default", type: swiftValueType.spelling, value: defaultLiteral,
            accessor: row == .optional || row == .optionalNullable ? name + "OrDefault" : nil, propertyName: name)
    }
}
