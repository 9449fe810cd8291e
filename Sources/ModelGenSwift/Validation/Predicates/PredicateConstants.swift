import ModelGenModel
import ModelGenText

/// The constants of the enumeration that predicates stand in: patterns, and values that `enum` and `const` compare with.
struct PredicateConstants {
    var patterns: PatternConstants
    /// Whole declarations.
    private(set) var declarations = SwiftSource()
    private var taken: Set<String>

    init(taken: Set<String>) {
        patterns = PatternConstants(taken: taken)
        self.taken = taken
    }

    /// The constant that holds the values of `enum`.
    mutating func list(_ values: [JSONLiteral], of member: String) -> String {
        let name = free(member + "Values")
        declarations.block(
            "private static let \(name): [JSONValue] = [",
            SwiftSource(values.map { "\(SwiftLiteral.jsonValue($0))," }), closing: "]")
        return name
    }

    /// The constant that holds the value of `const`.
    mutating func value(_ value: JSONLiteral, of member: String) -> String {
        let name = free(member + "Constant")
        declarations.line("private static let \(name): JSONValue = \(SwiftLiteral.jsonValue(value))")
        return name
    }

    private mutating func free(_ wanted: String) -> String {
        var name = wanted
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(wanted)\(number)"
            number += 1
        }
        return name
    }
}

extension SwiftLiteral {
    /// A value as a literal of `JSONValue`, each number in its exact spelling.
    static func jsonValue(_ value: JSONLiteral) -> String {
        switch value {
        case .null: ".null"
        case .boolean(let flag): ".boolean(\(flag))"
        case .number(let number): ".number(\(string(number.spelling)))"
        case .string(let text): ".string(\(string(text)))"
        case .array(let elements): ".array([\(elements.map(jsonValue).joined(separator: ", "))])"
        case .object(let members):
            members.isEmpty
                ? ".object([:])"
                : ".object([\(members.map { "\(string($0.key)): \(jsonValue($0.value))" }.joined(separator: ", "))])"
        }
    }
}
