import ModelGenModel
import ModelGenText

/// Chooses the Swift type of a JSON scalar (design: numbers fit, or are their own located error).
struct ScalarMapper {
    let options: SwiftOptions

    func scalar(_ scalar: ScalarType, constraints: [Constraint]) -> SwiftType.Scalar {
        if let type = scalar.swiftType, type.holds(scalar.kind) {
            return scalar.kind == .string ? Self.text(type) : Self.swift(type)
        }
        return switch scalar.kind {
        case .string: string(scalar.format)
        case .boolean: .bool
        case .integer: options.numbers == .exact ? .jsonNumber : integer(scalar.format, constraints)
        case .number: options.numbers == .exact ? .jsonNumber : number(scalar.format, constraints)
        }
    }

    private func string(_ format: String?) -> SwiftType.Scalar {
        Self.text(format.flatMap { options.formats.strings[$0] } ?? .string)
    }

    /// Numeric types read JSON numbers, so that a string stays one whatever its format says; a decimal has a form of its own.
    private static func text(_ representation: FormatTable.Representation) -> SwiftType.Scalar {
        switch representation {
        case .string, .date, .exactDateTime, .calendarDate, .uuid, .url, .data: swift(representation)
        case .decimal: .decimalString
        case .int, .int32, .int64, .uint64, .double, .float: .string
        }
    }

    /// A listed value beyond 64 bits takes a `JSONNumber`, whatever the format says: the value must be held.
    private func integer(_ format: String?, _ constraints: [Constraint]) -> SwiftType.Scalar {
        let listed = constraints.flatMap(Self.listed)
        if listed.contains(where: { $0.integer(as: Int64.self) == nil }) {
            return listed.allSatisfy { $0.integer(as: UInt64.self) != nil } ? .uint64 : .jsonNumber
        }
        let bounds = IntegerBounds(constraints)
        guard let representation = format.flatMap({ options.formats.integers[$0] }),
            !Self.isEmpty(representation, within: bounds)
        else { return bounds.scalar }
        return Self.swift(representation)
    }

    /// Whether the limits leave no value of the type: what they ask for must be held, whatever the format says.
    private static func isEmpty(_ representation: FormatTable.Representation, within bounds: IntegerBounds) -> Bool {
        switch representation {
        case .int, .int64: bounds.leaveNone(of: Int64.self)
        case .int32: bounds.leaveNone(of: Int32.self)
        case .uint64: bounds.leaveNone(of: UInt64.self)
        case .string, .date, .exactDateTime, .calendarDate, .uuid, .url, .data, .decimal, .double, .float: false
        }
    }

    /// A listed value that is infinite as a floating-point number, or zero without being it, takes a `JSONNumber` as well.
    private func number(_ format: String?, _ constraints: [Constraint]) -> SwiftType.Scalar {
        let scalar = Self.swift(format.flatMap { options.formats.numbers[$0] } ?? .double)
        guard scalar == .double || scalar == .float else { return scalar }
        let areHeld = constraints.flatMap(Self.listed).allSatisfy { SwiftLiteral.number($0, as: scalar) != nil }
        return areHeld ? scalar : .jsonNumber
    }

    private static func listed(_ constraint: Constraint) -> [DecimalNumber] {
        let values: [JSONLiteral] =
            switch constraint.rule {
            case .allowedValues(let values): values
            case .constant(let value): [value]
            case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength,
                .pattern,
                .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties, .predicate:
                []
            }
        return values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    }

    private static func swift(_ representation: FormatTable.Representation) -> SwiftType.Scalar {
        switch representation {
        case .string: .string
        case .date: .date
        case .exactDateTime: .exactDateTime
        case .calendarDate: .calendarDate
        case .uuid: .uuid
        case .url: .url
        case .data: .data
        case .decimal: .decimal
        case .int: .int
        case .int32: .int32
        case .int64: .int64
        case .uint64: .uint64
        case .double: .double
        case .float: .float
        }
    }
}
