import Foundation
import TestSupport
import Testing

@testable import ModelGenSwift

/// Whoever writes a template of their own finds every template and every key in docs/templates.md, and nothing that is not there.
@Suite struct TemplateDocumentationTests {
    /// `UPDATE_GOLDEN=1` writes what stands below the head again.
    @Test func isWhatIsDeclared() throws {
        let url = Repository.url("docs/templates.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let head = try #require(page.range(of: TemplateManual.head))
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data("\(page[..<head.upperBound])\n\(TemplateManual.text)".utf8).write(to: url)
        } else {
            #expect(
                page[head.upperBound...] == "\n\(TemplateManual.text)",
                "docs/templates.md is out of date: UPDATE_GOLDEN=1 writes it again")
        }
    }

    private static let subjects: [TemplateSubject] = {
        var subjects: [TemplateSubject] = []
        var queue = TemplateDescription.all.map(\.subject)[...]
        while let subject = queue.popFirst() {
            subjects.append(subject)
            queue += subject.entries.compactMap(\.shape.subject)
        }
        return subjects
    }()

    @Test func namesEveryBuiltInTemplate() {
        let described = TemplateDescription.all.flatMap(\.templates) + TemplateDescription.partials
        #expect(described.map(\.name).sorted() == TemplateFile.builtIn.map(\.stem).sorted())
    }

    @Test func saysTheSameOfWhatIsCalledTheSame() {
        for (noun, group) in Dictionary(grouping: Self.subjects, by: \.noun) {
            #expect(Set(group.map { $0.entries.map(\.name) }).count == 1, "\(noun)")
        }
    }

    @Test func everyKeyHasAnExampleWhereItHasAText() {
        for subject in Self.subjects {
            #expect(Set(subject.entries.map(\.name)).count == subject.entries.count, "\(subject.noun)")
            for entry in subject.entries {
                switch entry.shape {
                case .text, .lines: #expect(entry.example?.isEmpty == false, "\(subject.noun).\(entry.name)")
                case .flag, .section, .list: #expect(entry.example == nil, "\(subject.noun).\(entry.name)")
                }
                #expect(!entry.meaning.isEmpty && !entry.meaning.hasSuffix("."), "\(subject.noun).\(entry.name)")
            }
        }
    }

    /// A key that nothing uses is there for templates of users, and is said to be, or is left over.
    @Test func everyKeyIsUsedOrForOwnTemplates() throws {
        let used = try TemplateUse().keys
        for subject in Self.subjects {
            for entry in subject.entries {
                let name = "\(subject.noun).\(entry.name)"
                #expect(used.contains(name) != entry.isForOwnTemplates, "\(name)")
            }
        }
    }
}
