import ChildProcesses
import Foundation

/// A program around generated types that reads examples and writes them again.
struct ExampleDriver {
    /// One example for one type.
    struct Case {
        var type: String
        /// As in the document, on one line.
        var text: String
        /// What must come out again.
        var expected: String
    }

    /// What came of a case.
    enum Result: Hashable {
        /// It came out as it went in.
        case same
        /// It did, but for date-times that are written differently and are the same instant.
        case sameInstants
        /// Where it came out differently, or why it was not read.
        case different(String)
    }

    /// The folder with the generated files.
    let folder: URL
    /// The folder that this package was built into.
    let build: URL

    /// Why no case was tried.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Compiles the types with the program, runs it, and tells for each case what came of it.
    func run(_ cases: [Case]) throws -> [Result] {
        let types = Array(Set(cases.map(\.type))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($0.element, $0.offset) })
        try Data(Self.program(types).utf8).write(to: folder.appendingPathComponent("main.swift"))
        let lines = cases.map { "\(numbers[$0.type] ?? 0)\t\($0.text)\t\($0.expected)\n" }.joined()
        let input = folder.appendingPathComponent("examples.tsv")
        try Data(lines.utf8).write(to: input)
        try compile()
        return try results(of: input, count: cases.count)
    }

    private func compile() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let list = folder.appendingPathComponent("files.txt")
        let lines = files.sorted().map { folder.appendingPathComponent($0).path + "\n" }.joined()
        try Data(lines.utf8).write(to: list)
        let objects = folder.appendingPathComponent("objects")
        try FileManager.default.createDirectory(at: objects, withIntermediateDirectories: true)
        // The shell's limit is inherited by the processes that the driver starts. Two of them share the files: one alone
        // takes as long again for Stripe's, and every further one reads what the others do. In batches the driver finds
        // objects only where it runs.
        let command = """
            ulimit -v 8000000; cd "$3" && swiftc -c -Onone -enable-batch-mode -j2 -swift-version 6 -module-name Models \
            -I "$0/Modules" @"$2" && exec swiftc -o "$1" ./*.o "$0"/ModelRuntime.build/*.o
            """
        let output = folder.appendingPathComponent("compiler.txt")
        let process = ChildProcess(
            "/bin/sh", ["-c", command, build.path, program.path, list.path, objects.path], output: .file(output))
        let status = try process.run(timeLimit: 1_800).status
        if status == .exited(0) { return }
        let log = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        let complaint = log.split(whereSeparator: \.isNewline).first { $0.contains("error:") }.map(String.init)
        throw Failure(description: "does not compile (\(status)): \(complaint ?? String(log.suffix(300)))")
    }

    private var program: URL { folder.appendingPathComponent("round-trip") }

    private func results(of input: URL, count: Int) throws -> [Result] {
        let output = folder.appendingPathComponent("results.txt")
        let status = try ChildProcess(program.path, [input.path], output: .file(output)).run(timeLimit: 300).status
        let results = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        guard status == .exited(0), results.count == count else {
            throw Failure(description: "\(status) after \(results.count) of \(count): \(results.last ?? "")")
        }
        return results.map { line in
            switch line {
            case "same": .same
            case "same instants": .sameInstants
            default: .different(String(line))
            }
        }
    }
}

// MARK: - The program

extension ExampleDriver {
    /// Reads through the direct path, because `Codable` shows neither the order of keys nor numbers as they stand.
    private static func program(_ types: [String]) -> String {
        let cases = types.enumerated().map { "    case \($0.offset): try again(\($0.element).self, text)\n" }.joined()
        return """
            import Foundation
            import ModelRuntime

            func again<T: ModelValue>(_: T.Type, _ text: String) throws -> JSONValue {
                try JSONValue(json: T(json: text).jsonBytes())
            }

            func again(_ type: Int?, _ text: String) throws -> JSONValue? {
                switch type {
            \(cases)    default: nil
                }
            }

            \(comparison)

            let lines = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
            for line in lines.split(separator: "\\n") {
                let cells = line.split(separator: "\\t").map(String.init)
                do {
                    let result = try again(Int(cells[0]), cells[1])
                    var comparison = Comparison()
                    let difference = comparison.difference(
                        try JSONValue(json: cells[2]), result, try JSONValue(json: cells[1]), "")
                    print(difference ?? (comparison.hasRespelled ? "same instants" : "same"))
                } catch {
                    print("\\(error)".replacing("\\n", with: " "))
                }
            }

            """
    }

    /// Values are compared as JSON values: with what must come out again, and where there is more, with what went in, for a
    /// type may well keep a key that need not be kept. A `Date` keeps the instant and not how it was written, so that two texts which
    /// are date-times count as equal when they are the same instant; that is told apart from being the same.
    private static let comparison = #"""
        struct Comparison {
            /// Whether a date-time came out in another spelling.
            var hasRespelled = false

            mutating func difference(
                _ a: JSONValue?, _ b: JSONValue?, _ original: JSONValue?, _ path: String
            ) -> String? {
                guard let a else { return b == original ? nil : b.map { "\(path): \($0) is new" } }
                guard let b else { return "\(path): \(a) is lost" }
                switch (a, b) {
                case (.object(let x), .object(let y)):
                    guard case .object(let z) = original else { return "\(path): is no object" }
                    for key in x.keys + y.keys.filter({ x[$0] == nil }) {
                        if let found = difference(x[key], y[key], z[key], path + "/" + key) { return found }
                    }
                    return nil
                case (.array(let x), .array(let y)) where x.count == y.count:
                    guard case .array(let z) = original else { return "\(path): is no array" }
                    for (index, pair) in zip(x, y).enumerated() {
                        if let found = difference(pair.0, pair.1, z[index], path + "/\(index)") { return found }
                    }
                    return nil
                case (.string(let x), .string(let y)) where x != y:
                    if let instant = Instant(x), instant == Instant(y) {
                        hasRespelled = true
                        return nil
                    }
                    return "\(path): \(a) became \(b)"
                default: return a == b ? nil : "\(path): \(a) became \(b)"
                }
            }
        }

        /// What an RFC 3339 date-time stands for: a whole second, and the digits of its fraction without zeros at the end.
        struct Instant: Equatable {
            var second: Date
            var fraction: Substring

            init?(_ text: String) {
                guard let parts = text.wholeMatch(of: /([^.]+)(\.\d+)?(Z|z|[+-]\d\d:\d\d)/),
                    let second = ISO8601DateFormatter().date(from: String(parts.1 + parts.3))
                else { return nil }
                self.second = second
                fraction = (parts.2 ?? "").trimmingSuffix { $0 == "0" || $0 == "." }
            }
        }

        extension Substring {
            func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
                var rest = self
                while let last = rest.last, isDropped(last) { rest.removeLast() }
                return rest
            }
        }
        """#
}
