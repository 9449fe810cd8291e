import ModelGenModel

/// The limits of an integer, and the narrowest type that holds what they allow.
struct IntegerBounds {
    private var lowest: DecimalNumber?
    private var highest: DecimalNumber?
    /// Limits that are not allowed themselves.
    private var excluded: [DecimalNumber] = []

    init(_ constraints: [Constraint]) {
        for constraint in constraints {
            switch constraint.rule {
            case .exclusiveMinimum(let limit), .exclusiveMaximum(let limit): excluded.append(limit)
            default: break
            }
            switch constraint.rule {
            case .minimum(let limit), .exclusiveMinimum(let limit): lowest = lowest.map { max($0, limit) } ?? limit
            case .maximum(let limit), .exclusiveMaximum(let limit): highest = highest.map { min($0, limit) } ?? limit
            case .multipleOf, .minLength, .maxLength, .pattern, .minItems, .maxItems, .uniqueItems, .minProperties,
                .maxProperties, .allowedValues, .constant, .predicate:
                break
            }
        }
    }

    /// `Int` has 32 bits on some platforms, so a limit beyond them asks for `Int64`. Where values beyond 63 bits are allowed, it is
    /// `UInt64` if none is negative, and else, as beyond 64 bits, a `JSONNumber`.
    var scalar: SwiftType.Scalar {
        if noneFits || [lowest, highest].contains(where: Self.meansMoreThan64Bits) { return .jsonNumber }
        let limits = [lowest, highest].compactMap { $0 }.filter { !Self.isBeyond64Bits($0) }
        if limits.contains(where: { $0.truncated(as: Int64.self) == nil && $0 > Self.zero }) {
            if isNeverNegative { return .uint64 }
            return limits.contains { Self.rounded($0) > 0x1p63 } ? .jsonNumber : .int64
        }
        let fitIn32Bits = limits.allSatisfy { $0.truncated(as: Int32.self) != nil } && !leaveNone(of: Int32.self)
        return fitIn32Bits ? .int : .int64
    }

    private static let zero = DecimalNumber(0)

    private var isNeverNegative: Bool { lowest.map { $0 >= Self.zero } ?? false }

    /// Whether each allowed value is beyond 64 bits.
    private var noneFits: Bool {
        leaveNone(of: Int64.self) && leaveNone(of: UInt64.self)
    }

    /// Whether no value of the type is allowed, so that it would refuse what the limits ask for.
    func leaveNone<Value: FixedWidthInteger>(of type: Value.Type) -> Bool {
        if let lowest, let greatest = DecimalNumber(String(Value.max)) {
            if lowest > greatest || lowest.isEqualInValue(to: greatest) && isExcluded(lowest) { return true }
        }
        guard let highest, let least = DecimalNumber(String(Value.min)) else { return false }
        return highest < least || highest.isEqualInValue(to: least) && isExcluded(highest)
    }

    private func isExcluded(_ limit: DecimalNumber) -> Bool { excluded.contains { $0.isEqualInValue(to: limit) } }

    /// A limit that is written with an exponent, such as `1e300`, stands for none.
    private static func meansMoreThan64Bits(_ limit: DecimalNumber?) -> Bool {
        guard let limit, isBeyond64Bits(limit) else { return false }
        return !limit.spelling.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
    }

    private static func isBeyond64Bits(_ limit: DecimalNumber) -> Bool {
        let value = rounded(limit)
        return value < -0x1p63 || value > 0x1p64
    }

    /// JavaScript writes 2⁶³ - 1 as 9223372036854776000, and so do documents that went through it.
    private static func rounded(_ limit: DecimalNumber) -> Double { Double(limit.spelling) ?? 0 }
}
