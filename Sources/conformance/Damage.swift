import ArgumentParser
import Foundation
import ModelGenConformance
import SeededRandom

/// Reads damaged copies of model pages.
struct Damage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every page of sets cut after each byte, and without each line.",
        discussion: """
            Fails when a page is not accounted for, and when a copy says what the whole set does not. Takes minutes where the \
            build is not optimized.
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders that hold models/, docs/ or pages, and pages that hold a whole API.", valueName: "sets"))
    var paths: [String]

    @Option(help: "How often a page is cut at the most, at even distances.")
    var mostCuts = Int.max

    @Option(
        help: "Read so many damaged copies only, of pages of each set by chance, each among the other pages of its set."
    )
    var sample: Int?

    @Option(help: "What the chance of a sample begins with.")
    var seed = UInt64.random(in: 0...UInt64.max)

    @Flag(help: "Read each set together with the next one, too, as one input.")
    var mix = false

    @Flag(help: "Print figures of all sets together only.")
    var brief = false

    func run() throws {
        if sample != nil { print("seed \(seed)") }
        var generator = SeededGenerator(seed: seed)
        let sets = try paths.map { try PageSet(contentsOf: URL(fileURLWithPath: $0), rows: []) }
        var total = (pages: 0, copies: 0, faults: 0, longest: Duration.zero)
        for (index, set) in sets.enumerated() {
            var damage = PageDamage(mostCuts: mostCuts)
            read(set, into: &damage, using: &generator)
            if mix, sets.count > 1 { damage.read(set.pages, mixedWith: sets[(index + 1) % sets.count].pages) }
            for fault in damage.faults { print(fault) }
            if !brief { print("\(paths[index]): \(damage.copyCount) damaged copies, \(damage.faults.count) faults") }
            total.pages += set.pages.count
            total.copies += damage.copyCount
            total.faults += damage.faults.count
            total.longest = max(total.longest, damage.longest)
        }
        print("\(total.pages) pages, \(total.copies) damaged copies, \(total.faults) faults")
        print("the longest took \(total.longest)")
        if total.faults > 0 || total.pages == 0 { throw ExitCode.failure }
    }

    private func read(_ set: PageSet, into damage: inout PageDamage, using generator: inout SeededGenerator) {
        if let sample {
            damage.read(set.pages, sampling: sample, using: &generator)
        } else {
            for page in set.pages { damage.read(page) }
        }
    }
}
