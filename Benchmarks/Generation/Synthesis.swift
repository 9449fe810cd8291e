import ArgumentParser
import Foundation

/// Writes the synthetic inputs, in a process of its own.
struct Synthesis: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the synthetic inputs into a folder.", shouldDisplay: false)

    static let names = ["synthetic.yaml", "tenfold.yaml", "synthetic.json", "500-pages"]

    @Argument var folder: String

    func run() throws {
        let folder = URL(fileURLWithPath: folder)
        let yaml = SyntheticDocument(scale: 1).yaml
        let texts = [yaml, SyntheticDocument(scale: 10).yaml, try JSONRewriting.json(of: yaml)]
        for (name, text) in zip(Self.names, texts) {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        let pages = folder.appendingPathComponent(Self.names[3])
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        for (name, text) in SyntheticPages.pages(count: 500) {
            try Data(text.utf8).write(to: pages.appendingPathComponent(name))
        }
    }
}
