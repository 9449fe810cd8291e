import ModelGenDiagnostics
import ModelGenModel

/// Turns drafts into declarations, in their order; inline types follow what holds them.
struct DraftAssembly {
    private let names: DraftNames
    private let drafts: [Draft]
    private(set) var set: ModelSet
    private var extra: [TypeDeclaration] = []

    init(_ drafts: DraftSet, into set: ModelSet) {
        var seen: Set<String> = []
        self.drafts = drafts.drafts.filter { seen.insert($0.id).inserted }
        names = DraftNames(self.drafts)
        self.set = set
        self.set.diagnostics += drafts.diagnostics
        var first: Set<String> = []
        for draft in drafts.drafts where !first.insert(draft.id).inserted {
            self.set.diagnostics.append(.repeatedModel(draft))
        }
        for page in drafts.skipped {
            self.set.diagnostics.append(.skippedPage(page.path, because: page.reason))
            self.set.pages.append(PageAccount(path: page.path, outcome: .skipped(reason: page.reason)))
        }
    }

    mutating func assemble() -> ModelSet {
        var accounted: Set<String> = []
        for draft in drafts {
            var declaration = declaration(of: draft)
            declaration.rateChecks()
            set.declarations.append(declaration)
            for position in extra.indices { extra[position].rateChecks() }
            set.declarations += extra
            extra = []
            if accounted.insert(draft.path).inserted {
                set.pages.append(PageAccount(path: draft.path, outcome: .declared(declaration.id)))
            }
        }
        return set
    }

    private mutating func declaration(of draft: Draft) -> TypeDeclaration {
        let header = DeclarationHeader(
            id: TypeID(draft.id), name: SuggestedName(draft.name, .declared), namespace: draft.namespace,
            documentation: draft.documentation, deprecation: draft.deprecation, location: draft.location)
        let context = Context(id: draft.id, name: draft.name, path: draft.path, namespace: draft.namespace)
        switch draft.shape {
        case .object(let properties, let additional):
            return object(header, properties, additional, context)
        case .enumeration(let values):
            return enumeration(header, values)
        case .unquotedNumbers(let values):
            return eitherSpelling(header, values)
        case .alias(.enumeration(let values), _) where values.count > 1 && !values.contains(.null):
            return enumeration(header, values.map { EnumerationDeclaration.Value($0) })
        case .alias(.union(let members, let requirement), _):
            return union(header, members, requirement, nil, context.at(draft.location))
        case .alias(.object(let properties, let additional), _):
            return object(header, properties, additional, context)
        case .alias(let type, let constraints):
            // What stands beside `null` is a type of its own.
            let isNullable = if case .nullable = type { true } else { false }
            var use = use(
                of: type, isNullable ? context.below("value", at: draft.location) : context.at(draft.location))
            use.constraints += constraints
            return .alias(AliasDeclaration(header: header, target: use.element))
        case .union(let members, let requirement, let discriminator):
            return union(header, members, requirement, discriminator, context.at(draft.location))
        case .hidden(let reason):
            return hidden(header, reason)
        }
    }

    private mutating func object(
        _ header: DeclarationHeader, _ properties: [DraftProperty], _ additional: KindType?, _ context: Context
    ) -> TypeDeclaration {
        var object = ObjectDeclaration(header: header, properties: [])
        var seen: [String: SourceLocation] = [:]
        for draft in properties {
            if let first = seen.updateValue(draft.location, forKey: draft.wireName.text) {
                set.diagnostics.append(.repeatedRow(draft, first: first))
                continue
            }
            object.properties.append(property(draft, context))
        }
        if let additional {
            object.additionalProperties = .values(
                use(of: additional, context.below("additional value", at: header.location)).element)
        }
        return .object(object)
    }

    private mutating func property(_ draft: DraftProperty, _ context: Context) -> Property {
        let use = use(of: draft.type, context.below(draft.name, at: draft.location))
        return Property(
            sourceName: draft.name, wireName: draft.wireName, type: use.type, presence: draft.presence,
            nullability: use.isNullable ? .yes : draft.nullability, documentation: draft.documentation,
            defaultValue: draft.defaultValue.map { DefaultValue($0, from: .schema) }, constant: use.constant,
            constraints: use.constraints + draft.constraints, access: draft.access, deprecation: draft.deprecation,
            examples: draft.examples, location: draft.location)
    }

    private mutating func enumeration(
        _ header: DeclarationHeader, _ values: [EnumerationDeclaration.Value]
    ) -> TypeDeclaration {
        var seen: Set<JSONLiteral> = []
        let values = values.filter { seen.insert($0.value).inserted }
        let kinds = Set(values.map(\.value.kind))
        guard let kind = Self.valueType(kinds) else {
            let replacement = FreeFormReplacement(
                enumeration: header, listing: values.map(\.value),
                values.isEmpty ? .emptyEnumeration : .mixedEnumeration,
                values.isEmpty ? "The page lists no values" : "The values are of different JSON types",
                at: header.location)
            set.diagnostics.append(replacement.diagnostic)
            set.fallbacks.append(replacement.fallback)
            return replacement.declaration
        }
        return .enumeration(EnumerationDeclaration(header: header, valueType: kind, values: values))
    }

    private mutating func eitherSpelling(
        _ header: DeclarationHeader, _ values: [EnumerationDeclaration.Value]
    ) -> TypeDeclaration {
        var seen: Set<JSONLiteral> = []
        let either = EitherSpelling(header, values.filter { seen.insert($0.value).inserted })
        set.diagnostics.append(either.diagnostic)
        extra += either.lists
        return either.union
    }

    private static func valueType(_ kinds: Set<JSONKind>) -> ScalarType.Kind? {
        switch kinds {
        case [.string]: .string
        case [.integer]: .integer
        case [.number], [.number, .integer]: .number
        case [.boolean]: .boolean
        default: nil
        }
    }

    private mutating func union(
        _ header: DeclarationHeader, _ types: [KindType], _ requirement: UnionDeclaration.Requirement,
        _ discriminator: DraftDiscriminator?, _ context: Context
    ) -> TypeDeclaration {
        var members: [UnionDeclaration.Member] = []
        for (index, type) in types.enumerated() where type != .scalar(.any) {
            let use = use(of: type, context.below("option \(index + 1)", at: context.location))
            let member = UnionDeclaration.Member(use.type, constraints: use.constraints)
            if !members.contains(member) { members.append(member) }
        }
        guard !members.isEmpty else { return hidden(header, .union) }
        var declaration = UnionDeclaration(header: header, members: members, requirement: requirement)
        if let discriminator { declaration.discriminator = resolved(discriminator, members, context) }
        return .union(declaration)
    }

    private func resolved(
        _ draft: DraftDiscriminator, _ members: [UnionDeclaration.Member], _ context: Context
    ) -> UnionDeclaration.Discriminator? {
        let tags = draft.mapping.compactMap { entry -> UnionDeclaration.Tag? in
            guard let id = names.id(of: entry.model, from: context.path),
                let member = members.firstIndex(where: { $0.type == .reference(id) })
            else { return nil }
            return UnionDeclaration.Tag(entry.value, member: member)
        }
        guard !tags.isEmpty else { return nil }
        return UnionDeclaration.Discriminator(propertyName: draft.propertyName, mapping: tags)
    }

    private mutating func hidden(_ header: DeclarationHeader, _ reason: Draft.Hidden) -> TypeDeclaration {
        switch reason {
        case .enumeration:
            set.diagnostics.append(.hiddenValues(of: header))
            var header = header
            header.exactness = .overApproximates
            return .alias(AliasDeclaration(header: header, target: ElementType(.string())))
        case .union:
            let replacement = FreeFormReplacement(union: header, at: header.location)
            set.diagnostics.append(replacement.diagnostic)
            set.fallbacks.append(replacement.fallback)
            return replacement.declaration
        case .rows:
            let replacement = FreeFormReplacement(withoutRows: header, at: header.location)
            set.diagnostics.append(replacement.diagnostic)
            set.fallbacks.append(replacement.fallback)
            return replacement.declaration
        }
    }
}

// MARK: - Types

extension DraftAssembly {
    /// Where a type stands, for the names of inline types.
    struct Context {
        var id: String
        var name: String
        var path: String
        var namespace: [String]
        var location = SourceLocation(file: "")

        func below(_ part: String, at location: SourceLocation) -> Context {
            Context(id: "\(id)#\(part)", name: "\(name) \(part)", path: path, namespace: namespace, location: location)
        }

        func at(_ location: SourceLocation) -> Context {
            Context(id: id, name: name, path: path, namespace: namespace, location: location)
        }
    }

    /// A type in its place.
    struct Use {
        var type: TypeReference
        var isNullable = false
        var constant: JSONLiteral?
        var constraints: [Constraint] = []

        var element: ElementType {
            let fixed = constant.map { [Constraint(.constant($0))] } ?? []
            return ElementType(type, nullability: isNullable ? .yes : .no, constraints: fixed + constraints)
        }
    }

    private mutating func use(of type: KindType, _ context: Context) -> Use {
        switch type {
        case .scalar(let reference): return Use(type: reference)
        case .any: return Use(type: .any)
        case .array(let element):
            return Use(type: .array(use(of: element, context.below("item", at: context.location)).element))
        case .map(let value):
            return Use(type: .map(use(of: value, context.below("value", at: context.location)).element))
        case .nullable(let inner):
            var result = use(of: inner, context)
            result.isNullable = true
            return result
        case .model(let name): return reference(to: name, context)
        case .enumeration(let values): return enumerated(values, context)
        case .union(let members, let requirement): return alternative(members, requirement, context)
        case .object(let properties, let additional):
            let declaration = object(header(context), properties, additional, context)
            extra.append(declaration)
            return Use(type: .reference(declaration.id))
        case .unreadable(let cell):
            set.diagnostics.append(
                .unknownType(cell, because: "its brackets or marks do not match", at: context.location))
            return fallback("unknown type", context)
        }
    }

    private func header(_ context: Context) -> DeclarationHeader {
        DeclarationHeader(
            id: TypeID(context.id), name: SuggestedName(context.name, .derived), namespace: context.namespace,
            location: context.location)
    }

    private mutating func reference(to name: String, _ context: Context) -> Use {
        if let id = names.id(of: name, from: context.path) {
            return Use(type: .reference(id), isNullable: names.isNullable(id))
        }
        set.diagnostics.append(.missingModel(name, at: context.location))
        return fallback("missing page", context)
    }

    private mutating func fallback(_ reason: String, _ context: Context) -> Use {
        set.fallbacks.append(Fallback(reason: reason, at: context.location))
        return Use(type: .any)
    }

    private mutating func enumerated(_ values: [JSONLiteral], _ context: Context) -> Use {
        let isNullable = values.contains(.null)
        let values = values.filter { $0 != .null }
        if values.count == 1, let kind = Self.valueType([values[0].kind]) {
            return Use(type: .scalar(ScalarType(kind)), isNullable: isNullable, constant: values[0])
        }
        guard !values.isEmpty else { return Use(type: .any, isNullable: isNullable) }
        let declaration = enumeration(header(context), values.map { EnumerationDeclaration.Value($0) })
        extra.append(declaration)
        return Use(type: .reference(declaration.id), isNullable: isNullable)
    }

    private mutating func alternative(
        _ members: [KindType], _ requirement: UnionDeclaration.Requirement, _ context: Context
    ) -> Use {
        let isNullable = members.contains { if case .nullable = $0 { true } else { false } }
        let members = members.map { if case .nullable(let inner) = $0 { inner } else { $0 } }
        if members.count == 1 {
            var only = use(of: members[0], context)
            only.isNullable = only.isNullable || isNullable
            return only
        }
        if members.contains(.any) { return Use(type: .any, isNullable: isNullable) }
        let declaration = union(header(context), members, requirement, nil, context)
        extra.append(declaration)
        return Use(type: .reference(declaration.id), isNullable: isNullable)
    }
}

extension TypeDeclaration {
    /// What only `validate()` can check makes a type more than its Swift type says.
    fileprivate mutating func rateChecks() {
        let isChecked: Bool =
            switch self {
            case .object(let object): object.properties.contains { !$0.constraints.isEmpty }
            case .alias(let alias): !alias.target.constraints.isEmpty
            case .enumeration, .union: false
            }
        guard isChecked else { return }
        header.capability = .localChecks
        if header.exactness == .exact { header.exactness = .exactWithValidation }
    }
}
