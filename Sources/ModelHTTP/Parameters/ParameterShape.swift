import ModelRuntime

/// What a parameter's text may spell. The text alone does not tell `12` the string from `12` the number.
///
/// Of the kinds that are allowed, a text is of the narrowest that it spells: a boolean, a number, else a string. `null` is
/// spelled only where no string is allowed, which would be as good a reading.
public struct ParameterShape: Hashable, Sendable {
    /// Kinds of values that one text spells.
    public struct Scalars: OptionSet, Hashable, Sendable {
        /// The kinds as bits.
        public let rawValue: UInt8

        /// Creates kinds from bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Any text.
        public static let string = Scalars(rawValue: 1)
        /// A number without a fraction.
        public static let integer = Scalars(rawValue: 2)
        /// A number.
        public static let number = Scalars(rawValue: 4)
        /// `true` or `false`.
        public static let boolean = Scalars(rawValue: 8)
        /// `null`.
        public static let null = Scalars(rawValue: 16)
    }

    /// The shapes of an object's values.
    struct Fields: Hashable, Sendable {
        var properties: [ExactString: ParameterShape]
        /// Of keys that are no properties; none, where there must not be any.
        var additional: [ParameterShape]

        subscript(key: String) -> ParameterShape? { properties[ExactString(key)] ?? additional.first }
    }

    var scalars: Scalars = []
    /// The shape of elements, where an array is allowed: at most one.
    var elements: [ParameterShape] = []
    var fields: Fields?
    /// Whether everything is allowed, at any depth.
    var isAny = false

    var element: ParameterShape? { isAny ? self : elements.first }
    func field(_ key: String) -> ParameterShape? { isAny ? self : fields?[key] }
    var allowsArray: Bool { isAny || !elements.isEmpty }
    var allowsObject: Bool { isAny || fields != nil }

    /// Whether a text may be of several kinds that do not look different.
    var isAmbiguous: Bool {
        isAny || [!scalars.isEmpty, allowsArray, allowsObject].count { $0 } > 1 || element?.isAmbiguous == true
            || fields.map { ($0.properties.values + $0.additional).contains(where: \.isAmbiguous) } == true
    }
}

extension ParameterShape {
    /// A string.
    public static let string = ParameterShape(scalars: .string)
    /// An integer.
    public static let integer = ParameterShape(scalars: .integer)
    /// A number.
    public static let number = ParameterShape(scalars: .number)
    /// A boolean.
    public static let boolean = ParameterShape(scalars: .boolean)
    /// `null`.
    public static let null = ParameterShape(scalars: .null)
    /// Any JSON value. Its scalars are what their texts spell, so that it cannot carry the string `12`.
    public static let any = ParameterShape(scalars: [.string, .integer, .number, .boolean, .null], isAny: true)

    /// A scalar of one of several kinds.
    public static func scalar(_ kinds: Scalars) -> ParameterShape { ParameterShape(scalars: kinds) }

    /// An array.
    public static func array(_ element: ParameterShape) -> ParameterShape { ParameterShape(elements: [element]) }

    /// An object.
    ///
    /// - Parameters:
    ///   - properties: The shape of each property.
    ///   - additional: The shape of other values; `nil` where no other keys are allowed or wanted.
    /// - Returns: The shape.
    public static func object(
        _ properties: KeyValuePairs<String, ParameterShape>, additional: ParameterShape? = nil
    ) -> ParameterShape {
        let shapes = properties.map { (ExactString($0.key), $0.value) }
        return ParameterShape(
            fields: Fields(
                properties: Dictionary(shapes) { $1 }, additional: additional.map { [$0] } ?? []))
    }

    /// Any of several shapes. Elements may be of any shape that one of them allows, and so may values.
    public static func anyOf(_ shapes: ParameterShape...) -> ParameterShape {
        shapes.dropFirst().reduce(shapes.first ?? ParameterShape()) { $0.merged($1) }
    }

    private func merged(_ other: ParameterShape) -> ParameterShape {
        if isAny || other.isAny { return .any }
        var merged = ParameterShape(scalars: scalars.union(other.scalars))
        merged.elements = Self.merged(elements, other.elements)
        guard let fields, let others = other.fields else {
            merged.fields = fields ?? other.fields
            return merged
        }
        merged.fields = Fields(
            properties: fields.properties.merging(others.properties) { $0.merged($1) },
            additional: Self.merged(fields.additional, others.additional))
        return merged
    }

    private static func merged(_ a: [ParameterShape], _ b: [ParameterShape]) -> [ParameterShape] {
        guard let first = a.first, let second = b.first else { return a + b }
        return [first.merged(second)]
    }
}
