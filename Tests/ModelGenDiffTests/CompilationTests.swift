import ChildProcesses
import Foundation
import ModelGenCore
import ModelGenDiff
import ModelGenSwift
import ModelGenText
import Testing

/// What rules claim about callers, put to the compiler: a client that was written for the old version of each example, with the
/// models of the new one.
@Suite struct CompilationTests {
    @Test func clientsCompileAsTheRulesClaim() throws {
        let claims = try RuleExample.all.enumerated().map { try Claim($1, number: $0) }
        // Two runs of the compiler for all rules: each example has a namespace, each client a file of its own.
        let before = try ClientCompiler.failures(claims.flatMap { [$0.oldModels, $0.client] })
        #expect(before.isEmpty, "clients that do not compile with what they were written for: \(before)")
        let after = try ClientCompiler.failures(claims.flatMap { [$0.newModels, $0.client] })
        for claim in claims {
            let failure = after[claim.client.path]
            let compiles = failure == nil
            #expect(compiles == claim.saysThatItCompiles, "\(claim.rule): \(failure ?? "the client compiles")")
        }
        #expect(after.keys.allSatisfy { $0.hasSuffix("Client.swift") }, "\(after)")
    }
}

/// One example with its files.
private struct Claim {
    let rule: String
    let saysThatItCompiles: Bool
    let oldModels: OutputFile
    let newModels: OutputFile
    let client: OutputFile

    init(_ example: RuleExample, number: Int) throws {
        let name = "Example\(number)"
        rule = example.rule
        saysThatItCompiles = try #require(Rule.all.first { $0.id == example.rule }).swift.severity < .breaking
        var configuration = example.parsedConfiguration
        configuration.namespaces = [name]
        configuration.fileNames = [name]
        configuration.layout = .single
        var history = NamingHistory()
        func models(_ text: String, paths: String) throws -> OutputFile {
            let pipeline = Pipeline(configuration: configuration, toolVersion: "0", history: history)
            let result = pipeline.generate([exampleInput("spec", text, paths: paths)], loader: NoFiles())
            // As the ownership record keeps it: the order of first appearance.
            history = result.history
            return try #require(result.files.first, "\(result.diagnostics)")
        }
        oldModels = try models(example.old, paths: example.paths)
        newModels = try models(example.new, paths: example.newPaths)
        client = OutputFile(
            path: "\(name)Client.swift",
            contents: """
                import Foundation
                import ModelRuntime

                extension \(name) {
                    static func client() throws {
                        \(example.client)
                    }
                }

                """)
    }
}

/// Type-checks files together.
private enum ClientCompiler {
    /// The first error in each file that has one, by the file's name.
    static func failures(_ files: [OutputFile]) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "modelgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files { try Data(file.contents.utf8).write(to: folder.appending(path: file.path)) }
        let text = try compile(files.map { folder.appending(path: $0.path).path(percentEncoded: false) })
        var failures: [String: String] = [:]
        for line in text.split(separator: "\n") where line.contains(": error:") {
            guard let file = files.first(where: { line.contains("/\($0.path):") }) else {
                failures["the compiler"] = String(line)
                continue
            }
            failures[file.path] = failures[file.path] ?? String(line)
        }
        return failures
    }

    private static func compile(_ paths: [String]) throws -> String {
        let modules = try #require(modules, "ModelRuntime's module is not beside the tests").path(percentEncoded: false)
        let options = [
            "-typecheck", "-whole-module-optimization", "-swift-version", "6", "-module-name", "Examples", "-I",
            modules,
        ]
        let compiler = try ChildProcess("swiftc", options + paths).transcript()
        let isExplained = compiler.isSuccess || compiler.errors.contains(": error:")
        try #require(isExplained, "the compiler failed: \(compiler.errors)")
        return compiler.errors
    }

    /// Where the modules that the tests were built with lie.
    private static var modules: URL? {
        let built = Bundle.main.executableURL?.deletingLastPathComponent()
        return [built, built?.deletingLastPathComponent()].compactMap { $0?.appending(path: "Modules") }.first {
            FileManager.default.fileExists(
                atPath: $0.appending(path: "ModelRuntime.swiftmodule").path(percentEncoded: false))
        }
    }
}
