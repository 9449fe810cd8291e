import ModelGenModel

/// A declaration in a few lines.
struct DeclarationText {
    private let declaration: TypeDeclaration
    private let names: [TypeID: String]

    init(_ declaration: TypeDeclaration, names: [TypeID: String]) {
        self.declaration = declaration
        self.names = names
    }

    /// The heading, then one line for each property, value or member.
    var lines: [String] {
        switch declaration {
        case .object(let object):
            return [heading("object")] + object.properties.map { "  " + line($0) } + additional(object)
        case .enumeration(let enumeration):
            let heading = heading("\(enumeration.openness.rawValue) enumeration")
            return [heading] + enumeration.values.map { "  " + Self.text($0.value) }
        case .union(let union):
            let requirement = union.requirement == .exactlyOne ? "exactly one" : "at least one"
            let members = union.members.map { "  " + text($0.type) + list($0.constraints) }
            return [heading("union (\(requirement), \(Self.text(union.dispatch)))")] + members
        case .alias(let alias):
            return [heading("alias"), "  " + text(alias.target)]
        }
    }

    private func heading(_ kind: String) -> String {
        let header = declaration.header
        let scope = header.namespace.map { $0 + "." }.joined()
        let role = header.role == .json ? [] : [header.role.rawValue]
        let facts = ([header.capability.rawValue, header.exactness.rawValue].map(Self.words) + role)
            .joined(separator: ", ")
        return "\(kind) \(scope)\(header.name.text)  [\(facts)]  \(header.location)"
    }

    private func line(_ property: Property) -> String {
        var facts = [property.isUndeclared ? "required but undeclared" : property.presence.rawValue]
        switch property.nullability {
        case .no: break
        case .yes: facts.append("nullable")
        case .unknown: facts.append("nullability unknown")
        }
        if let origin = Self.text(property.wireName.origin) { facts.append(origin) }
        if property.access != .readWrite { facts.append(Self.words(property.access.rawValue)) }
        if property.deprecation != nil { facts.append("deprecated") }
        if let constant = property.constant { facts.append("always \(Self.text(constant))") }
        if let value = property.defaultValue { facts.append("default \(Self.text(value.value))") }
        return "\(property.wireName.text): \(text(property.type)), \(facts.joined(separator: ", "))"
            + list(property.constraints)
    }

    private func additional(_ object: ObjectDeclaration) -> [String] {
        switch object.additionalProperties {
        case .unannounced: object.keepsUnknownKeys ? ["  other keys: kept"] : []
        case .forbidden: ["  no other keys"]
        case .values(let element): ["  other keys: \(text(element))"]
        }
    }

    private func list(_ constraints: [Constraint]) -> String {
        constraints.map { ", \($0.rule.keyword) \(Self.text($0.rule.operand))" }.joined()
    }

    private func text(_ element: ElementType) -> String {
        let nullability =
            switch element.nullability {
            case .no: ""
            case .yes: "?"
            case .unknown: "(?)"
            }
        return text(element.type) + nullability + list(element.constraints)
    }

    /// Goes as deep as arrays nest in one place, which the limit on a document's depth bounds.
    private func text(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): scalar.kind.rawValue + (scalar.format.map { "(\($0))" } ?? "")
        case .any: "any"
        case .array(let element): "[\(text(element))]"
        case .map(let element): "[string: \(text(element))]"
        case .reference(let id): names[id] ?? id.rawValue
        }
    }
}

extension DeclarationText {
    /// What a wire name comes from, unless the source states it.
    private static func text(_ origin: WireName.Origin) -> String? {
        switch origin {
        case .stated: nil
        case .guessed: "wire name guessed"
        case .inferred(let inference): "wire name inferred from \(text(inference))"
        }
    }

    private static func text(_ inference: WireNameInference) -> String {
        let counts = "\(inference.agreeing) to \(inference.contrary)"
        return switch inference.ground {
        case .mention: "its page's sentences"
        case .type: "keys of the type, \(counts)"
        case .neighbours: "keys of neighbouring types, \(counts)"
        case .group: "keys of connected types, \(counts)"
        case .folder: "keys of the folder, \(counts)"
        case .namesake:
            "the same property of \(inference.agreeing == 1 ? "another type" : "\(inference.agreeing) types")"
        case .set: "the set, \(counts)"
        }
    }

    private static func text(_ dispatch: Dispatch) -> String {
        switch dispatch {
        case .member: "one member"
        case .kind: "told apart by JSON type"
        case .value: "told apart by value"
        case .tag(let tag): "told apart by `\(tag.propertyName)`"
        case .property: "told apart by keys"
        case .likely, .candidates: "not told apart"
        }
    }

    /// On one line, containers in short.
    private static func text(_ literal: JSONLiteral) -> String {
        switch literal {
        case .null: "null"
        case .boolean(let value): String(value)
        case .number(let number): number.spelling
        case .string(let text): text.debugDescription
        case .array(let elements): "[\(elements.count) values]"
        case .object(let members): "{\(members.count) keys}"
        }
    }

    /// `provedDispatch` → `proved dispatch`.
    private static func words(_ name: String) -> String {
        name.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
    }
}
