import ModelGenModel
import ModelGenText

/// Whether values that a document shows can be read as their type and have no validation issue. In doubt they cannot: an example
/// that is none would end the program that asks for it.
struct ExampleJudge {
    /// What is wrong with a value.
    struct Fault: Error, Hashable {
        /// Where in the value, as a JSON Pointer.
        var pointer = ""
        /// What is wrong, as the end of a sentence that begins with the place.
        var reason: String
        /// Whether it is wrong, and not only unknown.
        var isCertain = true
    }

    let scope: EmissionScope

    /// No type that is read nests deeper without a change of its limits.
    private static let greatestDepth = 64

    func check(_ value: JSONLiteral, as element: ElementType, depth: Int = 0) throws(Fault) {
        guard depth < Self.greatestDepth else { throw Fault(reason: "nests too deep", isCertain: false) }
        let catalog = scope.catalog
        let resolved = catalog.resolved(element.type)
        let constraints = element.constraints + resolved.constraints
        if catalog.type(resolved.type, constraints: constraints) == .json {
            return try ConstraintJudge.check(value, constraints)
        }
        if value == .null {
            guard isNullable(catalog.nullability(element.nullability, of: element.type)) else {
                throw Fault(reason: "must not be `null`")
            }
            return
        }
        try check(value, as: resolved.type, constraints, depth: depth)
        try ConstraintJudge.check(value, constraints)
    }

    private func isNullable(_ nullability: Nullability) -> Bool {
        switch PresenceRow(.required, nullability, unknown: scope.options.unknownNullability) {
        case .requiredNullable, .optionalNullable: true
        case .required, .optional: false
        }
    }

    private func check(
        _ value: JSONLiteral, as type: TypeReference, _ constraints: [Constraint], depth: Int
    ) throws(Fault) {
        switch type {
        case .any: return
        case .scalar(let scalar):
            try check(value, as: ScalarMapper(options: scope.options).scalar(scalar, constraints: constraints))
            if let format = scalar.format, scope.options.assertedFormats.contains(format) {
                throw Fault(reason: "has a `format` that is checked", isCertain: false)
            }
        case .array(let element):
            guard case .array(let values) = value else { throw Fault(reason: "is no list") }
            for (index, value) in values.enumerated() {
                try within("\(index)") { () throws(Fault) in try check(value, as: element, depth: depth + 1) }
            }
        case .map(let element):
            for member in try members(of: value) {
                try within(member.key) { () throws(Fault) in try check(member.value, as: element, depth: depth + 1) }
            }
        case .reference(let id): try check(value, as: id, depth: depth)
        }
    }

    private func within(_ key: String, _ check: () throws(Fault) -> Void) throws(Fault) {
        do { try check() } catch {
            var fault = error
            fault.pointer = "/" + EmissionScope.pointerToken(key) + fault.pointer
            throw fault
        }
    }

    private func members(of value: JSONLiteral) throws(Fault) -> [JSONLiteral.Member] {
        guard case .object(let members) = value else { throw Fault(reason: "is no object") }
        guard Set(members.map { ExactText($0.key) }).count == members.count else {
            throw Fault(reason: "has a key twice")
        }
        return members
    }
}

// MARK: - Declarations

extension ExampleJudge {
    private func check(_ value: JSONLiteral, as id: TypeID, depth: Int) throws(Fault) {
        guard let declaration = scope.catalog.declarations[id] else { return }
        if declaration.header.predicate != nil {
            throw Fault(reason: "has a schema that is checked as a whole", isCertain: false)
        }
        switch declaration {
        case .object(let object): try check(value, as: object, depth: depth)
        case .union(let union): try check(value, as: union, depth: depth)
        case .enumeration(let enumeration):
            guard enumeration.values.contains(where: { $0.value.isSame(as: value) }) else {
                throw Fault(reason: "is not listed")
            }
        case .alias: throw Fault(reason: "is of a type without an end", isCertain: false)
        }
    }

    private func check(_ value: JSONLiteral, as object: ObjectDeclaration, depth: Int) throws(Fault) {
        let members = try members(of: value)
        for property in object.properties {
            let member = members.first { $0.key.isExactly(property.wireName.text) }
            guard let member else {
                if property.presence == .required || property.isUndeclared {
                    throw Fault(reason: "lacks the key `\(property.wireName.text)`")
                }
                continue
            }
            if property.isUndeclared { continue }
            try within(member.key) { () throws(Fault) in
                try check(member.value, as: property, depth: depth + 1)
            }
        }
        for member in members where !object.properties.contains(where: { $0.wireName.text.isExactly(member.key) }) {
            switch object.additionalProperties {
            case .unannounced: continue
            case .forbidden: throw Fault(reason: "has the key `\(member.key)`, which is not allowed")
            case .values(let element):
                try within(member.key) { () throws(Fault) in try check(member.value, as: element, depth: depth + 1) }
            }
        }
        try ConstraintJudge.check(value, object.constraints)
    }

    func check(_ value: JSONLiteral, as property: Property, depth: Int = 0) throws(Fault) {
        if let constant = property.constant {
            guard constant.isSame(as: value) else { throw Fault(reason: "is not the value that it must have") }
            return
        }
        try check(
            value,
            as: ElementType(property.type, nullability: property.nullability, constraints: property.constraints),
            depth: depth)
    }
}

// MARK: - Unions

extension ExampleJudge {
    private func check(_ value: JSONLiteral, as union: UnionDeclaration, depth: Int) throws(Fault) {
        guard union.dispatch.isTried else {
            guard let member = union.dispatch.member(of: value) else {
                throw Fault(reason: "is no known member of a union")
            }
            return try check(value, as: union.members[member], depth: depth)
        }
        var fitting = 0
        for member in union.members {
            do throws(Fault) {
                try check(value, as: member, depth: depth)
                fitting += 1
            } catch {
                if !error.isCertain { throw error }
            }
        }
        guard fitting > 0 else { throw Fault(reason: "is no member of a union") }
        if fitting > 1 { throw Fault(reason: "may be several members of a union", isCertain: false) }
    }

    private func check(_ value: JSONLiteral, as member: UnionDeclaration.Member, depth: Int) throws(Fault) {
        try check(value, as: ElementType(member.type, constraints: member.constraints), depth: depth + 1)
    }
}

// MARK: - Scalars

extension ExampleJudge {
    private func check(_ value: JSONLiteral, as scalar: SwiftType.Scalar) throws(Fault) {
        guard Self.reads(value, scalar) else { throw Fault(reason: "is no `\(scalar.rawValue)`") }
    }

    private static func reads(_ value: JSONLiteral, _ scalar: SwiftType.Scalar) -> Bool {
        switch (scalar, value) {
        case (.string, .string), (.bool, .boolean), (.jsonNumber, .number): true
        case (.int, .number(let number)), (.int64, .number(let number)): number.integer(as: Int64.self) != nil
        case (.int32, .number(let number)): number.integer(as: Int32.self) != nil
        case (.uint64, .number(let number)): number.integer(as: UInt64.self) != nil
        case (.double, .number(let number)): Double(number.spelling)?.isFinite == true
        case (.float, .number(let number)): Float(number.spelling)?.isFinite == true
        case (.decimal, .number), (.decimalString, .string), (.date, .string), (.exactDateTime, .string),
            (.calendarDate, .string), (.uuid, .string), (.url, .string), (.data, .string):
            DefaultLiteral.reads(value, scalar)
        default: false
        }
    }
}
