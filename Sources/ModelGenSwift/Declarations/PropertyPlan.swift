import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// Everything that was decided about one property of a struct.
struct PropertyPlan {
    /// `nil` for the dictionary of additional properties.
    var property: Property?
    var kind: PropertyContext.Kind
    /// Whether the source says that there may be additional properties.
    var isAnnounced = true
    /// The struct, as code outside of it writes its name.
    var owner: String
    /// Without back-ticks.
    var name: String
    /// What holds the value, without back-ticks: another property where this one is computed.
    var storedName: String
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
    var isSecret = false
    var deprecation: DeprecationContext?
    var constant: String?
    var defaultLiteral: String?
    var location: SourceLocation

    var isStored: Bool { kind != .constant }

    /// Whether the key must be there and the source does not say what it holds.
    var isExpected: Bool { property?.isUndeclared == true }

    /// Whether the initializer's parameter has no default.
    var mustBeGiven: Bool { initialValue == nil }

    /// Whether the property stands for one that is private: to keep its value on the heap, or because those who use a
    /// deprecated property by its name are warned, the struct itself among them.
    var isComputed: Bool { isBoxed || deprecation != nil }

    /// The expression that reads the property inside `validate(into:)`.
    var checkedExpression: String { expression(avoiding: ["issues", "fields"]) }

    /// Whether the key is written whatever the value.
    var mustBeOnTheWire: Bool { row == .required || row == .requiredNullable }

    private func expression(avoiding local: Set<String>) -> String {
        if deprecation != nil { return storage }
        return local.contains(name) ? "self.\(name)" : Keywords.escaped(name)
    }

    /// What a computed property reads and changes.
    private var storage: String { isBoxed ? storedName + ".value" : storedName }

    private var storedType: String {
        isBoxed ? "\(row.box)<\(swiftValueType.spelling(in: owner))>" : type.spelling(in: owner)
    }

    /// The method that reads it.
    private var method: String {
        if kind == .additional { return isAnnounced ? "additional" : "unannounced" }
        return isExpected ? "expected" : row.rawValue
    }

    func context() -> PropertyContext {
        PropertyContext(
            kind: kind, name: Keywords.escaped(name), storedName: Keywords.escaped(storedName),
            storedType: storedType, storage: storage, isComputed: isComputed,
            expression: expression(avoiding: ["fields"]),
            key: SwiftLiteral.string(wireName), type: type.spelling(in: owner),
            row: method, isSecret: isSecret, documentation: documentation,
            box: isBoxed ? row.box : nil, deprecation: deprecation, constant: constant, defaultValue: defaultContext)
    }

    func parameter(isLast: Bool) -> ParameterContext {
        ParameterContext(
            name: Keywords.escaped(name), storedName: Keywords.escaped(storedName), type: type.spelling(in: owner),
            box: isBoxed ? row.box : nil, initialValue: initialValue, isLast: isLast)
    }

    private var defaultContext: DefaultContext? {
        guard let defaultLiteral else { return nil }
        return DefaultContext(
            name: name + "Default", type: swiftValueType.spelling(in: owner), value: defaultLiteral,
            accessor: row == .optional || row == .optionalNullable ? name + "OrDefault" : nil, propertyName: name)
    }
}
