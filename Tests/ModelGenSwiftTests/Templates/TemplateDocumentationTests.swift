import TestSupport
import Testing

@testable import ModelGenSwift

/// Whoever writes a template of their own finds every key in docs/templates.md.
@Suite struct TemplateDocumentationTests {
    private static let text = (try? Repository.text("docs/templates.md")) ?? ""

    @Test func namesEveryTemplateAndKey() {
        for (template, shape) in TemplateLibrary.shapes {
            #expect(Self.text.contains("`\(template).mustache`"), "\(template)")
            for key in Self.keys(of: shape) { #expect(Self.text.contains("`\(key)`"), "\(template): \(key)") }
        }
    }

    private static func keys(of shape: [String: TemplateShape]) -> Set<String> {
        shape.reduce(into: Set(shape.keys)) { keys, entry in
            if case .contexts(let inner) = entry.value { keys.formUnion(self.keys(of: inner)) }
        }
    }
}
