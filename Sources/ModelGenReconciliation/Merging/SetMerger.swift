import ModelGenDiagnostics
import ModelGenModel

/// Merges the pages' types with those of the specification, and adds what they need of it.
struct SetMerger {
    private let pages: ModelSet
    private let spec: ModelSet
    private var context: MergeContext

    init(pages: ModelSet, spec: ModelSet) {
        self.pages = pages
        self.spec = spec
        let (ours, theirs) = (Catalog(pages), Catalog(spec))
        context = MergeContext(pages: ours, spec: theirs, matches: TypeMatcher.match(ours, theirs))
    }

    mutating func merge() -> Reconciliation {
        var declarations = pages.declarations.map { merge($0) }
        declarations.removeAll { context.settledLists.contains($0.id) }
        for index in declarations.indices { declarations[index] = fill(declarations[index]) }
        declarations += add(besides: Set(declarations.map { NameForm($0.header.name.text) }))
        let leftOut = leftOut()
        context.counts.schemasLeftOut = leftOut.count
        let model = ModelSet(
            sources: pages.sources + spec.sources, pages: pages.pages, declarations: declarations,
            fallbacks: pages.fallbacks + spec.fallbacks,
            diagnostics: diagnostics(of: declarations) + spec.diagnostics + context.differences.map(\.diagnostic)
                + leftOut)
        return Reconciliation(model: model, differences: context.differences, counts: context.counts)
    }

    private mutating func merge(_ page: TypeDeclaration) -> TypeDeclaration {
        guard let id = context.matches.spec(of: page.id), let schema = context.spec[id] else {
            context.counts.typesOnlyOnPages += 1
            return page
        }
        context.counts.matchedTypes += 1
        var result = merge(page, schema)
        result.header.merge(schema.header)
        return result
    }

    private mutating func merge(_ page: TypeDeclaration, _ schema: TypeDeclaration) -> TypeDeclaration {
        var values = ValueMerger(context: context)
        defer { context = values.context }
        let place = MergePlace(
            subject: page.header.name.text, page: page.header.location, spec: schema.header.location)
        switch (page, schema) {
        case (.object(let page), .object(let schema)):
            var merger = ObjectMerger(values: values)
            defer { values = merger.values }
            return .object(merger.merge(page, schema))
        case (.object(let page), .alias(let alias)):
            if case .map(let element) = alias.target.type { values.context.contents[page.header.id] = element }
            return .object(page)
        case (.enumeration(let page), .enumeration(let schema)):
            var merger = AlternativesMerger(values: values)
            defer { values = merger.values }
            return .enumeration(merger.merge(page, schema))
        case (.union(let page), .union(let schema)):
            return .union(merge(page, schema, &values))
        case (.union(let page), .alias(let alias)):
            return .union(merge(page, alias, &values, at: place))
        case (.union(let page), .enumeration(let schema)):
            if let settled = values.context.settle(page, by: schema) {
                var merger = AlternativesMerger(values: values)
                defer { values = merger.values }
                return .enumeration(merger.merge(settled, schema))
            }
            if !values.context.isOpen(schema, as: page) {
                values.context.differ(.type, place, page: "a union", spec: "an enumeration", outcome: .page)
            }
            return .union(page)
        case (.alias(var page), .alias(let schema)):
            page.target = values.merge(page.target, schema.target, at: place)
            return .alias(page)
        case (.object, _), (.enumeration, _), (.union, _), (.alias, _):
            // What is not alike is not matched.
            return page
        }
    }

    private func merge(
        _ page: UnionDeclaration, _ schema: UnionDeclaration, _ values: inout ValueMerger
    ) -> UnionDeclaration {
        var merger = AlternativesMerger(values: values)
        defer { values = merger.values }
        return merger.merge(page, schema)
    }

    /// A union of one member is an alias; one of several stands beside an alias of a union.
    private func merge(
        _ page: UnionDeclaration, _ alias: AliasDeclaration, _ values: inout ValueMerger, at place: MergePlace
    ) -> UnionDeclaration {
        if case .reference(let id) = alias.target.type, case .union(let schema)? = context.spec[id] {
            return merge(page, schema, &values)
        }
        guard page.members.count == 1 else {
            let target = values.context.text(alias.target.type)
            values.context.differ(.type, place, page: "a union", spec: target, outcome: .page)
            return page
        }
        var result = page
        let member = ElementType(page.members[0].type, constraints: page.members[0].constraints)
        var target = alias.target
        target.nullability = .no
        let merged = values.merge(member, target, at: place)
        result.members[0].type = merged.type
        result.members[0].constraints = merged.constraints
        return result
    }
}

// MARK: - Further types

extension SetMerger {
    /// A free-form object with what the specification says it holds.
    private mutating func fill(_ declaration: TypeDeclaration) -> TypeDeclaration {
        guard case .object(var object) = declaration, var element = context.contents[object.header.id],
            case .unannounced = object.additionalProperties
        else { return declaration }
        element.type = context.adopt(element.type)
        object.additionalProperties = .values(element)
        return .object(object)
    }

    /// The types of the specification that merged ones refer to, and those that these refer to.
    private mutating func add(besides names: Set<NameForm>) -> [TypeDeclaration] {
        var added: [TypeDeclaration] = []
        while added.count < context.needed.count {
            let id = context.needed[added.count]
            guard let declaration = context.spec[id] else { break }
            var adopted = context.adopt(declaration)
            // A page's name is the page's; whoever comes later is renamed.
            if names.contains(NameForm(adopted.header.name.text)) { adopted.header.name.provenance = .derived }
            added.append(adopted)
        }
        context.counts.typesAdded = added.count
        return added
    }

    /// Named schemas that nothing of the pages leads to.
    private func leftOut() -> [Diagnostic] {
        let needed = Set(context.needed)
        return spec.declarations.filter { declaration in
            declaration.header.name.provenance != .derived && !needed.contains(declaration.id)
                && !context.matches.isMatched(spec: declaration.id)
        }.map { declaration in
            .note(
                .schemaWithoutPage, "No page is about `\(declaration.header.name.text)`",
                at: declaration.header.location, consequence: "The type is left out.",
                fix: "Add the specification to the inputs, if the type is wanted.")
        }
    }

    /// What the pages' reader said, without the guesses that the specification has settled.
    private func diagnostics(of declarations: [TypeDeclaration]) -> [Diagnostic] {
        let settled = declarations.filter { context.matches.spec(of: $0.id) != nil && !$0.hasGuessedWireNames }
        let places = Set(settled.map(\.header.location))
        let settledLists = Set(context.settledLists.compactMap { context.pages[$0]?.header.location })
        return pages.diagnostics.filter { diagnostic in
            guard let location = diagnostic.location else { return true }
            switch diagnostic.id {
            case .guessedWireNames: return !places.contains(location)
            case .guessedValueType: return !settledLists.contains(location)
            default: return true
            }
        }
    }
}

extension DiagnosticID {
    /// A schema that no page describes.
    static let schemaWithoutPage = DiagnosticID("schema-without-page")
    /// What the reader of pages calls wire names that it derived.
    static let guessedWireNames = DiagnosticID("guessed-wire-names")
    /// What it calls values of which it does not know whether they are numbers.
    static let guessedValueType = DiagnosticID("guessed-value-type")
}

extension TypeDeclaration {
    fileprivate var hasGuessedWireNames: Bool {
        guard case .object(let object) = self else { return false }
        return object.properties.contains { $0.wireName.isGuessed }
    }
}

extension DeclarationHeader {
    /// What the specification knows besides.
    fileprivate mutating func merge(_ schema: DeclarationHeader) {
        documentation = documentation ?? schema.documentation
        deprecation = deprecation ?? schema.deprecation
        capability = max(capability, schema.capability)
        exactness = exactness.rank < schema.exactness.rank ? schema.exactness : exactness
    }
}

extension Exactness {
    /// From the best to the worst.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
