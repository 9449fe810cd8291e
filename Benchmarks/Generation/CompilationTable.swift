import Foundation
import ModelGenSyntax

/// What it takes to compile what is generated, a row for each document.
struct CompilationTable {
    let compiler: ModelCompiler

    static let head = [
        "| input | schemas | lines | debug, CPU s | per 100 schemas | per 1,000 lines | peak MiB "
            + "| release, CPU s | per 100 schemas | per 1,000 lines | peak MiB |",
        "| --- " + String(repeating: "| ---: ", count: 10) + "|",
    ]

    /// Without `optimizing`, a release build is left out.
    func row(for path: URL, optimizing: Bool) throws -> String {
        let output = compiler.scratch.appendingPathComponent("compiled")
        try? FileManager.default.removeItem(at: output)
        _ = try Usage.ofProcess([
            compiler.tools.modelgen.path, "generate", path.path, "--layout", "shards=8", "--output", output.path,
        ])
        let files = try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        let lines = texts.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
        let schemas = try Self.schemaCount(at: path)
        let builds = try (optimizing ? ["-Onone", "-O"] : ["-Onone"]).flatMap { optimization in
            let usage = try compiler.compile(files, optimization: optimization)
            return [
                seconds(usage), seconds(usage, per: schemas, 100), seconds(usage, per: lines, 1000),
                GenerationTable.mebibytes(usage.peakMemory),
            ]
        }
        let cells = [path.benchmarkName, String(schemas), String(lines)] + builds
        return "| " + (cells + Array(repeating: "–", count: 11 - cells.count)).joined(separator: " | ") + " |"
    }

    private static func schemaCount(at path: URL) throws -> Int {
        let root = try DocumentReader().read([UInt8](try Data(contentsOf: path)), file: path.lastPathComponent).root
        let schemas = root["components"]?["schemas"] ?? root["definitions"] ?? root["$defs"]
        return schemas?.mapping?.entries.count ?? 1
    }

    private func seconds(_ usage: Usage, per count: Int? = nil, _ unit: Double = 1) -> String {
        GenerationTable.number(usage.processor / 1000 / Double(count ?? 1) * unit, 2)
    }
}
