import ArgumentParser
import Foundation
import ModelGenCore
import ModelGenModel
import ModelGenPages

/// Measures what reading model pages costs by row, for pages of every kind.
struct Rows: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what a row of model pages costs, by input.",
        discussion: """
            Rows are properties, listed values and members of unions in what is read. Microseconds of processor time, the median of the \
            rounds, from the bytes to the intermediate model.
            """)

    @Argument(help: "Folders of pages, or single pages. What the others are held against comes first.")
    var inputs: [String]

    @Option(help: "How often each is measured.")
    var rounds = 5

    @Option(help: ArgumentHelp("Put the table between the marks in this file.", valueName: "file"))
    var write: String?

    func run() throws {
        let costs = try inputs.map { try Cost(of: $0, rounds: rounds) }
        guard let first = costs.first else { return }
        let lines = Self.head + costs.map { $0.row(beside: first) }
        print(lines.joined(separator: "\n"))
        if let write { try MarkedSection(name: "rows").replace(in: write, with: lines) }
    }

    private static let head = ["| pages | rows | µs a row | × the first |", "| --- | ---: | ---: | ---: |"]
}

/// What one input costs.
private struct Cost {
    struct NoRows: Error, CustomStringConvertible {
        let input: String

        var description: String { "nothing is read from \(input)" }
    }

    let name: String
    let rows: Int
    /// In microseconds.
    let byRow: Double

    init(of path: String, rounds: Int) throws {
        let input = try Input(contentsOf: path)
        var configuration = Configuration()
        configuration.allowsOutside = true
        // Pages whose names are certainly not the wire's ask for one.
        configuration.pages.wireCase = .keep
        let pipeline = Pipeline(configuration: configuration, toolVersion: "benchmark")
        let models = (0..<rounds).map { _ in Usage.of { pipeline.models(of: [input], loader: NoFiles()) } }
        rows = models.first?.result.reduce(0) { $0 + $1.rowCount } ?? 0
        guard rows > 0 else { throw NoRows(input: path) }
        name = URL(fileURLWithPath: path).benchmarkName
        byRow = Usage.median(of: models.map(\.usage)).processor * 1000 / Double(rows)
    }

    func row(beside first: Cost) -> String {
        let cells = [
            name, String(rows), GenerationTable.number(byRow, 1), GenerationTable.number(byRow / first.byRow, 2),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }
}

extension ModelSet {
    /// Properties, listed values and members of unions.
    fileprivate var rowCount: Int {
        declarations.reduce(0) { count, declaration in
            switch declaration {
            case .object(let object): count + object.properties.count
            case .enumeration(let enumeration): count + enumeration.values.count
            case .union(let union): count + union.members.count
            case .alias: count
            }
        }
    }
}
