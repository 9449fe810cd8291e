import Foundation
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
        let process = Process()
        process.executableURL = try Self.executable()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        // Files instead of pipes: a full pipe would stop the run while nobody reads it.
        let streams = try ["in", "out", "err"].map { name in
            let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(name)")
            try Data((name == "in" ? input : "").utf8).write(to: url)
            return url
        }
        defer { for url in streams { try? FileManager.default.removeItem(at: url) } }
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "modelgen crashed")
        let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Outcome(status: process.terminationStatus, output: texts[1], errors: texts[2])
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
    static func page(_ title: String, _ property: String = "id") -> String {
        """
        # \(title)

        ## Fields

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `\(property)` | *str* | :heavy_check_mark: | Who it is. |

        """
    }

    /// A folder of pages in which everything is in order.
    func writePages() throws {
        try write(Self.page("Pet"), to: "models/pet.md")
        try write(Self.page("Owner"), to: "models/owner.md")
    }
}
