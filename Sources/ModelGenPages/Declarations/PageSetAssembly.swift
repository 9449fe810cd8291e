import ModelGenDiagnostics
import ModelGenModel

/// Turns parsed pages into declarations, in the order of the pages.
///
/// In steps, because each needs the one before for the whole set: roles decide which pages links can lead to, declarations
/// resolve the links, what refers to what tells the SDK's own classes, examples prove names on linked types and those the
/// spelling of others, prose names values of linked enumerations, and what is left unsaid is learnt from all that is said.
struct PageSetAssembly {
    private let pages: [Page]
    private let options: PageOptions
    private var set: ModelSet
    private var wholeExamples: [TypeID: [String]] = [:]

    init(pages: [Page], options: PageOptions, set: ModelSet) {
        self.pages = pages
        self.options = options
        self.set = set
    }

    mutating func assemble() -> ModelSet {
        let roles = roles()
        let index = PageIndex(roles)
        let hasLegacyMarkers = noteLegacyMarkers(roles.map(\.role))
        for (page, role) in roles {
            noteUnknownSections(of: page, role)
            declare(page, role, index: index, hasLegacyMarkers: hasLegacyMarkers)
        }
        let operations = OperationPageReader(index: index).operations(of: roles)
        nameWires(operations)
        applyProse()
        if !hasLegacyMarkers { learnNullability() }
        rateExactness()
        var reader = OperationSignatureReader(index: index, declarations: set.declarationsByID())
        set.operations = reader.signatures(of: operations)
        set.diagnostics += reader.diagnostics
        return set
    }

    private mutating func roles() -> [(page: Page, role: PageRole)] {
        let roles = pages.map { (page: $0, role: PageRole.of($0, diagnostics: &set.diagnostics)) }
        let envelopes = EnvelopePages(roles)
        return roles.map { (page: $0.page, role: envelopes.role(of: $0.page, $0.role)) }
    }

    private mutating func declare(_ page: Page, _ role: PageRole, index: PageIndex, hasLegacyMarkers: Bool) {
        switch role {
        case .skipped(let reason):
            set.diagnostics.append(.skippedPage(page.path, because: reason))
            set.pages.append(PageAccount(path: page.path, outcome: .skipped(reason: reason)))
        case .operations:
            let reason = "it describes the operations of a resource"
            set.diagnostics.append(.skippedPage(page.path, because: reason))
            set.pages.append(PageAccount(path: page.path, outcome: .skipped(reason: reason)))
        case .envelope:
            set.diagnostics.append(.httpEnvelope("The page", at: page.location))
            set.pages.append(PageAccount(path: page.path, outcome: .skipped(reason: PageSetAssembly.envelopeReason)))
        case .object(let table):
            var reader = FieldsSectionReader(page: page, index: index, hasLegacyMarkers: hasLegacyMarkers)
            let object = reader.read(table, header(of: page, index: index))
            wholeExamples[object.header.id] = reader.wholeExamples
            append(page, [.object(object)] + reader.declarations, reader.diagnostics, reader.fallbacks)
        case .enumeration(let section):
            var reader = ValuesSectionReader(page: page, section: section)
            let declarations = reader.read(header(of: page, index: index))
            append(page, declarations, reader.diagnostics, reader.fallbacks)
        case .union(let section):
            var reader = SupportedTypesReader(page: page, section: section, index: index)
            let declaration = reader.read(header(of: page, index: index))
            append(page, [declaration] + reader.declarations, reader.diagnostics, reader.fallbacks)
        case .bare:
            let replacement = FreeFormReplacement(union: header(of: page, index: index), at: page.location)
            append(page, [replacement.declaration], [replacement.diagnostic], [replacement.fallback])
        }
    }

    private static let envelopeReason = "it belongs to the HTTP response, not to its JSON"

    /// The first declaration is the page's; others are of types that it spells out.
    private mutating func append(
        _ page: Page, _ declarations: [TypeDeclaration], _ diagnostics: [Diagnostic], _ fallbacks: [Fallback]
    ) {
        set.pages += declarations.prefix(1).map { PageAccount(path: page.path, outcome: .declared($0.id)) }
        set.declarations += declarations
        set.diagnostics += diagnostics
        set.fallbacks += fallbacks
    }

    private mutating func header(of page: Page, index: PageIndex) -> DeclarationHeader {
        let notice = DeprecationNotice(page: page.description, isStruck: page.title?.isStruck ?? false)
        return DeclarationHeader(
            id: TypeID(page.path), name: name(of: page), namespace: index.namespace(of: page.path),
            documentation: notice.documentation, deprecation: notice.deprecation, location: page.location)
    }

    private mutating func name(of page: Page) -> SuggestedName {
        if let title = page.title { return SuggestedName(title.text, .declared) }
        let fileName = PagePath.fileName(of: page.path)
        let stem = fileName.lastIndex(of: ".").map { fileName[..<$0] } ?? fileName
        set.diagnostics.append(
            .warning(
                .untitledPage, "The page has no title", at: page.location,
                consequence: "The type is named after the file, which is not how the vendor spells it.",
                fix: "Restore the first line, such as `# Pet`."))
        return SuggestedName(String(stem), .derived)
    }
}

extension PageSetAssembly {
    private mutating func noteUnknownSections(of page: Page, _ role: PageRole) {
        guard role.isDescribed else { return }
        for section in page.sections {
            guard case .other(let heading) = section.kind else { continue }
            set.diagnostics.append(
                .warning(
                    .unknownSection, "No model page has a section “\(heading)”", at: section.location,
                    consequence: "The section is not read."))
        }
    }

    /// The dialect of 2023 prints `Optional` for optional and for nullable; it is known by words that went with it.
    private mutating func noteLegacyMarkers(_ roles: [PageRole]) -> Bool {
        for case .object(let table) in roles {
            guard let field = table.fields.first(where: { $0.type?.contains(PageSetAssembly.isLegacy) ?? false }) else {
                continue
            }
            set.diagnostics.append(
                .note(
                    .legacyMarkers, "The pages are in the dialect of 2023, where `Optional` may also mean nullable",
                    at: field.typeLocation,
                    consequence: "Optional properties are read as perhaps nullable.",
                    fix: "Use pages of a current version of the SDK."))
            return true
        }
        return false
    }

    private static func isLegacy(_ expression: TypeExpression) -> Bool {
        switch expression {
        case .name(let name): name.hasPrefix("requests.") || name.hasPrefix("requests_http.")
        case .generic(let name, _): name == "list" || name == "dict"
        case .link(let text, _):
            text.contains { if case .generic("Union", _) = $0 { !PageVocabulary.isTransport($0) } else { false } }
        case .literal: false
        }
    }

    private mutating func nameWires(_ operations: [Operation]) {
        var roles = ClassRoles(set.declarations, operations: operations)
        let declarations = roles.applied(to: set.declarations)
        let collector = EvidenceCollector(declarations)
        let evidence = collector.evidence(wholeExamples: wholeExamples, operations: roles.operations)
        var naming = WireNaming(declarations, evidence: evidence, options: options)
        naming.apply()
        set.declarations = naming.declarations
        set.diagnostics += roles.diagnostics + naming.diagnostics
    }

    private mutating func learnNullability() {
        var learning = NullabilityLearning(set.declarations)
        set.declarations = learning.applied(to: set.declarations)
        set.diagnostics += learning.diagnostics
    }

    private mutating func applyProse() {
        let values = StatedValueTyping(declarations: set.declarationsByID())
        var memory = ProseMemory()
        for position in set.declarations.indices {
            guard case .object(var object) = set.declarations[position] else { continue }
            for index in object.properties.indices {
                var application = ProseApplication(object.properties[index], values, &memory)
                object.properties[index] = application.apply()
                set.diagnostics += application.diagnostics
            }
            set.declarations[position] = .object(object)
        }
    }

    /// What only `validate()` can check makes a type more than its Swift type says.
    private mutating func rateExactness() {
        for position in set.declarations.indices {
            guard case .object(let object) = set.declarations[position] else { continue }
            guard object.properties.contains(where: { !$0.constraints.isEmpty || $0.type.hasConstraints }) else {
                continue
            }
            set.declarations[position].header.capability = .localChecks
            guard object.header.exactness == .exact else { continue }
            set.declarations[position].header.exactness = .exactWithValidation
        }
    }
}

extension TypeReference {
    /// Whether anything inside, below the reference itself, is constrained.
    fileprivate var hasConstraints: Bool {
        switch self {
        case .array(let element), .map(let element): !element.constraints.isEmpty || element.type.hasConstraints
        case .scalar, .any, .reference: false
        }
    }
}
