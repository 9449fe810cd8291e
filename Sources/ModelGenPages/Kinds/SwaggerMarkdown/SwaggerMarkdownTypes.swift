import ModelGenDiagnostics
import ModelGenModel

/// Reads the Type column: `[ [Pet](#pet-schema) ]`, `{ **"a"**: T }`, `A or B`, `dateTime or null`.
struct SwaggerMarkdownTypes {
    private var rest: Substring
    private var depth = 0

    static func type(_ source: Substring) -> KindType {
        let text = HTMLEntities.decoded(source)
        let head = text.firstRange(of: "<br>").map { String(text[..<$0.lowerBound]) } ?? text
        var bare = head.trimmed()
        if bare.hasSuffix(",") { bare = String(bare.dropLast()).trimmed() }
        let values = values(in: text)
        if bare.isEmpty { return .any }
        var reader = SwaggerMarkdownTypes(rest: bare[...])
        guard let type = reader.alternatives(), reader.rest.trimmingBlanks().isEmpty else {
            return .unreadable(String(source))
        }
        return values.isEmpty ? type : enumerated(type, values)
    }

    private static func values(in text: String) -> [JSONLiteral] {
        guard let mark = text.firstRange(of: "**Available values:** ") else { return [] }
        let rest = text[mark.upperBound...]
        let end = rest.firstRange(of: ", <br>")?.lowerBound ?? rest.endIndex
        return LiteralText.list(String(rest[..<end]))
    }

    /// The type with its values, which an array's elements have.
    static func enumerated(_ type: KindType, _ values: [JSONLiteral]) -> KindType {
        switch type {
        case .array(let element): .array(enumerated(element, values))
        case .nullable(let inner): .nullable(enumerated(inner, values))
        case .scalar, .any, .enumeration: .enumeration(values)
        case .map, .model, .union, .object, .unreadable: type
        }
    }

    private mutating func take(_ text: String) -> Bool {
        rest = rest.trimmingBlanks()
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func alternatives() -> KindType? {
        guard depth < 40 else { return nil }
        depth += 1
        defer { depth -= 1 }
        guard let first = conjunction() else { return nil }
        var members: [KindType?] = [first]
        while take("or ") || isNullList() {
            if take("null") {
                members.append(nil)
            } else if let next = conjunction() {
                members.append(next)
            } else {
                return nil
            }
        }
        let types = members.compactMap(\.self)
        let type: KindType = types.count == 1 ? types[0] : .union(types, .atLeastOne)
        let formatted = formatted(type)
        return types.count < members.count ? .nullable(formatted) : formatted
    }

    /// `dateTime, null (date-time)`: a list of types, as documents of version 3.1 have.
    private mutating func isNullList() -> Bool {
        rest.trimmingBlanks().hasPrefix(", null") ? take(",") : false
    }

    private mutating func formatted(_ type: KindType) -> KindType {
        guard take("("), let end = rest.firstIndex(of: ")") else { return type }
        let format = String(rest[..<end])
        rest = rest[end...].dropFirst()
        guard case .scalar(.scalar(var scalar)) = type else { return type }
        scalar.format = format
        return .scalar(.scalar(scalar))
    }

    /// `A & B` is what both say; the first is a model as a rule, and free-form JSON holds whatever the others add.
    private mutating func conjunction() -> KindType? {
        guard let first = primary() else { return nil }
        var isComposed = false
        while take("& ") {
            guard primary() != nil else { return nil }
            isComposed = true
        }
        return isComposed ? .any : first
    }

    private mutating func primary() -> KindType? {
        if take("{") { return object() }
        if take("[") { return bracket() }
        if take("(") {
            guard let inner = alternatives(), take(")") else { return nil }
            return inner
        }
        rest = rest.trimmingBlanks()
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
        guard !word.isEmpty else { return nil }
        rest = rest.dropFirst(word.count)
        return formatted(Self.named(String(word)))
    }

    /// `[ T ]`, or the link `[Pet](#pet-schema)`.
    private mutating func bracket() -> KindType? {
        if rest.first != " ", let end = rest.firstRange(of: "]("), !rest[..<end.lowerBound].contains("["),
            let close = rest[end.upperBound...].firstIndex(of: ")")
        {
            let name = String(rest[..<end.lowerBound])
            rest = rest[close...].dropFirst()
            return .model(name)
        }
        if take("]") { return .array(.any) }
        guard let element = alternatives(), take("]") else { return nil }
        return .array(element)
    }

    /// `{ **"a"**: T, **"b"**: U }`
    private mutating func object() -> KindType? {
        var properties: [DraftProperty] = []
        while !take("}") {
            guard take("**\""), let end = rest.firstRange(of: "\"**:") else { return nil }
            let name = String(rest[..<end.lowerBound])
            rest = rest[end.upperBound...]
            guard let type = alternatives() else { return nil }
            properties.append(
                DraftProperty(
                    name: name, wireName: .known(name), type: type, presence: .optional, nullability: .no,
                    location: .init(file: "")))
            _ = take(",")
        }
        return properties.isEmpty ? .map(.any) : .object(properties, additional: nil)
    }

    private static func named(_ word: String) -> KindType {
        switch word {
        case "string": .string
        case "integer": .scalar(.integer())
        case "long": .scalar(.integer(format: "int64"))
        case "number": .scalar(.number())
        case "float": .scalar(.number(format: "float"))
        case "double": .scalar(.number(format: "double"))
        case "boolean": .scalar(.boolean)
        case "byte", "binary", "password", "date": .scalar(.string(format: word))
        case "dateTime": .scalar(.string(format: "date-time"))
        case "object": .map(.any)
        case "array": .array(.any)
        case "any", "null", "file": .any
        default: .model(word)
        }
    }
}
