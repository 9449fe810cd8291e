import Foundation
import TestSupport
import Testing

/// Two versions of one SDK's pages, the later written over what was made from the earlier.
@Suite(.enabled(if: Versions.arePresent, "the corpus is absent"))
struct RegenerationTests {
    @Test func noTypeAndNoParameterThatBothVersionsHaveGetsAnotherNameOrPlace() throws {
        let tool = try CommandLineTool()
        let old = try Versions.generate(Versions.earlier, with: tool)
        let new = try Versions.generate(Versions.later, with: tool)
        let surviving = old.types.keys.filter { new.types[$0] != nil }.sorted()
        #expect(surviving.count > 100)

        var parameterCount = 0
        for id in surviving {
            guard let before = old.types[id], let after = new.types[id] else { continue }
            #expect(before.name == after.name, "\(id)")
            let (parameters, newParameters) = (try old.parameters(of: before), try new.parameters(of: after))
            let kept = parameters.filter(newParameters.contains)
            #expect(newParameters.filter(parameters.contains) == kept, "\(id)")
            // What is gone keeps its place in the record.
            #expect(after.initializer.filter(before.initializer.contains) == before.initializer, "\(id)")
            let labels = try old.labels(of: before)
            let newLabels = try new.labels(of: after)
            for key in kept {
                #expect(labels[key] == newLabels[key], "\(before.name).\(key)")
                #expect(labels[key] != nil, "\(before.name).\(key)")
            }
            parameterCount += kept.count
        }
        print("\(surviving.count) types and \(parameterCount) parameters survive")
        #expect(parameterCount > 400)
    }
}

/// The versions of the corpus, which lies beside the package.
private enum Versions {
    static let earlier = "friendli-2025-03"
    static let later = "friendli-2026-07"

    static let root = Corpus.url("docs")

    static var arePresent: Bool { Corpus.has("docs") }

    /// What a run over the pages of a version leaves in one and the same folder.
    static func generate(_ version: String, with tool: CommandLineTool) throws -> Generated {
        let pages = tool.folder.appending(path: "models")
        try? FileManager.default.removeItem(at: pages)
        try FileManager.default.copyItem(at: root.appending(path: "\(version)/models"), to: pages)
        let run = try tool.run("generate", "models", "--output", "Out")
        #expect(run.status == 0, "\(run.errors)")
        let record = try JSONDecoder().decode(Record.self, from: Data(tool.text("Out/modelgen.lock.json").utf8))
        let texts = Dictionary(
            uniqueKeysWithValues: try record.types.map { ($0.name, try tool.text("Out/\($0.name).swift")) })
        return Generated(types: Dictionary(uniqueKeysWithValues: record.types.map { ($0.id, $0) }), texts: texts)
    }
}

private struct Record: Decodable {
    struct GeneratedType: Decodable {
        var id: String
        var name: String
        var initializer: [String]
    }

    var types: [GeneratedType]
}

/// A record with the files that belong to it.
private struct Generated {
    var types: [String: Record.GeneratedType]
    /// By the names of types.
    var texts: [String: String]

    /// The keys of a type's initializer that are not only remembered: the body reads them.
    func parameters(of type: Record.GeneratedType) throws -> [String] {
        if type.initializer.isEmpty { return [] }
        let text = try #require(texts[type.name])
        return type.initializer.filter { $0.isEmpty || text.contains("(\"\($0)\"") }
    }

    /// The parameters of a type's initializer by their keys: the Swift has them in the order of the record.
    func labels(of type: Record.GeneratedType) throws -> [String: String] {
        let parameters = try parameters(of: type)
        if parameters.isEmpty { return [:] }
        let text = try #require(texts[type.name])
        let start = try #require(text.range(of: "public init("))
        let end = try #require(text.range(of: ") {", range: start.upperBound..<text.endIndex))
        let labels = text[start.upperBound..<end.lowerBound].matches(of: #/(?:^|[\n,])\s*(`?\w+`?): /#).map {
            String($0.1)
        }
        #expect(labels.count == parameters.count, "\(type.name)")
        return Dictionary(uniqueKeysWithValues: zip(parameters, labels))
    }
}
