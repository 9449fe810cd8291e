import ModelGenDiagnostics
import ModelGenModel

/// Makes drafts of the schemas of one page; compositions need them all, because what they inherit is taken over.
struct WiddershinsDrafts {
    private let path: String
    private let schemas: [WiddershinsSchema]
    private let byName: [String: WiddershinsSchema]

    init(_ schemas: [WiddershinsSchema], path: String) {
        self.path = path
        self.schemas = schemas
        byName = Dictionary(schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func drafts() -> [Draft] {
        var seen: Set<String> = []
        return schemas.filter { seen.insert($0.name).inserted }.map { schema in
            Draft(
                id: "\(path)#\(schema.name)", path: path, name: schema.name, documentation: schema.documentation,
                shape: shape(of: schema), location: schema.location)
        }
    }

    private func shape(of schema: WiddershinsSchema) -> Draft.Shape {
        let joins = schema.blocks.compactMap(\.join)
        if joins.contains(where: { $0 == .oneOf || $0 == .anyOf }), !joins.contains(.allOf) {
            return union(schema, joins)
        }
        if joins.contains(.allOf) {
            let (properties, additional) = inherited(schema, below: [])
            return .object(properties, additional: additional)
        }
        guard let rows = schema.blocks.first?.rows, !rows.isEmpty else { return unlisted(schema) }
        if rows.count == 1, rows[0].special == .anonymous { return alias(rows[0], schema) }
        let (properties, additional) = members(schema.blocks.flatMap(\.rows), schema)
        return .object(properties, additional: additional)
    }

    /// `*None*` stands below objects without properties and below arrays of scalars alike; only the example tells which.
    private func unlisted(_ schema: WiddershinsSchema) -> Draft.Shape {
        guard schema.hasNoRows else { return .hidden(.rows) }
        switch schema.exampleStart {
        case "[": return .alias(.array(.any), [])
        case "{", nil: return .object([], additional: .any)
        default: return .alias(.any, [])
        }
    }

    private func alias(_ row: WiddershinsRow, _ schema: WiddershinsSchema) -> Draft.Shape {
        if let values = schema.values[""], !values.isEmpty,
            case .scalar(let reference) = WiddershinsTypes.type(row.typeText)
        {
            let literals = values.compactMap { Self.literal($0, reference) }
            return .enumeration(literals.map { EnumerationDeclaration.Value($0) })
        }
        let type = type(of: row, schema)
        if case .object(let properties, let additional) = type {
            return .object(properties, additional: additional ?? (properties.isEmpty ? .any : nil))
        }
        return .alias(type, [])
    }

    private func union(_ schema: WiddershinsSchema, _ joins: [WiddershinsSchema.Join]) -> Draft.Shape {
        let rows = schema.blocks.filter { $0.join == .oneOf || $0.join == .anyOf }.flatMap(\.rows)
        let types = rows.filter { $0.special == .anonymous }.map { type(of: $0, schema) }
        return types.isEmpty ? .hidden(.union) : .union(types, joins.contains(.anyOf) ? .atLeastOne : .exactlyOne, nil)
    }

    /// The rows of a composition together: those of models that it names, and its own.
    private func inherited(
        _ schema: WiddershinsSchema, below: Set<String>
    ) -> (properties: [DraftProperty], additional: KindType?) {
        var properties: [DraftProperty] = []
        var additional: KindType?
        let below = below.union([schema.name])
        for row in schema.blocks.filter({ $0.join != .not }).flatMap(\.rows) {
            guard row.special == .anonymous else {
                properties += members([row], schema).properties
                continue
            }
            switch WiddershinsTypes.type(row.typeText) {
            case .model(let name):
                guard !below.contains(name), let base = byName[name] else { continue }
                properties += inherited(base, below: below).properties
            default:
                let own = members(row.children, schema)
                properties += own.properties
                additional = additional ?? own.additional
            }
        }
        return (Self.merged(properties), additional)
    }

    /// A later row of the same name is the narrower one; what any of them requires is required.
    private static func merged(_ properties: [DraftProperty]) -> [DraftProperty] {
        var result: [DraftProperty] = []
        for property in properties {
            guard let index = result.firstIndex(where: { $0.name == property.name }) else {
                result.append(property)
                continue
            }
            let wasRequired = result[index].presence == .required
            result[index] = property
            if wasRequired { result[index].presence = .required }
        }
        return result
    }

    private func members(
        _ rows: [WiddershinsRow], _ schema: WiddershinsSchema
    ) -> (properties: [DraftProperty], additional: KindType?) {
        var properties: [DraftProperty] = []
        var additional: KindType?
        for row in rows {
            let type = type(of: row, schema)
            switch row.special {
            case .additionalProperties, .pattern: additional = type
            case .anonymous:
                if case .object(let own, let rest) = type {
                    properties += own
                    additional = additional ?? rest
                }
            case nil:
                properties.append(
                    DraftProperty(
                        name: row.name, wireName: .known(row.name), type: type,
                        presence: row.isRequired ? .required : .optional, nullability: .no,
                        documentation: row.documentation, access: row.access, location: row.location))
            }
        }
        return (properties, additional)
    }

    /// A row's type with what follows below it: the fields of an object, of an array's elements or of a map's values.
    private func type(of row: WiddershinsRow, _ schema: WiddershinsSchema) -> KindType {
        filled(WiddershinsTypes.type(row.typeText), row, schema)
    }

    private func filled(_ type: KindType, _ row: WiddershinsRow, _ schema: WiddershinsSchema) -> KindType {
        switch type {
        case .nullable(let inner): return .nullable(filled(inner, row, schema))
        case .array(let element):
            if case .model = element { return type }
            let isAnonymous = row.children.count == 1 && row.children[0].special == .anonymous
            if isAnonymous { return .array(self.type(of: row.children[0], schema)) }
            return .array(filled(element, row, schema))
        case .object:
            let (properties, additional) = members(row.children, schema)
            if properties.isEmpty { return .map(additional ?? .any) }
            return .object(properties, additional: additional)
        case .scalar(let reference):
            let literals = (schema.values[row.name] ?? []).compactMap { Self.literal($0, reference) }
            return literals.isEmpty || (row.name.isEmpty && row.special == nil) ? type : .enumeration(literals)
        case .any where !row.children.isEmpty:
            let options = row.children.filter { $0.special == .anonymous }.map { self.type(of: $0, schema) }
            return options.isEmpty ? type : .union(options, .atLeastOne)
        case .any, .map, .model, .enumeration, .union, .unreadable: return type
        }
    }

    /// A value as the type has it: the table shows no quotes.
    private static func literal(_ value: JSONLiteral, _ type: TypeReference) -> JSONLiteral? {
        guard case .string(let text) = value, case .scalar(let scalar) = type else { return value }
        return switch scalar.kind {
        case .string: value
        case .integer, .number: DecimalNumber(text).map(JSONLiteral.number)
        case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        }
    }
}
