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

    /// The folder with the generated files.
    let folder: URL
    /// The folder that this package was built into.
    let build: URL

    /// Why no case was tried.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Compiles the types with the program, runs it, and tells for each case what is wrong; `nil` for one that comes out
    /// as it went in.
    func run(_ cases: [Case]) throws -> [String?] {
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
        // The shell's limit is inherited by the processes that the driver starts.
        let command = """
            ulimit -v 8000000; exec swiftc -wmo -swift-version 6 -module-name Models -I "$0/Modules" -o "$1" @"$2" \
            "$0"/ModelRuntime.build/*.o
            """
        let process = ChildProcess(
            "/bin/sh", ["-c", command, build.path, program.path, list.path],
            output: folder.appendingPathComponent("compiler.txt"))
        let status = try process.run(timeLimit: 1_800)
        if status == .exited(0) { return }
        let log = String(decoding: try Data(contentsOf: process.output), as: UTF8.self)
        let complaint = log.split(whereSeparator: \.isNewline).first { $0.contains("error:") }.map(String.init)
        throw Failure(description: "does not compile (\(status)): \(complaint ?? String(log.suffix(300)))")
    }

    private var program: URL { folder.appendingPathComponent("round-trip") }

    private func results(of input: URL, count: Int) throws -> [String?] {
        let process = ChildProcess(program.path, [input.path], output: folder.appendingPathComponent("results.txt"))
        let status = try process.run(timeLimit: 300)
        let results = String(decoding: try Data(contentsOf: process.output), as: UTF8.self).split(separator: "\n")
        guard status == .exited(0), results.count == count else {
            throw Failure(description: "\(status) after \(results.count) of \(count): \(results.last ?? "")")
        }
        return results.map { $0 == "ok" ? nil : String($0) }
    }

    /// Reads through the direct path, because `Codable` shows neither the order of keys nor numbers as they stand.
    private static func program(_ types: [String]) -> String {
        let cases = types.enumerated().map { "    case \($0.offset): try again(\($0.element).self, text)\n" }.joined()
        return """
            import Foundation
            import ModelRuntime

            func again<T: ModelValue>(_: T.Type, _ text: String) throws -> JSONValue {
                try JSONValue(json: T(json: text).jsonBytes())
            }

            func again(_ type: Int, _ text: String) throws -> JSONValue {
                switch type {
            \(cases)    default: fatalError("no type \\(type)")
                }
            }

            func difference(_ a: JSONValue?, _ b: JSONValue?, _ path: String) -> String? {
                guard let a else { return b.map { "\\(path): \\($0) is new" } }
                guard let b else { return "\\(path): \\(a) is lost" }
                switch (a, b) {
                case (.object(let x), .object(let y)):
                    return (x.keys + y.keys).lazy.compactMap { difference(x[$0], y[$0], path + "/" + $0) }.first
                case (.array(let x), .array(let y)) where x.count == y.count:
                    return zip(x, y).enumerated().lazy
                        .compactMap { difference($0.element.0, $0.element.1, path + "/\\($0.offset)") }.first
                default: return a == b ? nil : "\\(path): \\(a) became \\(b)"
                }
            }

            let lines = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
            for line in lines.split(separator: "\\n") {
                let cells = line.split(separator: "\\t").map(String.init)
                do {
                    let result = try again(Int(cells[0])!, cells[1])
                    print(difference(try JSONValue(json: cells[2]), result, "") ?? "ok")
                } catch {
                    print("\\(error)".replacing("\\n", with: " "))
                }
            }

            """
    }
}
