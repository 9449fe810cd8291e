import ArgumentParser
import Foundation
import ModelGenCore

/// Measures the stages of one input, in a process of its own.
struct Stages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the stages of generation for one input; write them as JSON.", shouldDisplay: false)

    @Argument var input: String
    @Option var rounds = 5
    @Option var output: String

    /// The medians, in milliseconds, and the peaks of memory up to the end of the stage, in bytes.
    struct Report: Codable {
        var size: Int
        /// Absent where libyaml refuses the document, and for pages.
        var scan: Double?
        var read: Double
        var model: Double
        var render: Double
        var write: Double
        var peaks: [Int]
    }

    func run() throws {
        let input = try Input(contentsOf: input)
        let scratch = URL(fileURLWithPath: output).appendingPathExtension("files")
        var scans: [Usage] = []
        var stages: [StageRun.Stages] = []
        for _ in 0..<rounds {
            try? FileManager.default.removeItem(at: scratch)
            if let bytes = input.document {
                let scan = Usage.of { BareScan.eventCount(of: bytes) }
                if scan.result != nil { scans.append(scan.usage) }
            }
            stages.append(try StageRun(input: input).run(into: scratch))
        }
        let parts = [stages.map(\.read), stages.map(\.model), stages.map(\.render), stages.map(\.write)]
        let medians = parts.map { Usage.median(of: $0).processor }
        let report = Report(
            size: input.size, scan: scans.isEmpty ? nil : Usage.median(of: scans).processor, read: medians[0],
            model: medians[1], render: medians[2], write: medians[3], peaks: parts.map { $0.first?.peakMemory ?? 0 })
        try JSONEncoder().encode(report).write(to: URL(fileURLWithPath: output))
    }
}

extension Input {
    /// A document, or a folder of pages.
    init(contentsOf path: String) throws {
        let url = URL(fileURLWithPath: path)
        guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
            self = .file(InputFile(path: path, bytes: [UInt8](try Data(contentsOf: url))))
            return
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        let pages = files.filter { $0.hasSuffix(".md") || $0.hasSuffix(".mdx") }
        self = .folder(
            path: path,
            files: try pages.map { page in
                InputFile(
                    path: "\(path)/\(page)", bytes: [UInt8](try Data(contentsOf: url.appendingPathComponent(page))))
            })
    }

    /// The bytes of a document; none for pages, which are no YAML.
    fileprivate var document: [UInt8]? { if case .file(let file) = self { file.bytes } else { nil } }

    fileprivate var size: Int {
        switch self {
        case .file(let file): file.bytes.count
        case .folder(_, let files): files.reduce(0) { $0 + $1.bytes.count }
        }
    }
}
