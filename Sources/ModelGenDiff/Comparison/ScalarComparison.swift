import ModelGenModel

/// Compares two scalars, by what JSON and by what Swift makes of them.
struct ScalarComparison {
    /// The Swift types.
    private let before: String
    private let after: String

    init(_ before: String, _ after: String) {
        self.before = before
        self.after = after
    }

    func findings(_ a: ScalarType, _ b: ScalarType) -> [Finding] {
        rule(a, b).map { [Finding(rule: $0, isSameSwift: before == after)] } ?? []
    }

    private func rule(_ a: ScalarType, _ b: ScalarType) -> Rule? {
        switch (a.kind, b.kind) {
        case (.integer, .number): .integerBecameNumber
        case (.number, .integer): .numberBecameInteger
        case (.integer, .integer) where before != after: integerRule
        case (.number, .number) where before != after: .numberPrecisionChanged
        case (.string, .string) where before != after: stringRule
        default: a.kind == b.kind ? formatRule(a.comparableFormat, b.comparableFormat) : .valueTypeChanged
        }
    }

    private func formatRule(_ a: String?, _ b: String?) -> Rule? {
        switch (a, b) {
        case (nil, nil): nil
        case (nil, _?): .formatAdded
        case (_?, nil): .formatRemoved
        case (let a?, let b?): a == b ? nil : .formatChanged
        }
    }

    private var stringRule: Rule {
        if before == "String" { return .formatTyped }
        return after == "String" ? .formatUntyped : .formatRetyped
    }

    /// `Int` counts as 64 bits wide, as it is on all but a few watches.
    private var integerRule: Rule {
        switch (before, after) {
        case ("Int", "Int64"), ("Int64", "Int"): .integerRetyped
        case ("Int32", "Int"), ("Int32", "Int64"): .integerWidened
        case ("Int", "Int32"), ("Int64", "Int32"): .integerNarrowed
        default: .valueTypeChanged
        }
    }
}
