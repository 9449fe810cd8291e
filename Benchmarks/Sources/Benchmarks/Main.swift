import Foundation
import ModelRuntime

// `Benchmarks --allocations` checks what must not allocate, and fails where something does.
// `Benchmarks --size FORM REPETITIONS` prints a row of the table of sizes; FORM is `at once` or `streamed`, or
// `written at once` or `written streamed`.
// `Benchmarks --instructions [PREFIX]` runs every contender once for scripts/count-instructions, or those whose name starts so.
// `Benchmarks [ROUNDS [NAME]]` prints the tables of docs/benchmarks.md; with a name such as
// "Issues decode **direct, generated**", only that contender: for a profiler.

@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "--allocations" {
            #if canImport(Glibc)
                exit(try Allocations.check() ? 0 : 1)
            #else
                return print("NOTICE: allocations are counted on Linux only.")
            #endif
        }
        if arguments.first == "--size", arguments.count == 3, let repetitions = arguments.last.flatMap({ Int($0) }) {
            return try await Scaling.measure(arguments[arguments.startIndex + 1], repetitions: repetitions)
        }
        if arguments.first == "--instructions" { return try runEachOnce(prefix: arguments.dropFirst().first ?? "") }
        let rounds = arguments.first.flatMap { Int($0) } ?? 15
        let name = arguments.dropFirst().first ?? ""
        for benchmark in Workload.all where name.isEmpty || name.hasPrefix(benchmark.name) {
            guard let payload = try benchmark.prepare() else { continue }
            print("## \(benchmark.name), \(megabytes(payload)) MB\n")
            for (title, contenders) in [("decode", payload.decoding), ("encode", payload.encoding)] {
                let chosen = contenders.filter { name.isEmpty || "\(benchmark.name) \(title) \($0.name)" == name }
                try table(title, chosen, payload, rounds)
            }
            if name.isEmpty { try validationTable(payload, rounds) }
        }
    }

    /// Runs every contender twice, the second time in a function that a profiler knows by its name, and prints their names in that order.
    private static func runEachOnce(prefix: String) throws {
        for benchmark in Workload.all where benchmark.name.hasPrefix(prefix) || prefix.hasPrefix(benchmark.name) {
            guard let payload = try benchmark.prepare() else { continue }
            for (title, contenders) in [("decode", payload.decoding), ("encode", payload.encoding)] {
                for contender in contenders where "\(benchmark.name) \(title) \(contender.name)".hasPrefix(prefix) {
                    try contender.run()
                    try contender.counted()
                    print(benchmark.name, payload.bytes.count, title, contender.name, separator: "\t")
                }
            }
        }
    }

    /// The cost of validation in percent of what `JSONDecoder` takes to decode the same document.
    private static func validationTable(_ benchmark: Benchmark, _ rounds: Int) throws {
        guard !benchmark.validation.isEmpty else { return }
        let results = try Measurement.measure(benchmark.validation, rounds: rounds).map(\.median)
        let (synthesized, decoding, both, alone) = (results[0], results[1], results[2], results[3])
        func percent(_ time: Double) -> String { "\(fixed(time, 2)) | \(fixed(time / synthesized * 100, 1))" }
        print("| validation | ms | % of `JSONDecoder` |\n| --- | ---: | ---: |")
        print("| alone, `isValid` | \(percent(alone)) |")
        print("| with decoding, what it adds | \(percent(both - decoding)) |")
        print("| with decoding, both | \(percent(both)) |\n")
        print("At least \(benchmark.checkCount) checks for each object, none of which fails.\n")
    }

    private static func megabytes(_ benchmark: Benchmark) -> String { fixed(Double(benchmark.bytes.count) / 1e6, 1) }

    private static func table(_ title: String, _ contenders: [Contender], _ benchmark: Benchmark, _ rounds: Int) throws
    {
        guard !contenders.isEmpty else { return }
        let results = try Measurement.measure(contenders, rounds: rounds)
        print("| \(title) | ms | ± % | MB/s | × synthesized |\n| --- | ---: | ---: | ---: | ---: |")
        for result in results {
            let speed = Double(benchmark.bytes.count) / 1e3 / result.median
            let ratio = fixed(results[0].median / result.median, 2)
            print(
                "| \(result.name) | \(fixed(result.median, 1)) | \(fixed(result.spread, 0)) | \(fixed(speed, 0)) | \(ratio) |"
            )
        }
        print("")
    }
}

func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
