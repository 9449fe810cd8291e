internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// One run over one document and what it refers to: the state that the readers of single keywords share.
final class SchemaReading {
    let options: OpenAPIOptions
    let report = ReadingReport()
    let documents: DocumentTable
    let resolver: ReferenceResolver
    let declarations = DeclarationTable()
    let names: InlineNames
    let descendants: Descendants
    let predicates: PredicateReader
    let selection: SelectionReading
    /// How many schemas were asked for, repetitions included: what reading costs grows with it.
    private(set) var parsedCount = 0
    /// What references lead to and is not declared yet.
    private var pending: [Place] = []
    private var requested: Set<TypeID> = []
    private var nullability: [TypeID: Bool] = [:]
    /// The bases that `allOf` is being merged with, outermost first, so that a circle is noticed.
    var expanding: Set<TypeID> = []
    /// The alternatives that are being read, outermost first.
    var distributing: Set<TypeID> = []
    /// The types that operations use, each time with its direction.
    var uses: [(type: TypeID, usage: Usage)] = []
    /// What operations take and give, and the operations for which that is still to be told.
    var signatures: [OperationSignature] = []
    var pendingSignatures: [SignatureReader.Pending] = []
    /// What media types say of the fields of forms, to be compared with these when all schemas are read.
    var pendingEncodings: [FieldEncodings.Pending] = []
    /// The links of responses.
    var links: [Place] = []
    /// The callbacks that were read.
    var callbacks: Set<TypeID> = []
    /// The values of schemas in operations: many share parameters and responses.
    var signatureValues: [TypeID: ElementType] = [:]
    /// How many combinations of alternatives the place that is being read has led to; `nil` outside of one that has several
    /// groups of them.
    var combinations: Int?
    /// What was parsed.
    private let schemas = SchemaTable()
    /// What merging has made of bases: many schemas share them, and they each other.
    var expanded: [TypeID: Schema] = [:]

    /// Tried in order; the first one that has something to say reads the schema.
    ///
    /// 1. A reference says everything there is to say.
    /// 2. Alternatives go before `type`, which beside them only repeats what the members have in common.
    /// 3. Listed values go before `type` for the same reason.
    /// 4. A list of types becomes alternatives, which need the single types below.
    /// 5. Single types; an object that others inherit from is a union of them.
    /// 6. Whatever is left allows anything.
    private static let strategies: [any SchemaStrategy.Type] = [
        ImpossibleSchemaReader.self, ReferenceReader.self, UnionReader.self, ConstantReader.self,
        EnumerationReader.self,
        NullReader.self, TypeListReader.self, HierarchyReader.self, ObjectReader.self, ArrayReader.self,
        ScalarReader.self, AnyReader.self,
    ]

    init(options: OpenAPIOptions, loader: @escaping OpenAPIReader.Loader) {
        self.options = options
        documents = DocumentTable(
            extensionNames: ExtensionNames(names: options.extensionNames), assertsFormats: options.assertsFormats,
            assertedFormats: options.assertedFormats, loader: loader)
        resolver = ReferenceResolver(
            documents: documents, report: report, allowsUnresolved: options.allowsUnresolved)
        names = InlineNames()
        descendants = Descendants(resolver: resolver, documents: documents)
        predicates = PredicateReader(report: report, resolver: resolver)
        selection = SelectionReading(options.selection)
    }

    /// The schema with its keywords read and its `allOf` merged; references to other schemas stay.
    ///
    /// Where the kinds of value are named `beside` it, as they are for alternatives, they need not be implied.
    func schema(of subschema: Subschema, beside kinds: [ValueKind]? = nil, depth: Int) -> Schema {
        var schema = parsed(subschema, beside: kinds)
        if !schema.allOf.isEmpty {
            let predicate = schema.predicate
            schema = AllOfMerger(reading: self).merge(schema, depth: depth)
            schema.predicate = predicate
        }
        if kinds == nil { ImpliedType(report: report).complete(&schema) }
        return schema
    }

    /// The schema with its keywords read, as it stands. By the letter a schema without `type` says nothing about the type of a value;
    /// where that is named `beside` it, it need not.
    func parsed(_ subschema: Subschema, beside kinds: [ValueKind]? = nil) -> Schema {
        switch subschema {
        case .written(let place):
            let schema = parsed(at: place)
            return place.dialect.readsByTheLetter ? LetterTyping(reading: self).typed(schema, beside: kinds) : schema
        case .all(let parts, at: let place):
            var schema = Schema(at: place)
            schema.allOf = parts
            return schema
        case .read(let schema): return schema
        }
    }

    /// What is written at a place. Where siblings of references are not taken by the letter, they are sorted out.
    func parsed(at place: Place) -> Schema {
        parsedCount += 1
        return schemas.schema(at: place) {
            var schema = SchemaParser(report: report, resolver: resolver).parse(place)
            if !place.dialect.readsByTheLetter { ReferenceSiblings(report: report).normalize(&schema) }
            return schema
        }
    }

    /// Reads a schema, declaring what needs a name.
    func read(_ subschema: Subschema, _ scope: ReadingScope) -> SchemaUse {
        read(schema(of: subschema, depth: scope.depth), scope)
    }

    /// Reads a schema whose `allOf` is merged.
    func read(_ schema: Schema, _ scope: ReadingScope) -> SchemaUse {
        guard scope.depth < options.depthLimit, declarations.count < options.declarationLimit else {
            return limitExceeded(at: schema.place)
        }
        for strategy in Self.strategies {
            if var use = strategy.read(schema, scope, self) {
                if use.type == .any { use.nullability = .no }
                schema.annotations.provenance?.apply(to: &use)
                return checked(use, of: schema)
            }
        }
        return SchemaUse(.any)
    }

    /// The use with the predicate that the schema takes: on the declaration, where the schema has one.
    private func checked(_ use: SchemaUse, of schema: Schema) -> SchemaUse {
        // Nearly all schemas; the identity, a long text, is not even made for them.
        if case .never = schema.predicate, schema.asserted.isEmpty { return use }
        let isDeclared = use.type == .reference(schema.place.id) && declarations.contains(schema.place.id)
        switch schema.predicate {
        case .never: return asserted(use, of: schema, isDeclared: isDeclared)
        case .unlessUnion: if isDeclared, declarations.isUnion(schema.place.id) { return use }
        case .always: break
        }
        if use.type == .any { reportOpenType(of: schema) }
        let predicate = predicates.request(schema.place)
        if isDeclared {
            declarations.setPredicate(predicate, of: schema.place.id)
            return use
        }
        var use = use
        use.constant = nil
        let constraint = Constraint(.predicate(predicate))
        if !use.constraints.contains(constraint) { use.constraints.append(constraint) }
        return use
    }

    /// Says where parts of a value are described whose own type is left open, so that no type comes of them.
    private func reportOpenType(of schema: Schema) {
        guard !Keyword.asserting(in: schema.place).isDisjoint(with: Keyword.describingParts) else { return }
        report.note(
            .typeLeftOpen, "The schema describes parts of values and leaves open of which type they are",
            at: schema.place.location,
            consequence: "It is read as free-form JSON, which `validate()` checks against all of the schema.")
        report.add(Fallback(reason: "type left open", at: schema.place.location))
    }

    /// The use with the predicates that are checked beside its type.
    private func asserted(_ use: SchemaUse, of schema: Schema, isDeclared: Bool) -> SchemaUse {
        var use = use
        // All of the schema covers what it was merged of.
        let whole = schema.asserted.filter { $0.coverage == .whole && $0.place.isSame(as: schema.place) }
        for part in whole.isEmpty ? schema.asserted : whole {
            guard let part = relevant(part, to: schema) else { continue }
            // The same schema may have been read once before, without what alternatives leave to a predicate.
            if isDeclared {
                if declarations.predicates(of: schema.place.id).contains(where: { predicates.covers($0, part) }) {
                    continue
                }
                declarations.addPredicate(predicates.requestRest(part), of: schema.place.id)
            } else if !use.constraints.contains(where: { constraint in
                if case .predicate(let id) = constraint.rule { predicates.covers(id, part) } else { false }
            }) {
                use.constraints.append(Constraint(.predicate(predicates.requestRest(part))))
                use.exactness = use.exactness.withPredicate
            }
        }
        return use
    }

    /// What of the predicate concerns values of the schema's type.
    private func relevant(_ part: AssertedSchema, to schema: Schema) -> AssertedSchema? {
        guard let kind = schema.kinds?.first, schema.kinds?.count == 1 else { return part }
        let relevant = part.concerning(kind)
        for keyword in (part.keywords ?? []).subtracting(relevant?.keywords ?? []).sorted(by: {
            $0.rawValue < $1.rawValue
        }) {
            report.idle(keyword, of: kind, at: part.place)
        }
        return relevant
    }

    private func limitExceeded(at place: Place) -> SchemaUse {
        report.warning(
            .limitExceeded, "Schemas nest deeper, or are more, than the limit allows", at: place.location,
            consequence: "Any JSON value is accepted from here on.")
        return fallback("nesting limit", at: place)
    }
}

extension SchemaReading {
    /// A place that is read as free-form JSON although the document says more.
    func fallback(_ reason: String, at place: Place) -> SchemaUse {
        report.add(Fallback(reason: reason, at: place.location))
        var use = SchemaUse(.any)
        use.exactness = .overApproximates
        return use
    }

    /// The declaration that a reference leads to, which will be read if it is not among the named schemas.
    func request(_ target: Place) -> TypeID {
        let id = target.id
        if requested.insert(id).inserted { pending.append(target) }
        return id
    }

    /// Whether the schema at the place that a reference leads to allows `null`.
    func allowsNull(_ target: Place, depth: Int) -> Bool {
        let id = target.id
        if let known = nullability[id] { return known }
        guard depth < options.depthLimit else { return false }
        // A schema that leads back to itself adds nothing.
        nullability[id] = false
        let result = allowsNull(schema(of: .written(target), depth: depth), depth: depth + 1)
        nullability[id] = result
        return result
    }

    /// Whether the schema allows `null`, apart from one that allows anything.
    func allowsNull(_ schema: Schema, depth: Int) -> Bool {
        if schema.isNullable { return true }
        if let reference = schema.reference {
            return resolver.resolve(reference).map { allowsNull($0, depth: depth) } ?? false
        }
        return schema.alternatives.contains { alternatives in
            allowsNull(alternatives, depth: depth)
                || schema.kinds == nil
                    && alternatives.members.contains { member in
                        allowsAnything(self.schema(of: member, depth: depth), depth: depth)
                    }
        }
    }

    /// Whether the schema names no kind of value, so that `null` is one of them. Where a predicate decides, `null` is for it to judge, and
    /// must reach it.
    func allowsAnything(_ schema: Schema, depth: Int) -> Bool {
        guard let schema = followed(schema, depth: depth) else { return false }
        if case .always = schema.predicate {
            return schema.place.node[Keyword.type.rawValue]?.string == JSONTypeName.null.rawValue
        }
        return !schema.carriesType
    }

    /// Whether one of the alternatives allows `null`; alternatives that lead back to themselves add nothing.
    private func allowsNull(_ alternatives: Alternatives, depth: Int) -> Bool {
        let id = alternatives.place.id
        if let known = nullability[id] { return known }
        guard depth < options.depthLimit else { return false }
        nullability[id] = false
        let result = alternatives.members.contains { member in
            allowsNull(schema(of: member, depth: depth), depth: depth + 1)
        }
        nullability[id] = result
        return result
    }

    /// The schema that a chain of references ends at; `nil` where it leads nowhere.
    func followed(_ schema: Schema, depth: Int) -> Schema? {
        var schema = schema
        var depth = depth
        while let reference = schema.reference {
            guard depth < options.depthLimit, let target = resolver.resolve(reference) else { return nil }
            depth += 1
            schema = self.schema(of: .written(target), depth: depth)
        }
        return schema
    }

    /// Declares the schema at `place` as a type of its own.
    func declareRoot(_ place: Place) {
        let id = place.id
        requested.insert(id)
        guard !declarations.contains(id) else { return }
        let schema = schema(of: .written(place), depth: 0)
        let use = read(schema, ReadingScope(.declaration))
        guard !declarations.contains(id) else { return }
        declarations.begin(place, as: id)
        declarations.finish(.alias(AliasReader(reading: self).alias(at: place, schema, use)))
    }

    /// Declares everything that references have led to, and what that leads to in turn.
    func declarePending() {
        var next = 0
        while next < pending.count {
            declareRoot(pending[next])
            next += 1
        }
        pending = []
    }

    /// What all declarations have in common.
    func header(_ schema: Schema, as id: TypeID, exactness: Exactness, hasConstraints: Bool) -> DeclarationHeader {
        var header = DeclarationHeader(
            id: id, name: names.name(of: schema), documentation: schema.annotations.documentation,
            deprecation: schema.annotations.deprecation, location: schema.place.location,
            capability: hasConstraints ? .localChecks : .plainType,
            exactness: exactness.combined(with: schema.exactness))
        if options.keepsExamples { header.examples = schema.annotations.exampleValues }
        return header
    }
}
