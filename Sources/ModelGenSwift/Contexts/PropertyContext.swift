/// One property of an object.
struct PropertyContext: TemplateContext {
    enum Kind: Sendable {
        /// Stored, under a key of its own.
        case field
        /// Fixed by the source: a static constant.
        case constant
        /// Every key that no other property takes.
        case additional
    }

    var kind: Kind
    /// As it is written in a declaration.
    var name: String
    /// What holds the value: another property where this one is computed.
    var storedName: String
    /// The type of what holds the value.
    var storedType: String
    /// The expression that a computed property reads and changes.
    var storage: String
    /// Whether another property, which is private, holds the value.
    var isComputed: Bool
    /// The name where it could be taken for a local one: `self.fields`.
    var expression: String
    /// The wire name as a literal.
    var key: String
    var type: String
    /// The method of `FieldReader` and `FieldWriter`.
    var row: String
    /// Whether the value is a secret, which descriptions do not show.
    var isSecret: Bool
    var documentation: [String]
    /// The type that keeps the value on the heap, if any.
    var box: String?
    var deprecation: DeprecationContext?
    /// A constant's value as a literal.
    var constant: String?
    var defaultValue: DefaultContext?

    static let keys: TemplateKeys<PropertyContext> = [
        .text("name") { $0.name },
        .text("storedName") { $0.storedName },
        .text("storedType") { $0.storedType },
        .text("storage") { $0.storage },
        .flag("isComputed") { $0.isComputed },
        .text("expression") { $0.expression },
        .text("key") { $0.key },
        .text("type") { $0.type },
        .text("row") { $0.row },
        .flag("isSecret") { $0.isSecret },
        .lines("documentation") { $0.documentation },
        .text("box") { $0.box },
        .section("deprecation") { $0.deprecation },
        .text("constant") { $0.constant },
        .section("default") { $0.defaultValue },
        .flag("isField") { $0.kind == .field },
        .flag("isConstant") { $0.kind == .constant },
        .flag("isAdditional") { $0.kind == .additional },
    ]
}

extension PropertyContext {
    /// The properties of a type, the last default marked.
    static func all(of plans: [PropertyPlan]) -> [PropertyContext] {
        var contexts = plans.map { $0.context() }
        if let last = contexts.lastIndex(where: { $0.defaultValue != nil }) {
            contexts[last].defaultValue?.isLast = true
        }
        return contexts
    }
}

/// That a property is deprecated.
struct DeprecationContext: TemplateContext {
    /// A literal.
    var message: String?

    static let keys: TemplateKeys<DeprecationContext> = [.text("message") { $0.message }]
}

/// What the server assumes when a property is absent.
struct DefaultContext: TemplateContext {
    /// Of the static constant.
    var name: String
    /// The type of the value, not optional.
    var type: String
    var value: String
    /// Of the computed property, where the property can be absent.
    var accessor: String?
    /// As documentation refers to it.
    var propertyName: String
    var isLast = false

    static let keys: TemplateKeys<DefaultContext> = [
        .flag("isLast") { $0.isLast },
        .text("defaultName") { $0.name },
        .text("defaultType") { $0.type },
        .text("defaultValue") { $0.value },
        .text("accessor") { $0.accessor },
        .text("propertyName") { $0.propertyName },
    ]
}

/// One parameter of a memberwise initializer.
struct ParameterContext: TemplateContext {
    var name: String
    var storedName: String
    var type: String
    /// The type that keeps the value on the heap, if any.
    var box: String?
    var initialValue: String?
    var isLast: Bool

    static let keys: TemplateKeys<ParameterContext> = [
        .text("name") { $0.name },
        .text("storedName") { $0.storedName },
        .text("type") { $0.type },
        .text("box") { $0.box },
        .text("initialValue") { $0.initialValue },
        .flag("isLast") { $0.isLast },
    ]
}
