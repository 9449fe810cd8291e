import ArgumentParser
import Foundation
import ModelGenConformance
import SeededRandom

/// Reads damaged copies of model pages.
struct Damage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every page of a folder cut after each byte, and without each line.",
        discussion: "Fails when a page is not accounted for. Takes minutes where the build is not optimized.")

    @Argument(help: ArgumentHelp("The folder that holds models/ or docs/, and ground-truth.tsv.", valueName: "dir"))
    var folder: String

    @Option(help: "How often a page is cut at the most, at even distances.")
    var mostCuts = Int.max

    @Option(help: "Read so many damaged copies only, of pages by chance, each among the other pages of its set.")
    var sample: Int?

    @Option(help: "What the chance of a sample begins with.")
    var seed = UInt64.random(in: 0...UInt64.max)

    func run() throws {
        let set = try PageSet(contentsOf: URL(fileURLWithPath: folder))
        var damage = PageDamage(mostCuts: mostCuts)
        if let sample {
            print("seed \(seed)")
            var generator = SeededGenerator(seed: seed)
            damage.read(set.pages, sampling: sample, using: &generator)
        } else {
            for page in set.pages { damage.read(page) }
        }
        for fault in damage.faults { print(fault) }
        print("\(set.pages.count) pages, \(damage.copyCount) damaged copies, \(damage.faults.count) faults")
        print("the longest took \(damage.longest)")
        if !damage.faults.isEmpty { throw ExitCode.failure }
    }
}
