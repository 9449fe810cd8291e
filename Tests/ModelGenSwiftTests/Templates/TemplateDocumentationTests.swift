import TestSupport
import Testing

@testable import ModelGenSwift

/// Whoever writes a template of their own finds every key in docs/templates.md.
@Suite struct TemplateDocumentationTests {
    private static let text = (try? Repository.text("docs/templates.md")) ?? ""

    @Test func namesEveryTemplateAndKey() {
        for group in TemplateDescription.all {
            for template in group.templates {
                #expect(Self.text.contains("`\(template.name).mustache`"), "\(template.name)")
            }
            for key in Self.keys(of: group.subject) { #expect(Self.text.contains("`\(key)`"), "\(key)") }
        }
    }

    private static func keys(of subject: TemplateSubject) -> Set<String> {
        subject.entries.reduce(into: []) { keys, entry in
            keys.insert(entry.name)
            switch entry.shape {
            case .section(let inner), .list(let inner): keys.formUnion(self.keys(of: inner))
            case .text, .flag, .lines: break
            }
        }
    }
}
