import Foundation
import ModelGenDiagnostics
import ModelGenSyntax
import TestSupport
import Testing

@testable import ModelGenOverlay

/// Reads, applies and compares.
private enum Applied {
    static func document(_ text: String, file: String = "api.yaml") throws -> Document {
        try DocumentReader().read(Array(text.utf8), file: file)
    }

    static func apply(_ overlay: String, to text: String) throws -> Document {
        let (overlay, diagnostics) = OverlayReader.read(try document(overlay, file: "overlay.yaml"))
        var result = try document(text)
        result.diagnostics += diagnostics
        return OverlayApplication.apply(overlay, to: result)
    }

    /// An overlay of actions, given as the entries of the list.
    static func overlay(_ actions: String, version: String = "1.1.0") -> String {
        "overlay: \(version)\ninfo: {title: T, version: 1.0.0}\nactions:\n\(actions)"
    }

    /// The value without places.
    static func plain(_ node: Node) -> String {
        switch node.kind {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let text): text
        case .string(let text): "'\(text)'"
        case .sequence(let elements): "[\(elements.map(plain).joined(separator: ", "))]"
        case .mapping(let mapping):
            "{\(mapping.entries.map { "\($0.key): \(plain($0.value))" }.joined(separator: ", "))}"
        }
    }
}

@Suite struct OverlayTests {
    @Test(arguments: [
        ("- {target: $.a, update: {y: 2}}", "a: {x: 1}", "{a: {x: 1, y: 2}}"),
        ("- {target: $.a, update: {x: {z: 3}}}", "a: {x: {y: 1}}", "{a: {x: {y: 1, z: 3}}}"),
        ("- {target: $.a, update: {x: [2]}}", "a: {x: [1]}", "{a: {x: [1, 2]}}"),
        ("- {target: $.a, update: {x: 2}}", "a: {x: 1}", "{a: {x: 2}}"),
        ("- {target: $.a, update: {n: 2}}", "a: [{n: 1}]", "{a: [{n: 1}, {n: 2}]}"),
        ("- {target: $.a, update: [2, 3]}", "a: [1]", "{a: [1, 2, 3]}"),
        ("- {target: $.a.x, update: new}", "a: {x: old}", "{a: {x: 'new'}}"),
        ("- {target: '$.*', update: {k: 1}}", "a: {}\nb: {}", "{a: {k: 1}, b: {k: 1}}"),
        ("- {target: $.a.x, remove: true}", "a: {x: 1, y: 2}", "{a: {y: 2}}"),
        ("- {target: '$.a[?@ > 1]', remove: true}", "a: [1, 2, 3, 0]", "{a: [1, 0]}"),
        ("- {target: $..x, remove: true}", "a: {x: {x: 1}, b: [{x: 2}]}", "{a: {b: [{}]}}"),
        ("- {target: $.a, copy: $.b}", "a: {x: 1}\nb: {y: 2}", "{a: {x: 1, y: 2}, b: {y: 2}}"),
        ("- {target: $.a, remove: true, update: {y: 2}}", "a: {x: 1}\nb: 1", "{b: 1}"),
        ("- {target: $.a, remove: false, update: {y: 2}}", "a: {x: 1}", "{a: {x: 1, y: 2}}"),
        ("- {target: $.a}", "a: {x: 1}", "{a: {x: 1}}"),
        ("- {target: $, update: {b: {}}}\n- {target: $.b, update: {c: 1}}", "a: 1", "{a: 1, b: {c: 1}}"),
        ("- {target: $.a, update: {x: {z: 3}}}", "a: {x: 1}", "{a: {x: {z: 3}}}"),
    ])
    func changeWhatTheirTargetsSelect(_ actions: String, _ document: String, _ expected: String) throws {
        let result = try Applied.apply(Applied.overlay(actions), to: document)
        #expect(Applied.plain(result.root) == expected)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func leaveEachValueItsPlaceInTheDocumentOrInTheOverlay() throws {
        let overlay = Applied.overlay("- target: $.a\n  update:\n    y: 2\n    x: {z: 1}")
        let result = try Applied.apply(overlay, to: "a:\n  x:\n    w: 0\n")
        let a = try #require(result.root["a"]?.mapping)
        func place(_ position: SourcePosition?) -> String {
            position.map { result.location($0).description } ?? ""
        }
        #expect(place(a.entry("x")?.keyPosition) == "api.yaml:2:3")
        #expect(place(a["x"]?.mapping?.entry("w")?.keyPosition) == "api.yaml:3:5")
        #expect(place(a["x"]?.mapping?.entry("z")?.keyPosition) == "overlay.yaml:7:9")
        #expect(place(a.entry("y")?.keyPosition) == "overlay.yaml:6:5")
    }

    @Test(arguments: [
        ("- {target: $.b, remove: true}", "overlay-without-effect", Diagnostic.Severity.warning),
        ("- {target: $, remove: true}", "overlay-mismatch", .error),
        ("- {target: $.a, update: 1}", "overlay-mismatch", .error),
        ("- {target: $.a.x, update: {y: 1}}", "overlay-mismatch", .error),
        ("- {target: $.a, copy: $.b}", "overlay-mismatch", .error),
        ("- {target: $.a, copy: '$.*'}", "overlay-mismatch", .error),
    ])
    func areReportedWhereTheyDoNotFitTheDocument(_ action: String, _ id: String, _ severity: Diagnostic.Severity) throws
    {
        let result = try Applied.apply(Applied.overlay(action), to: "a: {x: 1}\nc: 1")
        #expect(Applied.plain(result.root) == "{a: {x: 1}, c: 1}")
        #expect(result.diagnostics.map(\.id.rawValue) == [id])
        #expect(result.diagnostics.first?.severity == severity)
        #expect(result.diagnostics.first?.location?.file == "overlay.yaml")
        #expect(result.diagnostics.first?.location?.line == 4)
    }

    @Test(arguments: [
        ("[1]", "1:1"), ("overlay: 1.1.0\ninfo: {title: T, version: '1'}\n", "1:1"),
        ("overlay: 2\ninfo: {title: T, version: '1'}\nactions: [{target: $}]", "1:10"),
        ("overlay: 1.0.0\ninfo: {title: T, version: 1}\nactions: [{target: $}]", "2:27"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: info}]", "3:20"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: '$[?match(@, 1)]'}]", "3:20"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $}, {target: $}]", "3:24"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $, remove: 1}]", "3:31"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $, updates: {}}]", "3:23"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{}]", "3:11"),
    ])
    func ofAWrongFormAreRefusedAtThePlace(_ text: String, _ place: String) throws {
        let (_, diagnostics) = OverlayReader.read(try Applied.document(text, file: "overlay.yaml"))
        #expect(diagnostics.map { $0.location.map { "\($0.line):\($0.column)" } } == [place])
        #expect(diagnostics.first?.severity == .error)
    }

    @Test func ofVersion10HaveNoCopyAndItIsReadAllTheSame() throws {
        let overlay = Applied.overlay("- {target: $.a, copy: $.b}", version: "1.0.0")
        let result = try Applied.apply(overlay, to: "a: {}\nb: {x: 1}")
        #expect(Applied.plain(result.root) == "{a: {x: 1}, b: {x: 1}}")
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }
}

/// The specification's own overlays.
@Suite(.enabled(if: Corpus.has("overlay"), "there is no ../shared/corpus/overlay"))
struct OverlayCorpusTests {
    @Test func giveTheDocumentsThatTheyShould() throws {
        var count = 0
        for set in try OverlayCorpus.entries("compliant-sets") where !set.hasSuffix(".md") {
            let result = try Applied.apply(
                OverlayCorpus.text("compliant-sets/\(set)/overlay.yaml"),
                to: OverlayCorpus.text("compliant-sets/\(set)/openapi.yaml"))
            let expected = try Applied.document(OverlayCorpus.text("compliant-sets/\(set)/output.yaml"))
            #expect(result.root.sorted == expected.root.sorted, "\(set)")
            #expect(result.diagnostics.isEmpty, "\(set): \(result.diagnostics)")
            count += 1
        }
        #expect(count == 8)
    }

    @Test(arguments: ["v1.0", "v1.1"])
    func areAcceptedAndRefusedAsTheyShouldBe(_ version: String) throws {
        for verdict in ["pass", "fail"] {
            for name in try OverlayCorpus.entries("tests/\(version)/\(verdict)") {
                let text = try OverlayCorpus.text("tests/\(version)/\(verdict)/\(name)")
                let (_, diagnostics) = OverlayReader.read(try Applied.document(text))
                let isRefused = diagnostics.contains { $0.severity == .error }
                #expect(isRefused == (verdict == "fail"), "\(version)/\(verdict)/\(name): \(diagnostics)")
            }
        }
    }
}

private enum OverlayCorpus {
    static func entries(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Corpus.url("overlay/\(path)").path).sorted()
    }

    static func text(_ path: String) throws -> String { try Corpus.text("overlay/\(path)") }
}

extension Node {
    /// The value without places, keys in one order: an object has none.
    fileprivate var sorted: String {
        guard case .mapping(let mapping) = kind else {
            guard let elements = sequence else { return Applied.plain(self) }
            return "[\(elements.map(\.sorted).joined(separator: ", "))]"
        }
        let entries = mapping.entries.map { "\($0.key): \($0.value.sorted)" }.sorted()
        return "{\(entries.joined(separator: ", "))}"
    }
}
