import ModelGenDiagnostics
import ModelGenModel

/// Reads a Supported Types section: a heading with a type for each member, and a line of code.
struct UnionReader {
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
        var members: [UnionDeclaration.Member] = []
        for (source, location) in memberSources {
            guard let member = member(source, at: location) else { continue }
            if !members.contains(member) { members.append(member) }
        }
        guard !members.isEmpty else {
            let replacement = FreeFormReplacement(union: header, at: section.location)
            diagnostics.append(replacement.diagnostic)
            fallbacks.append(replacement.fallback)
            return replacement.declaration
        }
        return .union(UnionDeclaration(header: header, members: members, requirement: .atLeastOne))
    }

    /// A type per `### ` heading. Pages of 2023 leave the heading empty; then the line of code below shows the type.
    private var memberSources: [(source: Substring, location: SourceLocation)] {
        var sources: [(source: Substring, location: SourceLocation)] = []
        for line in section.lines {
            if !line.isCode, line.text == "###" || line.text.hasPrefix("### ") {
                let location = SourceLocation(file: page.path, line: line.number, column: 5)
                sources.append((line.text.dropFirst(4).trimmingBlanks(), location))
            } else if line.isCode, let last = sources.last, last.source.isEmpty, let type = codeType(line.text) {
                let location = SourceLocation(file: page.path, line: line.number)
                sources[sources.count - 1] = (type, location)
            }
        }
        return sources
    }

    /// `T` of `value: T = …`.
    private func codeType(_ line: Substring) -> Substring? {
        guard let colon = line.firstIndex(of: ":"), let equals = line.lastIndex(of: "="), colon < equals else {
            return nil
        }
        return line[line.index(after: colon)..<equals].trimmingBlanks()
    }

    private mutating func member(_ source: Substring, at location: SourceLocation) -> UnionDeclaration.Member? {
        let text = CellText.without("`", around: source) ?? source
        var parser = TypeExpressionParser(CellText.unescaped(text))
        guard let expression = try? parser.parse() else {
            diagnostics.append(.unknownType(String(source), because: "its brackets or marks do not match", at: location))
            fallbacks.append(Fallback(reason: "unknown type", at: location))
            return UnionDeclaration.Member(.any)
        }
        let context = TypeInterpreter.InlineContext(
            id: "\(page.path)#/\(location.line)", name: "\(page.title?.text ?? "") member", location: location)
        var interpreter = TypeInterpreter(
            index: index, page: page.path, place: .unionHeading, hasLegacyMarkers: false, context: context)
        let meaning = interpreter.meaning(of: expression)
        diagnostics += interpreter.diagnostics
        fallbacks += interpreter.fallbacks
        declarations += interpreter.declarations
        switch meaning {
        case .json(let type): return type.asMember
        case .transport:
            diagnostics.append(.httpEnvelope("`\(text)`", at: location))
            return nil
        }
    }
}

extension Diagnostic {
    static func httpEnvelope(_ what: String, at location: SourceLocation) -> Diagnostic {
        .note(
            .httpEnvelope, "\(what) belongs to the HTTP response, not to its JSON", at: location,
            consequence: "It is left out")
    }
}
