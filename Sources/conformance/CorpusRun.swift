import ChildProcesses
import Foundation
import ModelGenConformance

/// Hands documents to processes, several at a time.
///
/// The lock guards all state that changes; hence the unchecked conformance.
final class CorpusRun: @unchecked Sendable {
    static let outcomeName = "outcome.json"

    private let folder: String
    private let documents: [String]
    private let compileTimeLimit: Double?
    private let output: URL
    private let lock = NSLock()
    private var next = 0
    private var outcomes: [Int: CorpusOutcome] = [:]

    /// A generation may take this long, in seconds; also for one that is not optimized.
    private static let generationTimeLimit = 300.0

    init(_ documents: [String], in folder: String, output: URL, compileTimeLimit: Double?) {
        self.folder = folder
        self.documents = documents
        self.output = output
        self.compileTimeLimit = compileTimeLimit
    }

    /// The outcomes, in the order of the documents.
    func run(jobs: Int) -> [CorpusOutcome] {
        DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in work() }
        return documents.indices.compactMap { outcomes[$0] }
    }

    private func work() {
        while let index = take() {
            let outcome = outcome(of: documents[index], number: index)
            lock.withLock { outcomes[index] = outcome }
            FileHandle.standardError.write(Data("\(index + 1)/\(documents.count) \(outcome.document)\n".utf8))
        }
    }

    private func take() -> Int? {
        lock.withLock {
            guard next < documents.count else { return nil }
            defer { next += 1 }
            return next
        }
    }

    private func outcome(of document: String, number: Int) -> CorpusOutcome {
        let place = output.appendingPathComponent(String(number))
        do {
            try? FileManager.default.removeItem(at: place)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            var arguments = ["corpus-document", folder, document, "--output", place.path]
            if let compileTimeLimit { arguments += ["--compile-time-limit", String(compileTimeLimit)] }
            let log = place.appendingPathComponent("process.txt")
            let status = try ChildProcess(Executable.url.path, arguments, output: .file(log))
                .run(timeLimit: Self.generationTimeLimit + (compileTimeLimit.map { $0 + 20 } ?? 0)).status
            if status == .exited(0) {
                let data = try Data(contentsOf: place.appendingPathComponent(Self.outcomeName))
                return try JSONDecoder().decode(CorpusOutcome.self, from: data)
            }
            return failed(document, String(describing: status), log: log)
        } catch {
            return failed(document, error.localizedDescription, log: nil)
        }
    }

    private func failed(_ document: String, _ reason: String, log: URL?) -> CorpusOutcome {
        var outcome = CorpusOutcome(document: document)
        let text = log.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
        outcome.failure = "\(reason) \(text.prefix(400))"
        return outcome
    }
}
