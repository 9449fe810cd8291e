import ChildProcesses
import Foundation

/// Compiles the Swift of several schemas into one program and has it judge their instances.
struct SuiteBatch {
    /// What the program says about one instance.
    struct Answer: Sendable {
        var isAccepted: Bool
        /// `nil` where Codable cannot carry the instance.
        var isAcceptedByCodable: Bool?
        /// What holds of every value and does not hold here, in words; empty where everything does.
        var brokenLaws = ""
        /// Why it is not accepted.
        var reason: String
    }

    /// Why there are no answers.
    enum Failure: Error {
        case compiler(String)
        case program(String)
    }

    let subjects: [SuiteSubject]
    let folder: URL
    /// Where the modules and objects lie that were built beside this executable.
    let products: URL

    /// In kilobytes and seconds.
    private static let memoryLimit = 8_000_000
    private static let compileTimeLimit = 600.0
    private static let runTimeLimit = 120.0

    /// The answers by schema and test; those of a schema that does not compile are missing, with the compiler's word for it.
    func run() throws -> (answers: [Int: [Int: Answer]], failures: [Int: String]) {
        var rest = subjects.filter { $0.contents != nil }
        var failures: [Int: String] = [:]
        while !rest.isEmpty {
            let complaints = try compile(rest)
            if complaints.isEmpty { return (try judge(rest), failures) }
            let known = complaints.filter { number, _ in rest.contains { $0.number == number } }
            guard !known.isEmpty else {
                for subject in rest { failures[subject.number] = complaints.values.first ?? "does not compile" }
                break
            }
            failures.merge(known) { first, _ in first }
            rest.removeAll { known[$0.number] != nil }
        }
        return ([:], failures)
    }

    /// The first complaint about each schema, under 0 those about none.
    private func compile(_ subjects: [SuiteSubject]) throws -> [Int: String] {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var files: [String] = []
        for subject in subjects {
            files.append(try write(subject.contents ?? "", "S\(subject.number).swift"))
        }
        files.append(try write(JudgeProgram.source(for: subjects), "main.swift"))
        let list = try write(files.joined(separator: "\n") + "\n", "files.txt")
        let command = """
            ulimit -v \(Self.memoryLimit); exec swiftc -Onone -wmo -swift-version 6 -warnings-as-errors \
            -module-name Suite -I "$0/Modules" -o "$1" @"$2" "$0"/ModelRuntime.build/*.o
            """
        let output = folder.appendingPathComponent("log")
        let process = ChildProcess(
            "/bin/sh", ["-c", command, products.path, program.path, list], output: .file(output))
        if try process.run(timeLimit: Self.compileTimeLimit).isSuccess { return [:] }
        let log = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        var complaints: [Int: String] = [:]
        for line in log.split(whereSeparator: \.isNewline) where line.contains(": error: ") {
            let name = line.prefix { $0 != ":" }.split(separator: "/").last ?? ""
            let number = Int(name.dropFirst().prefix { $0.isNumber }) ?? 0
            let message = line.split(separator: ":", maxSplits: 3).last.map(String.init) ?? ""
            complaints[number] = complaints[number] ?? "does not compile:\(message)"
        }
        return complaints.isEmpty ? [0: "does not compile: \(log.suffix(300))"] : complaints
    }

    private var program: URL { folder.appendingPathComponent("judge") }

    private func write(_ text: String, _ name: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func judge(_ subjects: [SuiteSubject]) throws -> [Int: [Int: Answer]] {
        let lines = subjects.flatMap { subject in
            subject.schema.tests.enumerated().map { index, test in
                "\(subject.number)\t\(index)\t\(subject.instance(of: test))\n"
            }
        }
        let input = try write(lines.joined(), "instances.txt")
        let output = folder.appendingPathComponent("answers")
        try ChildProcess(program.path, [input], output: .file(output)).run(timeLimit: Self.runTimeLimit)
        var answers: [Int: [Int: Answer]] = [:]
        for line in String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 6, let number = Int(cells[0]), let test = Int(cells[1]) else { continue }
            answers[number, default: [:]][test] = Answer(
                isAccepted: cells[2] == "+", isAcceptedByCodable: cells[3] == "?" ? nil : cells[3] == "+",
                brokenLaws: String(cells[4]), reason: String(cells[5]))
        }
        return answers
    }
}
