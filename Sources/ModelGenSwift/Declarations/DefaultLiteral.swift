import ModelGenModel
import ModelGenText

/// Writes a default as an expression of its Swift type.
struct DefaultLiteral {
    let scope: EmissionScope

    /// The expression; `nil` where there is none, as for most objects and unions.
    func expression(_ value: JSONLiteral, _ type: SwiftType) -> String? {
        switch type {
        case .named(_, let id): named(value, id)
        case .json: SwiftLiteral.jsonValue(value)
        case .jsonObject: object(value)
        case .array(let element): array(value, element)
        case .dictionary(let element): dictionary(value, element)
        case .optional(let wrapped): value == .null ? "nil" : expression(value, wrapped)
        case .optionalNullable, .other: nil
        case .scalar(let scalar): SwiftLiteral.value(value, as: type) ?? Self.text(value, scalar)
        }
    }

    private func array(_ value: JSONLiteral, _ element: SwiftType) -> String? {
        guard case .array(let elements) = value else { return nil }
        let literals = elements.compactMap { expression($0, element) }
        return literals.count == elements.count ? "[\(literals.joined(separator: ", "))]" : nil
    }

    private func dictionary(_ value: JSONLiteral, _ element: SwiftType) -> String? {
        guard case .object(let members) = value else { return nil }
        // A literal that has a key twice ends the program.
        guard Set(members.map(\.key)).count == members.count else { return nil }
        let literals = members.compactMap { member in
            expression(member.value, element).map { "\(SwiftLiteral.string(member.key)): \($0)" }
        }
        guard literals.count == members.count else { return nil }
        return literals.isEmpty ? "[:]" : "[\(literals.joined(separator: ", "))]"
    }

    private func object(_ value: JSONLiteral) -> String? {
        guard case .object(let members) = value, Set(members.map(\.key)).count == members.count else { return nil }
        let fields = members.map { "\(SwiftLiteral.string($0.key)): \(SwiftLiteral.jsonValue($0.value))" }
        return fields.isEmpty ? "[:]" : "[\(fields.joined(separator: ", "))]"
    }

    private func named(_ value: JSONLiteral, _ id: TypeID) -> String? {
        switch scope.catalog.declarations[id] {
        case .enumeration(let enumeration):
            return EnumerationRenderer(enumeration, scope: scope).caseName(of: value)
                .map { "." + Keywords.escaped($0) }
        case .object(let object): return emptyObject(value, object)
        case .alias:
            let resolved = scope.catalog.resolved(.reference(id))
            let type = scope.catalog.type(resolved.type, constraints: resolved.constraints)
            if case .named(_, id) = type { return nil }
            return expression(value, type)
        case .union, nil: return nil
        }
    }

    /// `{}` for a type whose properties may all be absent.
    private func emptyObject(_ value: JSONLiteral, _ object: ObjectDeclaration) -> String? {
        guard value == .object([]) else { return nil }
        let plans = PropertyPlanner(scope: scope, object: object).plansWithoutDefaults
        return plans.allSatisfy { $0.isStored && !$0.mustBeGiven } ? ".init()" : nil
    }

    /// What the type reads from a text.
    private static func text(_ value: JSONLiteral, _ scalar: SwiftType.Scalar) -> String? {
        if scalar == .decimal, case .number(let number) = value {
            return reads(value, scalar) ? "Decimal(wireText: \(SwiftLiteral.string(number.spelling)))" : nil
        }
        guard case .string(let text) = value, reads(value, scalar) else { return nil }
        return "\(scalar.rawValue)(wireText: \(SwiftLiteral.string(text)))"
    }

    /// Whether the type reads the value, as far as a string or a decimal goes.
    static func reads(_ value: JSONLiteral, _ scalar: SwiftType.Scalar) -> Bool {
        switch value {
        case .number(let number): scalar == .decimal && isHeldByDecimal(number)
        case .string(let text): reads(text[...].utf8, scalar)
        case .null, .boolean, .array, .object: false
        }
    }

    private static func reads(_ text: Substring.UTF8View, _ scalar: SwiftType.Scalar) -> Bool {
        switch scalar {
        case .date, .exactDateTime: ReadableText.isDateTime(text)
        case .calendarDate: ReadableText.isDate(text)
        case .uuid: ReadableText.isUUID(text)
        case .url: ReadableText.isURL(text)
        case .data: ReadableText.isBase64(text)
        case .decimalString: DecimalNumber(String(Substring(text))).map(isHeldByDecimal) ?? false
        case .string, .bool, .int, .int32, .int64, .uint64, .double, .float, .decimal, .jsonNumber: false
        }
    }

    /// A `Decimal` has 38 digits and exponents from -128 to 127; what comes near is not worth a doubt.
    private static func isHeldByDecimal(_ number: DecimalNumber) -> Bool {
        number.spelling.utf8.count <= 30 && !number.spelling.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
    }
}
