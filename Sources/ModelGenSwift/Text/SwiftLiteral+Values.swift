import ModelGenModel
import ModelGenText

/// Values of a source as Swift literals.
extension SwiftLiteral {
    /// A discriminator's value: a string, an integer or a boolean.
    static func tag(_ value: JSONLiteral) -> String {
        switch value {
        case .string(let text): string(text)
        case .boolean, .number, .null, .array, .object: value.tagText ?? "nil"
        }
    }

    /// A value as a literal of the type, or `nil` where there is none, as for dates.
    static func value(_ value: JSONLiteral, as type: SwiftType) -> String? {
        switch (value, type) {
        case (.boolean(let flag), .scalar(.bool)): return flag ? "true" : "false"
        case (.string(let text), .scalar(.string)): return string(text)
        case (.number(let number), .scalar(let scalar)): return self.number(number, as: scalar)
        case (.array(let elements), .array(let element)):
            let literals = elements.compactMap { self.value($0, as: element) }
            return literals.count == elements.count ? "[\(literals.joined(separator: ", "))]" : nil
        case (.object(let members), .dictionary(let element)):
            let literals = members.compactMap { member in
                self.value(member.value, as: element).map { "\(string(member.key)): \($0)" }
            }
            guard literals.count == members.count else { return nil }
            return literals.isEmpty ? "[:]" : "[\(literals.joined(separator: ", "))]"
        case (.null, .optional): return "nil"
        case (let value, .optional(let wrapped)): return self.value(value, as: wrapped)
        default: return nil
        }
    }

    /// A number as a literal of the type, if it fits.
    static func number(_ number: DecimalNumber, as scalar: SwiftType.Scalar) -> String? {
        switch scalar {
        case .int, .int64: return number.integer(as: Int64.self).map(String.init)
        case .int32: return number.integer(as: Int32.self).map(String.init)
        case .uint64: return number.integer(as: UInt64.self).map(String.init)
        case .double: return floatingPoint(number, as: Double.self)
        case .float: return floatingPoint(number, as: Float.self)
        case .jsonNumber: return exactNumber(number)
        case .string, .bool, .decimal, .date, .exactDateTime, .calendarDate, .decimalString, .uuid, .url, .data:
            return nil
        }
    }

    /// A `JSONNumber` that keeps the spelling.
    static func exactNumber(_ number: DecimalNumber) -> String { "JSONNumber(\(string(number.spelling)))" }

    /// A whole number keeps no fraction: `2`, not `2.0`; the type comes from the context. What becomes infinite or zero is no
    /// number of the type, and what is below its normal numbers is one only as a hexadecimal literal: the compiler refuses
    /// another that is not exact.
    private static func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
        _ number: DecimalNumber, as: Value.Type
    ) -> String? {
        guard let value = Value(number.spelling), value.isFinite, value.isZero == number.isZero else { return nil }
        if value.isSubnormal {
            let units = Int64(value.magnitude / .leastNonzeroMagnitude)
            return "\(value < 0 ? "-" : "")0x\(String(units, radix: 16))p\(Value.leastNonzeroMagnitude.exponent)"
        }
        return number.integer(as: Int64.self).map(String.init) ?? number.spelling.lowercased()
    }
}
