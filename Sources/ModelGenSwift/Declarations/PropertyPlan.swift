import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// Everything that was decided about one property of a struct.
struct PropertyPlan: Sendable {
    enum Kind: Sendable {
        /// Stored, under a key of its own.
        case field
        /// Fixed by the source: a static constant.
        case constant
        /// Every key that no other property takes.
        case additional
    }

    /// `nil` for the dictionary of additional properties.
    var property: Property?
    var kind: Kind
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
    var deprecation: Deprecation?
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
    var checkedExpression: String { expression(isLocal: name == "issues" || name == "fields") }

    /// Whether the key is written whatever the value.
    var mustBeOnTheWire: Bool { row == .required || row == .requiredNullable }

    private func expression(isLocal: Bool) -> String {
        if deprecation != nil { return storage }
        return isLocal ? "self.\(name)" : Keywords.escaped(name)
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

    private var declaredDefault: Default? {
        defaultLiteral.map { literal in
            Default(
                propertyName: name, type: swiftValueType.spelling(in: owner), value: literal,
                isOptional: row == .optional || row == .optionalNullable)
        }
    }

    /// As a parameter of the memberwise initializer.
    var parameter: String {
        "\(Keywords.escaped(name)): \(type.spelling(in: owner))" + (initialValue.map { " = \($0)" } ?? "")
    }
}

extension PropertyPlan: TemplateContext {
    static var noun: String { "property" }
    static let keys: TemplateKeys<PropertyPlan> = [
        .text("name", "as a declaration has it", example: "`default`") { Keywords.escaped($0.name) },
        .text(
            "storedName", "what holds the value: another, private property where this one is computed", example: "_next"
        ) {
            Keywords.escaped($0.storedName)
        },
        .text("storedType", "the type of that", example: "IndirectOptional<Node>") { $0.storedType },
        .text("storage", "what a computed property reads and changes", example: "_next.value") { $0.storage },
        .flag(
            "isComputed", "another property holds the value: to keep it on the heap, or because this one is deprecated"
        ) {
            $0.isComputed
        },
        .text("expression", "the name where it could be taken for a local one", example: "self.fields") {
            $0.expression(isLocal: $0.name == "fields")
        },
        .text("key", "the name on the wire as a literal", example: "\"full_name\"") {
            SwiftLiteral.string($0.wireName)
        },
        .text("type", "the type of the property", example: "String?") { $0.type.spelling(in: $0.owner) },
        .text("row", "the method of `FieldReader` and `FieldWriter`", example: "optional") { $0.method },
        .flag("isSecret", "descriptions do not show the value (`format: password`)") { $0.isSecret },
        .documentation { $0.documentation },
        .text("box", "the type that keeps the value on the heap, if any", example: "IndirectOptional") {
            $0.isBoxed ? $0.row.box : nil
        },
        .section("deprecation", "where the property is deprecated") { $0.deprecation },
        .text("constant", "the value that the source fixes, as a literal", example: "\"circle\"") { $0.constant },
        .section("default", "what the server assumes where the property is absent") { $0.declaredDefault },
        .flag("isField", "stored, under a key of its own") { $0.kind == .field },
        .flag("isConstant", "fixed by the source: a static constant") { $0.kind == .constant },
        .flag("isAdditional", "every key that no other property takes") { $0.kind == .additional },
        .text("initialValue", "what the memberwise initializer assumes, if anything", example: "nil") {
            $0.initialValue
        },
    ]

    /// That a property is deprecated.
    struct Deprecation: TemplateContext {
        /// A literal.
        var message: String?

        static var noun: String { "deprecation" }
        static let keys: TemplateKeys<Deprecation> = [
            .text("message", "what the source says about it, as a literal", example: "\"Use name.\"") { $0.message }
        ]
    }

    /// What the server assumes when a property is absent.
    struct Default: TemplateContext {
        /// As documentation refers to it.
        var propertyName: String
        /// The type of the value, not optional.
        var type: String
        var value: String
        /// Whether the property can be absent.
        var isOptional: Bool

        static var noun: String { "default" }
        static let keys: TemplateKeys<Default> = [
            .text("defaultName", "what the constant is called", example: "limitDefault") {
                $0.propertyName + "Default"
            },
            .text("defaultType", "the type of the value, not optional", example: "Int") { $0.type },
            .text("defaultValue", "the value as an expression", example: "20") { $0.value },
            .text(
                "accessor", "what the computed property is called, where the property can be absent",
                example: "limitOrDefault"
            ) {
                $0.isOptional ? $0.propertyName + "OrDefault" : nil
            },
            .text("propertyName", "the property, as documentation refers to it", example: "limit") { $0.propertyName },
        ]
    }
}
