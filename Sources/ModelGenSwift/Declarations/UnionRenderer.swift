import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns
import ModelGenText

/// Writes a union as an enum with a payload for each member.
struct UnionRenderer {
    let scope: EmissionScope
    let union: UnionDeclaration
    let cases: [UnionCase]
    /// Without back-ticks, one for each case.
    private let caseNames: [String]

    /// Without back-ticks, one for each member: that of its first case.
    var names: [String] { union.members.indices.map { caseNames[cases.position(of: $0, value: nil)] } }

    init(_ union: UnionDeclaration, scope: EmissionScope) {
        self.scope = scope
        self.union = union
        let formats = union.members.map { Self.textFormat($0, scope) }
        let hasFormats = formats.count { $0 != nil } > 1
        let cases = UnionCase.cases(of: union, scope.prover.tags(of: union))
        self.cases = cases
        let shortener = CaseNameShortener(
            casing: scope.catalog.casing, union: scope.catalog.simpleName(union.header.id))
        let typeNames = Self.typeNames(of: union.members, scope)
        let candidates = cases.map { unionCase in
            let (member, format) = (union.members[unionCase.member], formats[unionCase.member])
            let typeName = typeNames[unionCase.member]
            let preferred =
                (unionCase.constant.map { member.name?.text ?? EnumerationRenderer.spelling($0) })
                ?? (cases.hasSeveral(of: unionCase.member) ? unionCase.name(for: typeName) : nil) ?? member.name?.text
                ?? (hasFormats ? format : nil) ?? typeName
            return MemberNamer.Candidate(
                source: preferred, preferred: scope.catalog.casing.memberName(preferred),
                required: member.name?.provenance == .required ? member.name?.text : nil)
        }
        caseNames = MemberNamer(reserved: ["unrecognized", "several", "none", "some", "hashValue", "validate", "init"])
            .names(for: shortener.shortened(candidates))
    }

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let types = union.members.map { scope.catalog.type($0.type, constraints: $0.constraints) }
        var diagnostics: [Diagnostic] = []
        var patterns = PatternConstants(taken: Set(caseNames))
        let members = cases.indices.map { member($0, types[cases[$0].member], &patterns, &diagnostics) }
        let several = scope.several.positions(in: union).sorted()
        let plan = UnionPlan(
            declared: scope.declaredName(of: union.header.id),
            equality: scope.conformances.equality(of: union.header.id),
            documentation: DeclarationDocumentation.lines(
                union.header, notes: [DispatchPhrase(union: union, hasSeveral: !several.isEmpty).text].compactMap { $0 }
            ),
            members: members,
            keepsUnrecognized: scope.catalog.keepsUnrecognized(union),
            unrecognizedTag: scope.catalog.keepsOtherValues(union) ? nil : union.dispatch.unrecognizedTag,
            views: several.map { view(of: $0, types[$0]) },
            reading: DispatchRenderer(
                union: union, owner: owner, cases: cases, names: caseNames.map(Keywords.escaped), types: types,
                formats: union.members.map(unassertedFormat),
                hasSeveral: !several.isEmpty
            ).statements,
            refusesSeveral: union.requirement == .exactlyOne,
            predicate: union.header.predicate.flatMap { scope.catalog.predicates.statement($0, about: "self") },
            patterns: patterns.constants,
            keyword: SwiftLiteral.string(keyword))
        return RenderedDeclaration(
            id: union.header.id, outermostName: scope.catalog.outermostName(union.header.id),
            text: RenderedDeclaration.text(
                templates.render("union", plan), extensions: templates.render("union-extensions", plan),
                in: scope.catalog.surroundings(union.header.id)),
            needsFoundation: types.contains(where: \.needsFoundation), needsRuntime: true, diagnostics: diagnostics)
    }

    /// The format that the member's strings should have, though nothing insists on it.
    private func unassertedFormat(_ member: UnionDeclaration.Member) -> String? {
        let resolved = scope.catalog.resolved(member.type)
        guard case .scalar(let scalar) = resolved.type, let format = scalar.format,
            case .scalar(.string) = scope.catalog.type(resolved.type, constraints: resolved.constraints),
            scope.catalog.formatCheck(resolved.type, constraints: resolved.constraints) == nil
        else { return nil }
        return FormatCheck.texts[format]
    }

    private func member(
        _ index: Int, _ type: SwiftType, _ patterns: inout PatternConstants, _ diagnostics: inout [Diagnostic]
    ) -> UnionPlan.Member {
        let unionCase = cases[index]
        let member = union.members[unionCase.member]
        var checks = CheckRenderer(
            scope: scope, patterns: patterns, member: caseNames[index])
        var documentation = DocumentationText()
        documentation.add(markdown: member.documentation)
        let statements = unionCase.constant == nil ? checks.checks(member.type, member.constraints) : []
        patterns = checks.patterns
        diagnostics += patterns.takeProblems().map { $0.diagnostic(at: union.header.location) }
        diagnostics += checks.unchecked.map {
            UncheckedConstraint.diagnostic($0, at: union.header.location, of: caseNames[index])
        }
        return UnionPlan.Member(
            name: caseNames[index], type: type.spelling(in: owner),
            documentation: documentation.rendered,
            isIndirect: scope.storage.isIndirect(member.type, in: union.header.id), checks: statements,
            tag: unionCase.sentTag, constant: unionCase.constantLiteral)
    }

    private func view(of index: Int, _ type: SwiftType) -> UnionPlan.View {
        // `asCat` for `cat`.
        let names = self.names
        let candidates = names.map { name in
            MemberNamer.Candidate(source: name, preferred: "as" + name.prefix(1).uppercased() + name.dropFirst())
        }
        return UnionPlan.View(
            name: MemberNamer(reserved: Set(caseNames)).names(for: candidates)[index],
            member: Keywords.escaped(names[index]), type: type.spelling(in: owner))
    }

    private var owner: String { scope.catalog.qualifiedName(union.header.id) }

    private var keyword: String {
        switch union.requirement {
        case .exactlyOne: "oneOf"
        case .atLeastOne: "anyOf"
        }
    }

    /// The format of a string, which says more than its type where there are several.
    private static func textFormat(_ member: UnionDeclaration.Member, _ scope: EmissionScope) -> String? {
        guard case .scalar(let scalar) = scope.catalog.resolved(member.type).type, scalar.kind == .string else {
            return nil
        }
        return scalar.format
    }

    /// What the types of the members are called: as wanted, where that is not what another member is called.
    private static func typeNames(of members: [UnionDeclaration.Member], _ scope: EmissionScope) -> [String] {
        let types = members.map { scope.catalog.type($0.type, constraints: $0.constraints) }
        let wanted = types.map { suggestedName($0) { wantedName(of: $0, scope) } }
        var counts: [String: Int] = [:]
        for name in wanted { counts[scope.catalog.casing.memberName(name), default: 0] += 1 }
        return zip(types, wanted).map { type, name in
            counts[scope.catalog.casing.memberName(name)] == 1 ? name : suggestedName(type) { fullName(of: $0, scope) }
        }
    }

    private static func fullName(of id: TypeID, _ scope: EmissionScope) -> String {
        scope.catalog.names[id] == nil ? "value" : scope.catalog.simpleName(id)
    }

    /// What a type is called, without what tells it from another type: cases share no names with types.
    private static func wantedName(of id: TypeID, _ scope: EmissionScope) -> String {
        let name = fullName(of: id, scope)
        guard let header = scope.catalog.declarations[id]?.header else { return name }
        if let wanted = header.enclosure?.names.first.map(scope.catalog.casing.typeName),
            KindSuffixes.tell(name, from: wanted)
        {
            return wanted
        }
        let declared = scope.catalog.casing.typeName(header.name.text)
        return name == ReservedTypeNames.avoided(declared) ? declared : name
    }

    /// A case is called like its type: `string`, `circle`, `circleArray`.
    private static func suggestedName(_ type: SwiftType, _ name: (TypeID) -> String) -> String {
        switch type {
        case .scalar(let scalar): scalar.rawValue
        case .json, .other: "json"
        case .jsonObject: "object"
        case .named(_, let id): name(id)
        case .array(let element): suggestedName(element, name) + "Array"
        case .dictionary(let value): suggestedName(value, name) + "Map"
        case .optional(let wrapped), .optionalNullable(let wrapped): suggestedName(wrapped, name)
        }
    }
}
