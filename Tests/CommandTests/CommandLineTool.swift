import ChildProcesses
import Foundation
import TestSupport
import Testing

/// The built executable, run in a temporary folder of its own.
final class CommandLineTool {
    /// What a run left.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The working directory of every run.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "modelgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs `modelgen` and waits for its end.
    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(list: arguments, input: input)
    }

    /// Runs `modelgen` and waits for its end.
    func run(list arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        var process = ChildProcess(try Self.executable().path(percentEncoded: false), arguments, in: folder)
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        let transcript = try process.transcript(input: input)
        guard case .exited(let status) = transcript.status else {
            Issue.record("modelgen crashed: \(transcript.status)")
            return Outcome(status: -1, output: transcript.output, errors: transcript.errors)
        }
        return Outcome(status: status, output: transcript.output, errors: transcript.errors)
    }

    /// The executable lies beside the test bundle on every platform.
    static func executable() throws -> URL {
        #if canImport(Darwin)
            let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
        #else
            let bundles = [URL(filePath: CommandLine.arguments[0])]
        #endif
        let candidates = bundles.map { $0.deletingLastPathComponent().appending(path: "modelgen") }
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
        return try #require(found, "no modelgen beside \(bundles)")
    }
}

// MARK: - Files

extension CommandLineTool {
    /// Writes a file below the folder, with the folders above it.
    func write(_ text: String, to path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// Every file below a folder with its contents and its time of modification.
    func snapshot(_ path: String) throws -> [String: String] {
        let root = folder.appending(path: path).path(percentEncoded: false)
        var snapshot: [String: String] = [:]
        for name in FileManager.default.subpaths(atPath: root) ?? [] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            snapshot[name] = "\(try text("\(path)/\(name)")) \(String(describing: attributes[.modificationDate]))"
        }
        return snapshot
    }
}

// MARK: - Inputs

extension CommandLineTool {
    /// A folder of pages in which everything is in order.
    func writePages() throws {
        try write(SamplePage.text("Pet"), to: "models/pet.md")
        try write(SamplePage.text("Owner"), to: "models/owner.md")
    }
}
