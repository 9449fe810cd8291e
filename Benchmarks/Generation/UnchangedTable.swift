import Foundation

/// What a run costs that has nothing to do, a row for each input.
struct UnchangedTable {
    let rounds: Int
    let tools: Tools
    let scratch: URL

    static let head = [
        "| input | a file a type | again | % | 8 files | again | % |",
        "| --- " + String(repeating: "| ---: ", count: 6) + "|",
    ]

    func row(for path: URL) throws -> String {
        let cells = try ["per-type", "shards=8"].flatMap { layout in
            let (whole, again) = try runs(on: path, layout: layout)
            let ratio = whole.processor > 0 ? again.processor / whole.processor * 100 : 0
            return [
                GenerationTable.number(whole.processor), GenerationTable.number(again.processor, 1),
                GenerationTable.number(ratio, 1),
            ]
        }
        return "| " + ([path.benchmarkName] + cells).joined(separator: " | ") + " |"
    }

    private func runs(on path: URL, layout: String) throws -> (whole: Usage, again: Usage) {
        // A folder for each round: where thousands of files have just been deleted, a file system may take long to make others.
        let folders = (0..<rounds).map { _ in scratch.appendingPathComponent(UUID().uuidString) }
        let run = { (output: URL) in
            try Usage.ofProcess([
                tools.modelgen.path, "generate", path.path, "--layout", layout, "--output", output.path,
            ])
        }
        return (.median(of: try folders.map(run)), .median(of: try folders.map(run)))
    }
}
