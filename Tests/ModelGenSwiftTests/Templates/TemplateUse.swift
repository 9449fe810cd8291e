import ModelGenMustache

@testable import ModelGenSwift

/// Which keys the built-in templates use, by what they are rendered for.
struct TemplateUse {
    /// Such as `property.name`.
    private(set) var keys: Set<String> = []
    private let templates: [String: MustacheTemplate]

    init() throws {
        var templates: [String: MustacheTemplate] = [:]
        for file in TemplateFile.builtIn { templates[file.stem] = try file.parsed() }
        self.templates = templates
        for group in TemplateDescription.all {
            for template in group.templates { visit(templates[template.name]?.nodes ?? [], [group.subject]) }
        }
    }

    private mutating func visit(_ nodes: [MustacheNode], _ scopes: [TemplateSubject]) {
        for node in nodes {
            switch node {
            case .text, .lineStart: continue
            case .variable(let reference, _): use(reference, scopes)
            case .section(let reference, let nodes):
                visit(nodes, scopes + [use(reference, scopes)?.subject].compactMap { $0 })
            case .invertedSection(let reference, let nodes):
                use(reference, scopes)
                visit(nodes, scopes)
            case .partial(let partial): visit(templates[partial.name]?.nodes ?? [], scopes)
            }
        }
    }

    @discardableResult
    private mutating func use(_ reference: MustacheReference, _ scopes: [TemplateSubject]) -> TemplateShape? {
        var scopes = scopes
        var shape: TemplateShape?
        for name in reference.path {
            for subject in scopes.reversed() {
                guard let entry = subject.entries.first(where: { $0.name == name.text }) else { continue }
                keys.insert("\(subject.noun).\(entry.name)")
                shape = entry.shape
                break
            }
            scopes = [shape?.subject].compactMap { $0 }
        }
        return shape
    }
}
