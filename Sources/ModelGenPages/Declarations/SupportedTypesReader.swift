import ModelGenDiagnostics
import ModelGenModel

/// Reads a Supported Types section: a heading with a type for each member, and a line of code.
struct SupportedTypesReader {
    let page: Page
    let section: Page.Section
    let index: PageIndex
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var fallbacks: [Fallback] = []
    private(set) var declarations: [TypeDeclaration] = []

    init(page: Page, section: Page.Section, index: PageIndex) {
        self.page = page
        self.section = section
        self.index = index
    }

    mutating func read(_ header: DeclarationHeader) -> TypeDeclaration {
        var seen: Set<UnionDeclaration.Member> = []
        let members = SupportedTypesReader.memberSources(section, in: page.path).flatMap {
            readMembers($0.source, at: $0.location)
        }
        .filter { seen.insert($0).inserted }
        var header = header
        if !fallbacks.isEmpty { header.exactness = .overApproximates }
        guard !members.isEmpty else {
            let replacement = FreeFormReplacement(union: header, at: section.location)
            diagnostics.append(replacement.diagnostic)
            fallbacks.append(replacement.fallback)
            return replacement.declaration
        }
        return .union(UnionDeclaration(header: header, members: members, requirement: .atLeastOne))
    }

    /// A type per `### ` heading. Pages of 2023 leave the heading empty, those of 2024 write a bare title there; then the line
    /// of code below shows the type.
    private static func memberSources(
        _ section: Page.Section, in path: String
    ) -> [(source: Substring, location: SourceLocation)] {
        var sources: [(source: Substring, location: SourceLocation)] = []
        for line in section.lines {
            if !line.isCode, line.text == "###" || line.text.hasPrefix("### ") {
                let location = SourceLocation(file: path, line: line.number, column: 5)
                sources.append((line.text.dropFirst(4).trimmingBlanks(), location))
            } else if line.isCode, let last = sources.last, !last.source.hasPrefix("`"), let type = codeType(line.text)
            {
                let location = SourceLocation(file: path, line: line.number)
                sources[sources.count - 1] = (type, location)
            }
        }
        return sources
    }

    /// Whether all members are streams of events or objects of the HTTP library, so that no JSON is left.
    static func isTransport(_ section: Page.Section) -> Bool {
        let sources = memberSources(section, in: "")
        return !sources.isEmpty
            && sources.allSatisfy { source, _ in (try? expression(source)).map(PageVocabulary.isTransport) ?? false }
    }

    private static func expression(_ source: Substring) throws(TypeExpressionError) -> TypeExpression {
        var parser = TypeExpressionParser(CellText.unescaped(CellText.without("`", around: source) ?? source))
        return try parser.parse()
    }

    /// `T` of `value: T = …`, the first such line of the block.
    private static func codeType(_ line: Substring) -> Substring? {
        guard line.first?.isLetter ?? false, let colon = line.firstIndex(of: ":"), let equals = line.lastIndex(of: "="),
            colon < equals
        else {
            return nil
        }
        let type = line[line.index(after: colon)..<equals].trimmingBlanks()
        return type.isEmpty ? nil : CellText.without("\"", around: type) ?? type
    }

    private mutating func readMembers(_ source: Substring, at location: SourceLocation) -> [UnionDeclaration.Member] {
        let text = CellText.without("`", around: source) ?? source
        guard let expression = try? SupportedTypesReader.expression(source) else {
            diagnostics.append(
                .unknownType(String(source), because: "its brackets or marks do not match", at: location))
            fallbacks.append(Fallback(reason: "unknown type", at: location))
            return [UnionDeclaration.Member(.any)]
        }
        // The heading's text identifies what is inside it, so that another member changes no identity.
        let context = TypeInterpreter.InlineContext(
            id: "\(page.path)#\(text)", name: "\(page.title?.text ?? "") member", location: location)
        var interpreter = TypeInterpreter(
            index: index, page: page.path, place: .unionHeading, hasLegacyMarkers: false, context: context)
        let meanings = alternatives(of: expression).map { interpreter.meaning(of: $0) }
        diagnostics += interpreter.diagnostics
        fallbacks += interpreter.fallbacks
        declarations += interpreter.declarations
        return meanings.compactMap { member($0, text, at: location) }
    }

    /// A union inside a union has no meaning of its own.
    private func alternatives(of expression: TypeExpression) -> [TypeExpression] {
        guard case .generic("Union", let alternatives) = expression,
            !alternatives.allSatisfy(PageVocabulary.isFileContent)
        else { return [expression] }
        return alternatives
    }

    private mutating func member(
        _ meaning: TypeMeaning, _ text: Substring, at location: SourceLocation
    ) -> UnionDeclaration.Member? {
        switch meaning {
        case .json(let type):
            if type.nullability == .yes { diagnostics.append(.nullableMember(String(text), at: location)) }
            return type.asMember
        case .transport:
            diagnostics.append(.httpEnvelope("`\(text)`", at: location))
            return nil
        }
    }
}

extension Diagnostic {
    /// Not seen on any page: the generator moves null to the properties that hold the union.
    fileprivate static func nullableMember(_ text: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .nullableMember, "The member `\(text)` may be null", at: location,
            consequence: "Only properties whose own type says so accept null.", fix: "Mark the properties instead.")
    }

    static func httpEnvelope(_ what: String, at location: SourceLocation) -> Diagnostic {
        .note(
            .httpEnvelope, "\(what) belongs to the HTTP response, not to its JSON", at: location,
            consequence: "It is left out.")
    }
}
