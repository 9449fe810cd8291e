import ModelGenModel
import ModelGenText

/// Decides everything about the properties of one struct.
struct PropertyPlanner {
    let scope: EmissionScope
    let object: ObjectDeclaration
    private var writesDefaults = true

    init(scope: EmissionScope, object: ObjectDeclaration) {
        self.scope = scope
        self.object = object
    }

    /// The plans, for whoever does not ask for defaults: those of a type may be values of the type itself.
    var plansWithoutDefaults: [PropertyPlan] {
        var planner = self
        planner.writesDefaults = false
        return planner.plans
    }

    /// One plan for each property, in source order, and one for additional properties that are kept.
    var plans: [PropertyPlan] {
        let names = scope.catalog.memberNames(of: object)
        let taken = Set(names)
        var plans = zip(object.properties, names).map { plan($0, $1, avoiding: taken) }
        if let kept = object.keptKeys { plans.append(additional(kept, name: names.last ?? "additionalProperties")) }
        return plans.map { withoutCollidingDefault($0, names: names) }
    }

    /// A constant for the default must not take the name of another property; the property keeps its documentation.
    private func withoutCollidingDefault(_ plan: PropertyPlan, names: [String]) -> PropertyPlan {
        guard plan.defaultLiteral != nil,
            names.contains(plan.name + "Default") || names.contains(plan.name + "OrDefault")
        else { return plan }
        var plan = plan
        plan.defaultLiteral = nil
        return plan
    }

    /// Members that every generated struct has or gets from its protocols.
    static let reservedMembers: Set<String> = [
        "hashValue", "isValid", "validate", "issues", "hash", "encode", "write", "jsonBytes", "jsonData",
    ]

    private func plan(_ property: Property, _ name: String, avoiding taken: Set<String>) -> PropertyPlan {
        let catalog = scope.catalog
        let row = catalog.row(of: property)
        let valueType = catalog.valueType(of: property)
        let constant = catalog.constant(of: property)
        var constraints = property.constraints
        if constant == nil, let value = property.constant { constraints.append(Constraint(.constant(value))) }
        let isBoxed = constant == nil && scope.storage.isBoxed(property.type, in: object.header.id)
        let deprecation = constant == nil ? property.deprecation : nil
        let defaultLiteral = constant == nil ? self.defaultLiteral(property, valueType) : nil
        return PropertyPlan(
            property: property,
            kind: constant == nil ? .field : .constant,
            owner: catalog.qualifiedName(object.header.id),
            name: name,
            storedName: isBoxed || deprecation != nil ? Self.storedName(name, avoiding: taken) : name,
            wireName: property.wireName.text,
            valueType: property.type,
            constraints: constraints,
            swiftValueType: valueType,
            type: constant == nil ? row.type(of: valueType) : valueType,
            row: row,
            initialValue: initialValue(property, row, valueType),
            documentation: PropertyDocumentation(
                property: property, row: row, constraints: constraints, isConstant: constant != nil,
                defaultLiteral: defaultLiteral
            ).lines,
            isBoxed: isBoxed,
            isSecret: constant == nil && scope.catalog.isSecret(property.type),
            deprecation: deprecation.map { PropertyPlan.Deprecation(message: $0.message.map(SwiftLiteral.string)) },
            constant: constant,
            defaultLiteral: defaultLiteral,
            location: property.location
        )
    }

    /// The private property behind a computed one. Only a name that the user requires can begin with an underscore.
    private static func storedName(_ name: String, avoiding taken: Set<String>) -> String {
        var stored = "_" + name
        while taken.contains(stored) { stored = "_" + stored }
        return stored
    }

    /// Absent, except for a tag: a union's member could not be read back without it.
    private func initialValue(_ property: Property, _ row: PresenceRow, _ type: SwiftType) -> String? {
        if row == .optional, let constant = property.constant,
            scope.tags.contains(property.wireName.text, of: object.header.id),
            let literal = SwiftLiteral.value(constant, as: type)
        {
            return literal
        }
        return row.initialValue
    }

    private func defaultLiteral(_ property: Property, _ type: SwiftType) -> String? {
        guard writesDefaults, let value = property.defaultValue?.value, value != .null else { return nil }
        return DefaultLiteral(scope: scope).expression(value, type)
    }

    private func additional(_ element: ElementType, name: String) -> PropertyPlan {
        let type = scope.catalog.type(.map(element))
        var documentation = DocumentationText()
        documentation.add(
            markdown: object.keepsUnknownKeys
                ? "Every key that the source does not announce." : "Every key that no other property takes.")
        return PropertyPlan(
            property: nil, kind: .additional, isAnnounced: !object.keepsUnknownKeys,
            owner: scope.catalog.qualifiedName(object.header.id), name: name, storedName: name,
            wireName: "", valueType: .map(element),
            constraints: [],
            swiftValueType: type, type: type, row: .required, initialValue: "[:]",
            documentation: documentation.rendered,
            isBoxed: false, location: object.header.location)
    }
}
