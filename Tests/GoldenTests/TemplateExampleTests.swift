import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenMustache
import ModelGenOpenAPI
import TestSupport
import Testing

@testable import ModelGenSwift

/// The examples that docs/templates.md shows of keys are values that documents of this repository give them.
@Suite struct TemplateExampleTests {
    private static let documents = [
        "checks", "composition", "conformances", "discriminators", "examples", "literals", "operations", "peers",
        "templates", "unions",
    ]

    @Test func areWhatTemplatesSee() throws {
        let engine = RecordingEngine()
        for name in Self.documents {
            var options = OpenAPIOptions()
            (options.declaresOperations, options.keepsExamples) = (true, true)
            let path = "Tests/GoldenTests/Inputs/\(name).yaml"
            var swift = SwiftOptions(toolVersion: "0.0.0")
            swift.examples = true
            swift.fileHeader = "Copyright Example Inc."
            var criteria = ConformanceCriteria()
            criteria.properties = ["sku"]
            swift.conformances = [
                try #require(ProtocolName("Identifiable")), try #require(ProtocolName("Labelled")),
            ].map { ConformanceRule($0, where: criteria, at: .init(file: "modelgen.yaml")) }
            let model = try OpenAPIFixture.model(of: path, options: options)
            _ = SwiftEmitter(options: swift, templates: TemplateLibrary(engine: engine)).emit(model)
            swift.namespace = "API"
            _ = SwiftEmitter(options: swift, templates: TemplateLibrary(engine: engine)).emit(model)
        }
        for group in TemplateDescription.all { expect(group.subject, engine.values) }
    }

    /// What several kinds of declarations have in common is shown once, of one of them.

    private func expect(_ subject: TemplateSubject, _ values: [String: Set<String>]) {
        for entry in subject.entries {
            if let example = entry.example {
                let isSeen = values["\(entry.name): \(entry.meaning)"]?.contains(example) == true
                #expect(isSeen, "\(subject.noun).\(entry.name) is never \(example)")
            }
            switch entry.shape {
            case .section(let inner), .list(let inner): expect(inner, values)
            case .text, .flag, .lines: break
            }
        }
    }
}

/// Renders nothing, and notes all that templates could see.
private final class RecordingEngine: TemplateEngine, @unchecked Sendable {
    private let lock = NSLock()
    private var seen: [String: Set<String>] = [:]

    var values: [String: Set<String>] { lock.withLock { seen } }

    func render(_ template: String, _ context: any TemplateContext, reservingCapacity capacity: Int) -> String {
        lock.withLock { note(context) }
        // A file is only written for what is not empty.
        return "\(template)"
    }

    private func note<Context: TemplateContext>(_ context: Context) {
        for entry in Context.keys.entries {
            let key = "\(entry.name): \(entry.meaning)"
            switch context.value(MustacheKey(entry.name)) {
            case .text(let text): seen[key, default: []].insert(text)
            case .texts(let texts): seen[key, default: []].formUnion(texts)
            case .context(let inner): note(any: inner)
            case .contexts(let inner): for context in inner { note(any: context) }
            case .absent, .flag, .list, nil: break
            }
        }
    }

    private func note(any context: any MustacheContext) {
        if let shared = context as? any Wrapping { return note(shared.wrapped) }
        if let context = context as? any TemplateContext { note(context) }
    }
}

private protocol Wrapping {
    var wrapped: any TemplateContext { get }
}

extension SharedContext: Wrapping {
    fileprivate var wrapped: any TemplateContext { context }
}
