/// What a value is: of a property, of an element, of whatever an alias names.
extension Rule {
    static let values = [
        valueTypeChanged, valueTypeWidened, valueTypeNarrowed, valueRetyped, singleValueBecameConstant,
        constantBecameSingleValue, integerBecameNumber, numberBecameInteger, integerWidened, integerNarrowed,
        integerRetyped, numberPrecisionChanged, formatAdded, formatRemoved, formatChanged, formatTyped, formatUntyped,
        formatRetyped, plainBecameEnumeration, enumerationBecamePlain, valueBecameUnion, unionBecameValue,
        becameFreeForm,
        noLongerFreeForm, emptyObjectRetyped, elementBecameNullable, elementNoLongerNullable,
    ]

    static let valueTypeChanged = Rule(
        "value-type-changed", request: .refused, response: .notDecoded, swift: .anotherType)

    /// Everything that there was, and more.
    static let valueTypeWidened = Rule(
        "value-type-widened",
        request: .accepted, response: .breaking("Older clients cannot decode the values that are new."),
        swift: .anotherType)

    /// Some of what there was, and nothing else.
    static let valueTypeNarrowed = Rule(
        "value-type-narrowed",
        request: .breaking("Servers refuse the values that are gone."), response: .decoded, swift: .anotherType)

    /// The same values, described by another schema.
    static let valueRetyped = Rule("value-retyped", wire: .sameJSON, swift: .anotherType)

    /// `enum` of one value became `const`.
    static let singleValueBecameConstant = Rule(
        "single-value-became-constant", wire: .sameJSON, swift: .anotherType)

    /// `const` became `enum` of one value.
    static let constantBecameSingleValue = Rule(
        "constant-became-single-value", wire: .sameJSON, swift: .anotherType)

    static let integerBecameNumber = Rule(
        "integer-became-number",
        request: .accepted, response: .breaking("Older clients cannot decode a fraction."), swift: .anotherType)

    static let numberBecameInteger = Rule(
        "number-became-integer",
        request: .breaking("Servers refuse the fractions that older clients send."), response: .decoded,
        swift: .anotherType)

    static let integerWidened = Rule(
        "integer-widened",
        request: .accepted, response: .breaking("Older clients cannot decode numbers beyond their type."),
        swift: .anotherType)

    static let integerNarrowed = Rule(
        "integer-narrowed",
        request: .breaking("Servers refuse numbers beyond the new type."), response: .decoded, swift: .anotherType)

    /// `Int` became `Int64`, or the other way around.
    static let integerRetyped = Rule("integer-retyped", wire: .sameJSON, swift: .anotherType)

    /// `Float`, `Double` and `Decimal` read the same numbers and round them differently.
    static let numberPrecisionChanged = Rule(
        "number-precision-changed", wire: .risky("Older sides round numbers as they did."), swift: .anotherType)

    static let formatAdded = Rule(
        "format-added",
        request: .risky("Servers may refuse values without that format."), response: .decoded, swift: .compiles)

    static let formatRemoved = Rule("format-removed", request: .accepted, response: .decoded, swift: .compiles)

    static let formatChanged = Rule(
        "format-changed",
        request: .risky("Servers may refuse values of the old format."),
        response: .risky("Values may look otherwise than older clients expect."), swift: .compiles)

    /// A string got a format that has a Swift type, such as `Date`.
    static let formatTyped = Rule(
        "format-typed",
        request: .risky("Servers may refuse values without that format."), response: .decoded, swift: .anotherType)

    /// A string lost the format that gave it a Swift type.
    static let formatUntyped = Rule(
        "format-untyped",
        request: .accepted, response: .breaking("Older clients cannot decode values without the format."),
        swift: .anotherType)

    /// One Swift type became another, `Date` became `UUID`.
    static let formatRetyped = Rule("format-retyped", request: .refused, response: .notDecoded, swift: .anotherType)

    static let plainBecameEnumeration = Rule(
        "plain-became-enumeration",
        request: .breaking("Servers refuse values that are not listed."), response: .decoded, swift: .anotherType)

    static let enumerationBecamePlain = Rule(
        "enumeration-became-plain",
        request: .accepted,
        response: .risky("Older clients cannot decode values that a closed enumeration does not list."),
        swift: .anotherType)

    /// What was the only type is now one of several.
    static let valueBecameUnion = Rule(
        "value-became-union",
        request: .accepted, response: .breaking("Older clients cannot decode the other members."), swift: .anotherType)

    static let unionBecameValue = Rule(
        "union-became-value",
        request: .breaking("Servers refuse the other members, which older clients may send."), response: .decoded,
        swift: .anotherType)

    /// Any JSON is allowed, or any object.
    static let becameFreeForm = Rule(
        "became-free-form",
        request: .accepted, response: .breaking("Older clients cannot decode everything that may come now."),
        swift: .anotherType)

    static let noLongerFreeForm = Rule(
        "no-longer-free-form",
        request: .breaking("Servers refuse what does not have the new type."), response: .decoded,
        swift: .anotherType)

    /// An object of which nothing is known got a type of its own, or lost it.
    static let emptyObjectRetyped = Rule("empty-object-retyped", wire: .sameJSON, swift: .anotherType)

    static let elementBecameNullable = Rule(
        "element-became-nullable",
        request: .accepted, response: .breaking("Older clients cannot decode a `null` among the elements."),
        swift: .breaking("The elements are optional; code that uses them does not compile."))

    static let elementNoLongerNullable = Rule(
        "element-no-longer-nullable",
        request: .breaking("Servers refuse the `null` that older clients send."), response: .decoded,
        swift: .breaking("The elements are not optional any more; code that unwraps them does not compile."))
}

extension Rule.Effect {
    fileprivate static let anotherType = breaking(
        "The value has another Swift type; code that reads or sets it does not compile.")
}
