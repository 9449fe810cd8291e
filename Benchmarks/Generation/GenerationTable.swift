import Foundation

/// What it takes to generate, a row for each input.
struct GenerationTable {
    let rounds: Int
    let tools: Tools
    let scratch: URL

    static let head = [
        "| input | MB | libyaml's scan | read | model | render | write | whole | wall | × scan "
            + "| peak MiB: read | model | render | whole | × size |",
        "| --- " + String(repeating: "| ---: ", count: 14) + "|",
    ]

    func row(for path: URL) throws -> String {
        let stages = try stages(of: path)
        let whole = Usage.median(of: try (0..<rounds).map { _ in try generate(path) })
        let cells = [
            path.benchmarkName, Self.number(Double(stages.size) / 1e6, 2), stages.scan.map { Self.number($0) } ?? "–",
            Self.number(stages.read), Self.number(stages.model), Self.number(stages.render),
            Self.number(stages.write), Self.number(whole.processor), Self.number(whole.wall),
            stages.scan.map { Self.number(whole.processor / $0, 1) } ?? "–",
            Self.mebibytes(stages.peaks[0]), Self.mebibytes(stages.peaks[1]), Self.mebibytes(stages.peaks[2]),
            Self.mebibytes(whole.peakMemory), Self.number(Double(whole.peakMemory) / Double(stages.size), 1),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func stages(of path: URL) throws -> Stages.Report {
        let file = scratch.appendingPathComponent("stages")
        _ = try Usage.ofProcess([
            tools.benchmarks.path, "stages", path.path, "--rounds", String(rounds), "--output", file.path,
        ])
        return try JSONDecoder().decode(Stages.Report.self, from: Data(contentsOf: file))
    }

    private func generate(_ path: URL) throws -> Usage {
        let output = scratch.appendingPathComponent("out")
        try? FileManager.default.removeItem(at: output)
        return try Usage.ofProcess([
            tools.modelgen.path, "generate", path.path, "--layout", "shards=8", "--output", output.path,
        ])
    }

    static func number(_ value: Double, _ digits: Int = 0) -> String { String(format: "%.\(digits)f", value) }

    static func mebibytes(_ bytes: Int) -> String { number(Double(bytes) / 1_048_576) }
}
