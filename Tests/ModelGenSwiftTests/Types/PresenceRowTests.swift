import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct PresenceRowTests {
    @Test(arguments: [
        (Presence.required, Nullability.no, PresenceRow.required, "Int"),
        (.required, .yes, .requiredNullable, "Int?"),
        (.optional, .no, .optional, "Int?"),
        (.optional, .yes, .optionalNullable, "OptionalNullable<Int>"),
        (.required, .unknown, .requiredNullable, "Int?"),
        (.optional, .unknown, .optionalNullable, "OptionalNullable<Int>"),
    ])
    func decides(_ presence: Presence, _ nullability: Nullability, _ row: PresenceRow, _ type: String) {
        #expect(PresenceRow(presence, nullability, unknown: .nullable) == row)
        #expect(row.type(of: .scalar(.int)).spelling == type)
    }

    @Test func unknownCanCountAsNonnull() {
        #expect(PresenceRow(.required, .unknown, unknown: .nonnull) == .required)
        #expect(PresenceRow(.optional, .unknown, unknown: .nonnull) == .optional)
    }

    @Test func requiredParametersHaveNoDefault() {
        #expect(PresenceRow.required.initialValue == nil)
        #expect(PresenceRow.requiredNullable.initialValue == nil)
        #expect(PresenceRow.optional.initialValue == "nil")
        #expect(PresenceRow.optionalNullable.initialValue == ".unset")
    }
}
