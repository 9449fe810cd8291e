import Foundation
import ModelGenSyntax

/// What it takes to compile what is generated, a row for each document.
struct CompilationTable {
    let tools: Tools
    let scratch: URL

    static let head = [
        "| input | schemas | types | lines | debug, CPU s | per 100 schemas | per 1,000 lines | peak MiB "
            + "| release, CPU s | per 100 schemas | peak MiB |",
        "| --- " + String(repeating: "| ---: ", count: 10) + "|",
    ]

    func row(for path: URL) throws -> String {
        let output = scratch.appendingPathComponent("compiled")
        try? FileManager.default.removeItem(at: output)
        _ = try ChildProcess([
            tools.modelgen.path, "generate", path.path, "--layout", "shards=8", "--output", output.path,
        ]).run()
        let files = try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        let lines = texts.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
        let types = texts.reduce(0) { $0 + $1.split(separator: "\n").count(where: Self.declaresType) }
        let schemas = try Self.schemaCount(at: path)
        let debug = try compile(files, optimization: "-Onone")
        let release = try compile(files, optimization: "-O")
        let cells = [
            path.benchmarkName, String(schemas), String(types), String(lines), seconds(debug),
            seconds(debug, per: schemas, 100), seconds(debug, per: lines, 1000), mebibytes(debug), seconds(release),
            seconds(release, per: schemas, 100), mebibytes(release),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func declaresType(_ line: Substring) -> Bool {
        line.hasPrefix("public struct ") || line.hasPrefix("public enum ") || line.hasPrefix("public typealias ")
    }

    private static func schemaCount(at path: URL) throws -> Int {
        let root = try DocumentReader().read([UInt8](try Data(contentsOf: path)), file: path.lastPathComponent).root
        let schemas = root["components"]?["schemas"] ?? root["definitions"] ?? root["$defs"]
        return schemas?.mapping?.entries.count ?? 1
    }

    /// One compiler process for the whole module, as SwiftPM has it in a release build.
    private func compile(_ files: [URL], optimization: String) throws -> Usage {
        try ChildProcess(
            [
                "/usr/bin/env", "swiftc", "-c", "-wmo", "-swift-version", "6", optimization, "-module-name", "Models",
                "-o", scratch.appendingPathComponent("models.o").path, "-I", tools.modules.path,
            ] + files.map(\.path).sorted()
        ).run()
    }

    private func seconds(_ usage: Usage, per count: Int? = nil, _ unit: Double = 1) -> String {
        GenerationTable.number(usage.processor / 1000 / Double(count ?? 1) * unit, 2)
    }

    private func mebibytes(_ usage: Usage) -> String { GenerationTable.mebibytes(usage.peakMemory) }
}
