import ModelGenDiagnostics
import ModelGenModel

/// Gives type expressions their meaning: vocabulary, links, markers, and what pages are known to lose.
struct TypeInterpreter {
    /// Where an expression stands; the date labels mean different things.
    enum Place {
        /// Pages print `date` for a date-time and `datetime` for a date here (in all of 1,307 measured rows).
        case typeColumn
        /// Not swapped here (14 of 14).
        case unionHeading
    }

    let index: PageIndex
    let page: String
    let place: Place
    /// Whether `Optional` may also mean nullable, as in the dialect of 2023.
    let hasLegacyMarkers: Bool
    /// For declarations made of inline unions.
    let context: InlineContext
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var fallbacks: [Fallback] = []
    private(set) var declarations: [TypeDeclaration] = []

    /// What an inline type is named after.
    struct InlineContext {
        var id: String
        var name: String
        var location: SourceLocation
    }

    init(index: PageIndex, page: String, place: Place, hasLegacyMarkers: Bool, context: InlineContext) {
        self.index = index
        self.page = page
        self.place = place
        self.hasLegacyMarkers = hasLegacyMarkers
        self.context = context
    }

    private var location: SourceLocation { context.location }

    /// Recursion is bounded by the parser's depth limit.
    mutating func meaning(of expression: TypeExpression) -> TypeMeaning {
        let (base, marker, target) = TypeInterpreter.unwrapped(expression)
        guard var result = unmarked(base, target: target) else { return .transport }
        result.marker = marker
        result.nullability = nullability(of: result.type, marker: marker)
        return .json(result)
    }

    /// The expression without markers and links around it, in whatever order they stand.
    static func unwrapped(_ expression: TypeExpression) -> (base: TypeExpression, marker: Marker, target: String?) {
        var base = expression
        var marker = Marker.none
        var target: String?
        while true {
            switch base {
            case .link(let text, let link):
                target = target ?? link
                base = text
            case .generic(let name, let arguments):
                guard let wrapper = Marker(name), arguments.count == 1 else { return (base, marker, target) }
                marker = marker.combined(with: wrapper)
                base = arguments[0]
            case .name, .literal: return (base, marker, target)
            }
        }
    }

    /// Lists, maps and dates never carry a marker, so its absence says nothing about them.
    private func nullability(of type: TypeReference, marker: Marker) -> Nullability {
        switch marker {
        case .nullable, .optionalNullable: return .yes
        case .optional: return hasLegacyMarkers ? .unknown : .no
        case .none: break
        }
        switch type {
        case .array, .map: return .unknown
        case .scalar(let scalar): return scalar.format == "date" || scalar.format == "date-time" ? .unknown : .no
        case .any, .reference: return .no
        }
    }

    /// `nil` for parts of an HTTP response.
    private mutating func unmarked(_ base: TypeExpression, target: String?) -> JSONType? {
        switch base {
        case .literal(let values): return literal(values)
        case .generic(let name, let arguments): return generic(name, arguments, target: target)
        case .name(let name):
            if let target { return linked(name, to: target) }
            if PageVocabulary.isTransport(name) { return nil }
            if let scalar = PageVocabulary.type(named: name) { return JSONType(type: scalar) }
            if let format = dateFormat(name) { return JSONType(type: .string(format: format)) }
            if name.contains(".") || index.hasPage(titled: name) { return named(name) }
            return unknown(name, because: "no page uses this word for a JSON type")
        case .link(let text, let link): return unmarked(text, target: link)
        }
    }

    private func dateFormat(_ label: String) -> String? {
        let isSwapped = place == .typeColumn
        switch label {
        case "date": return isSwapped ? "date-time" : "date"
        case "datetime": return isSwapped ? "date" : "date-time"
        default: return nil
        }
    }

    private mutating func literal(_ values: [JSONLiteral]) -> JSONType {
        let kinds = Set(values.map(\.kind))
        let type: TypeReference =
            switch kinds.count == 1 ? kinds.first : nil {
            case .string?: .string()
            case .boolean?: .boolean
            case .integer?: .integer()
            case .number?: .number()
            case .null?, .array?, .object?, nil: .any
            }
        if values.count == 1 { return JSONType(type: type, constant: values[0]) }
        return JSONType(type: type, constraints: [Constraint(.allowedValues(values))])
    }
}

extension TypeInterpreter {
    private mutating func generic(_ name: String, _ arguments: [TypeExpression], target: String?) -> JSONType? {
        if PageVocabulary.isFileContent(.generic(name, arguments)) { return JSONType(type: .string(format: "binary")) }
        if PageVocabulary.isEventStream(name) { return nil }
        switch (name, arguments.count) {
        case ("List", 1), ("list", 1): return element(arguments[0]).map { JSONType(type: .array($0)) }
        case ("Dict", 2), ("dict", 2): return element(arguments[1]).map { JSONType(type: .map($0)) }
        case ("Union", _):
            if let target, !target.contains("://"), case .declared(let id) = index.page(at: target, from: page) {
                return JSONType(type: .reference(id))
            }
            return union(arguments)
        default:
            return unknown("\(name)[…]", because: "no page uses this word for a JSON type")
        }
    }

    private mutating func element(_ expression: TypeExpression) -> ElementType? {
        switch meaning(of: expression) {
        case .transport: return nil
        case .json(var type):
            // An element cannot be absent, so that an optional one can only be null.
            if type.marker == .optional { type.nullability = .yes }
            return type.asElement
        }
    }

    /// `Union[bytes, IO[bytes], io.IOBase]` is the content of an uploaded file; other unions in a cell get a declaration.
    private mutating func union(_ arguments: [TypeExpression]) -> JSONType? {
        if arguments.allSatisfy(PageVocabulary.isFileContent) { return JSONType(type: .string(format: "binary")) }
        var seen: Set<UnionDeclaration.Member> = []
        let members = arguments.compactMap { argument -> UnionDeclaration.Member? in
            guard case .json(let type) = meaning(of: argument), seen.insert(type.asMember).inserted else { return nil }
            return type.asMember
        }
        guard let first = members.first else { return nil }
        if members.count == 1 { return JSONType(type: first.type, constraints: first.constraints) }
        return JSONType(type: .reference(declare(members)))
    }

    private mutating func declare(_ members: [UnionDeclaration.Member]) -> TypeID {
        let number = declarations.count + 1
        let suffix = number == 1 ? "" : String(number)
        let id = TypeID(number == 1 ? context.id : "\(context.id)/\(suffix)")
        let header = DeclarationHeader(
            id: id, name: SuggestedName(context.name + suffix, .derived), namespace: index.namespace(of: page),
            location: location)
        declarations.append(.union(UnionDeclaration(header: header, members: members, requirement: .atLeastOne)))
        return id
    }

    /// A link's text is a model's name, or a library's type when the link leaves the set.
    private mutating func linked(_ name: String, to target: String) -> JSONType? {
        if PageVocabulary.isTransport(name) { return nil }
        if target.contains("://") {
            if let format = dateFormat(name) { return JSONType(type: .string(format: format)) }
            if let type = PageVocabulary.type(named: name) { return JSONType(type: type) }
            return unknown(name, because: "it is a library's type that no page uses for JSON")
        }
        return resolved(index.page(at: target, from: page), as: target)
    }

    /// A model's name without a link, as in the headings of unions.
    private mutating func named(_ name: String) -> JSONType? { resolved(index.page(named: name, from: page), as: name) }

    private mutating func resolved(_ resolution: PageIndex.Resolution, as target: String) -> JSONType? {
        switch resolution {
        case .declared(let id): return JSONType(type: .reference(id))
        case .envelope: return nil
        case .ambiguous(let id, let others):
            diagnostics.append(
                .warning(
                    .ambiguousPage, "`\(target)` may mean several pages", at: location,
                    consequence: "`\(id)` is taken.", fix: "Give only one of the pages.",
                    related: others.map { .init("Another page it may mean", at: SourceLocation(file: $0)) }))
            return JSONType(type: .reference(id))
        case .missing:
            diagnostics.append(.missingPage(target, at: location))
            fallbacks.append(Fallback(reason: "missing page", at: location))
            return JSONType(type: .any)
        }
    }

    private mutating func unknown(_ name: String, because reason: String) -> JSONType {
        diagnostics.append(.unknownType(name, because: reason, at: location))
        fallbacks.append(Fallback(reason: "unknown type", at: location))
        return JSONType(type: .any)
    }
}

extension JSONType {
    /// As a member of a union. A member that may be null is nullable in the property that holds the union, not here.
    var asMember: UnionDeclaration.Member { UnionDeclaration.Member(type, constraints: asElement.constraints) }
}
