import ModelGenModel
import ModelGenText

/// Writes the checks of `minProperties` and `maxProperties` of a struct: its fields are counted as they would be written.
struct FieldCountCheck {
    let object: ObjectDeclaration
    let plans: [SharedContext<PropertyPlan>]

    /// The constraints that can be decided.
    ///
    /// Keys that nobody announced are not kept, so that a lower bound cannot be decided where they are allowed: a valid object
    /// could be refused for them.
    var decidable: [Constraint] {
        object.constraints.filter { constraint in
            switch constraint.rule {
            case .minProperties: object.additionalProperties != .unannounced || object.keepsUnknownKeys
            case .maxProperties: true
            default: false
            }
        }
    }

    /// The statements, or none.
    func statements(schema: String) -> SwiftSource {
        let checks = decidable.compactMap(statement)
        guard !checks.isEmpty else { return [] }
        let always = plans.count { !$0.context.isStored || ($0.context.kind == .field && $0.context.mustBeOnTheWire) }
        let counting = plans.compactMap { self.counting($0.context) }
        var source = SwiftSource(["\(counting.isEmpty ? "let" : "var") fields = \(always)"] + counting)
        source.block(
            "issues.fieldCount(fields, schema: \(SwiftLiteral.string(schema))) { issues, value in",
            SwiftSource(checks))
        return source
    }

    private func counting(_ plan: PropertyPlan) -> String? {
        let name = plan.checkedExpression
        if plan.kind == .additional { return "fields += \(name).count" }
        switch plan.row {
        case .required, .requiredNullable: return nil
        case .optional: return "if \(name) != nil { fields += 1 }"
        case .optionalNullable: return "if !\(name).isUnset { fields += 1 }"
        }
    }

    private func statement(_ constraint: Constraint) -> String? {
        switch constraint.rule {
        case .minProperties(let count): "issues.minProperties(value, \(count))"
        case .maxProperties(let count): "issues.maxProperties(value, \(count))"
        default: nil
        }
    }
}
