import ChildProcesses
import Foundation
import Testing

/// Nothing in the run-time library or in generated code is newer than the platforms in `Package.swift`.
///
/// Linux never complains, because its standard library comes with the program; Apple's comes with the system. So the symbols
/// that the object files need are looked up in the standard library's symbol graph, which knows when each was introduced.
@Suite(.enabled(if: ObjectFiles.canList, "needs nm"))
struct PlatformTests {
    /// `Package.swift`: macOS 13.
    static let oldestMacOS = 13

    @Test(arguments: ["ModelRuntime", "GoldenPresence", "GoldenImageAPI", "GoldenHostile", "GoldenMatrix"])
    func needsNothingNewer(_ module: String) throws {
        let needed = try ObjectFiles.undefinedSymbols(of: module)
        #expect(needed.count > 20, "\(module) must need something")
        let tooNew = try SymbolGraph.shared.get().introduced(after: Self.oldestMacOS)
        for symbol in needed {
            if let found = tooNew.first(where: { symbol.contains($0.mangled) }) {
                Issue.record("\(module) needs \(found.title), of macOS \(found.major): \(symbol)")
            }
        }
    }

    /// The check can fail: the graph knows that `Int128` is newer, and that `Int` is not.
    @Test func knowsWhatIsNew() throws {
        let tooNew = try SymbolGraph.shared.get().introduced(after: Self.oldestMacOS)
        #expect(tooNew.contains { $0.mangled == "s6Int128V" })
        #expect(!tooNew.contains { $0.mangled == "Si" })
    }
}

/// When the standard library's symbols were introduced.
struct SymbolGraph {
    struct Symbol {
        /// Without the prefix that says in which kind of file it stands.
        var mangled: String
        var title: String
        var major: Int
    }

    private let symbols: [Symbol]

    static let shared = Result { try SymbolGraph() }

    private init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("modelgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = try JSONDecoder().decode(
            TargetInfo.self, from: Data(try Tool.output("swiftc", ["-print-target-info"]).utf8))
        _ = try Tool.output(
            "swift",
            [
                "symbolgraph-extract", "-module-name", "Swift", "-minimum-access-level", "public",
                "-target", target.target.triple, "-output-dir", folder.path,
            ])
        let data = try Data(contentsOf: folder.appendingPathComponent("Swift.symbols.json"))
        symbols = try JSONDecoder().decode(Graph.self, from: data).symbols.compactMap(\.introduced)
    }

    func introduced(after major: Int) -> [Symbol] { symbols.filter { $0.major > major } }

    private struct TargetInfo: Decodable {
        struct Target: Decodable { var triple: String }
        var target: Target
    }

    private struct Graph: Decodable {
        struct Symbol: Decodable {
            struct Identifier: Decodable { var precise: String }
            struct Names: Decodable { var title: String }
            struct Availability: Decodable {
                struct Version: Decodable { var major: Int }
                var domain: String?
                var introduced: Version?
            }
            var identifier: Identifier
            var names: Names
            var availability: [Availability]?

            var introduced: SymbolGraph.Symbol? {
                guard let version = availability?.first(where: { $0.domain == "macOS" })?.introduced,
                    identifier.precise.hasPrefix("s:"), !identifier.precise.contains("::")
                else { return nil }
                return .init(mangled: String(identifier.precise.dropFirst(2)), title: names.title, major: version.major)
            }
        }
        var symbols: [Symbol]
    }
}

/// What the built modules need from elsewhere.
enum ObjectFiles {
    static let canList = (try? Tool.output("nm", ["--version"])) != nil

    static func undefinedSymbols(of module: String) throws -> Set<String> {
        let built = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
        let folder = built.appendingPathComponent("\(module).build")
        let objects = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".o") }
        let paths = objects.map { folder.appendingPathComponent($0).path }
        let lines = try Tool.output("nm", ["--undefined-only"] + paths).split(separator: "\n")
        return Set(lines.compactMap { $0.split(separator: " ").last.map(String.init) }.filter { $0.hasPrefix("$s") })
    }
}

/// A program of the toolchain or the system.
enum Tool {
    struct Failure: Error { var text: String }

    static func output(_ name: String, _ arguments: [String]) throws -> String {
        let run = try ChildProcess(name, arguments).transcript()
        guard run.isSuccess else { throw Failure(text: "\(name): \(run.output.prefix(200))") }
        return run.output
    }
}
