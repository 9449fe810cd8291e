import InMemoryFiles
import ModelGenDiagnostics
import ModelGenStore
import SeededRandom
import Testing

/// What is left when a run is cut short, and what the next one makes of it.
@Suite struct FaultTests {
    private let first = ["a.swift": "1", "b.swift": "1", "old/c.swift": "1", "pet.swift": "1"]
    private let second = ["a.swift": "2", "b.swift": "1", "new/d.swift": "2", "Pet.swift": "2"]
    private let third = ["a.swift": "3", "old/c.swift": "3", "new/d.swift": "3", "e/f.swift": "3"]

    /// Runs until `steps` changes were made; says whether that was before the end.
    private func isKilled(_ disk: InMemoryFolder, afterSteps steps: Int, making files: [String: String]) -> Bool {
        disk.kill(afterSteps: steps)
        defer { disk.revive() }
        return diagnosticID { try Store(outputFolder: disk).run(files) } != nil
    }

    private func expectOldOrNew(_ disk: InMemoryFolder, _ generations: [[String: String]]) {
        #expect(disk.outputs["foreign.txt"] == "mine")
        for (path, contents) in disk.outputs where path != "foreign.txt" {
            #expect(generations.contains { $0[path] == contents }, "\(path)")
        }
    }

    private func expectExactly(_ files: [String: String], _ disk: InMemoryFolder) throws {
        let found = disk.files.filter { $0.key != "modelgen.lock.json" && !$0.key.hasPrefix(".modelgen/") }
        #expect(found == files.merging(["foreign.txt": "mine"]) { $1 })
        #expect(
            disk.folders.subtracting([".modelgen"])
                == Set(files.keys.filter { $0.contains("/") }.map { String($0.split(separator: "/")[0]) }))
        #expect(try Store(outputFolder: disk).plan(files).isCurrent)
        let fresh = InMemoryFolder()
        try Store(outputFolder: fresh).run(files)
        #expect(disk.record == fresh.record)
    }

    private func folder(ignoringCase: Bool) throws -> InMemoryFolder {
        let disk = InMemoryFolder(ignoresCase: ignoringCase)
        disk.put("mine", at: "foreign.txt")
        try Store(outputFolder: disk).run(first)
        return disk
    }

    @Test(arguments: [false, true])
    func aKilledRunIsRepeated(ignoringCase: Bool) throws {
        var kills = 0
        while true {
            let disk = try folder(ignoringCase: ignoringCase)
            let wasKilled = isKilled(disk, afterSteps: kills, making: second)
            expectOldOrNew(disk.withoutTemporaries, [first, second])
            try Store(outputFolder: disk).run(second)
            try expectExactly(second, disk)
            if !wasKilled { break }
            kills += 1
        }
        #expect(kills > 10)
    }

    /// Killed before the announcement was complete, by a run that has nothing to do.
    @Test func whatWasBegunIsRemovedWhereNothingElseIsToBeDone() throws {
        let disk = try folder(ignoringCase: false)
        disk.put("half", at: ".modelgen-17.tmp")
        try Store(outputFolder: disk).run(first)
        try expectExactly(first, disk)
    }

    @Test func theFirstRunIsKilledAndTheSpecificationChanges() throws {
        for kills in 0..<100 {
            let disk = InMemoryFolder()
            disk.put("mine", at: "foreign.txt")
            let wasKilled = isKilled(disk, afterSteps: kills, making: first)
            try Store(outputFolder: disk).run(third)
            try expectExactly(third, disk)
            if !wasKilled { return }
        }
        Issue.record("the run has more than 100 steps")
    }

    /// Pairs of kills, a third of all: what the first run left must not be forgotten by the second.
    @Test(arguments: [false, true])
    func twoKilledRunsAreFollowedByADifferentOne(ignoringCase: Bool) throws {
        let fourth = ["a.swift": "4", "pet.swift": "4", "new/d.swift": "4"]
        for kills in 0..<100 {
            var wasKilled = false
            for moreKills in stride(from: kills % 3, to: 100, by: 3) {
                let disk = try folder(ignoringCase: ignoringCase)
                wasKilled = isKilled(disk, afterSteps: kills, making: second)
                let wasKilledAgain = isKilled(disk, afterSteps: moreKills, making: third)
                expectOldOrNew(disk.withoutTemporaries, [first, second, third])
                try Store(outputFolder: disk).run(fourth)
                try expectExactly(fourth, disk)
                if !wasKilledAgain { break }
            }
            if !wasKilled { return }
        }
        Issue.record("the run has more than 100 steps")
    }

    @Test(arguments: [FileSystemError.Reason.noSpace, .notPermitted])
    func anyOperationFails(reason: FileSystemError.Reason) throws {
        for failing in ["create", "write", "fill", "remove", "rename", "lock", "synchronize", "list"] {
            for skipped in 0..<8 {
                let disk = try folder(ignoringCase: false)
                var calls = 0
                disk.fault = { operation, path in
                    // What a run notes about itself may fail without a word.
                    guard operation == failing, !path.hasPrefix(".modelgen/"), path != ".modelgen" else { return nil }
                    calls += 1
                    return calls > skipped ? reason : nil
                }
                let id = diagnosticID { try Store(outputFolder: disk).run(second) }
                #expect(id == (calls > skipped ? .outputNotWritten : nil), "\(failing) after \(skipped)")
                expectOldOrNew(disk, [first, second])
                // What cannot be removed stays until it can.
                #expect(failing == "remove" || !disk.files.keys.contains { $0.hasSuffix(".tmp") })
                disk.fault = { _, _ in nil }
                try Store(outputFolder: disk).run(third)
                try expectExactly(third, disk)
            }
        }
    }

    /// Nothing is announced that will not be made.
    @Test func aFullDiskLeavesTheFolderAsItWas() throws {
        for skipped in 0..<4 {
            let disk = try folder(ignoringCase: false)
            let before = disk.files
            var calls = 0
            disk.fault = { operation, _ in
                guard operation == "fill" else { return nil }
                calls += 1
                return calls > skipped ? .noSpace : nil
            }
            #expect(diagnosticID { try Store(outputFolder: disk).run(second) } == .outputNotWritten)
            #expect(disk.files == before, "after \(skipped) files")
        }
    }

    /// Users edit, delete and add files while runs come, go and are killed. Nothing of theirs may ever change.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func nothingOfTheUsersIsEverLost(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = ["a.swift", "b.swift", "x/a.swift", "x/y/b.swift", "z/c.swift"]
        let disk = InMemoryFolder()
        let store = Store(outputFolder: disk)
        var theirs: [String: String] = [:]
        for round in 0..<300 {
            let name = names[Int.random(in: 0..<names.count, using: &random)]
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                theirs[name] = "theirs \(round)"
                disk.put("theirs \(round)", at: name)
            case 1:
                theirs[name] = nil
                disk.put(nil as String?, at: name)
            default:
                let wanted = names.filter { _ in Bool.random(using: &random) }.map { ($0, "\(round % 3) \($0)") }
                disk.kill(afterSteps: Int.random(in: 0..<40, using: &random))
                _ = diagnosticID { try store.run(Dictionary(uniqueKeysWithValues: wanted)) }
                disk.revive()
            }
            for (path, contents) in theirs { #expect(disk.outputs[path] == contents, "seed \(seed), round \(round)") }
        }
        for path in theirs.keys { disk.put(nil as String?, at: path) }
        try store.run([:])
        #expect(disk.outputs.isEmpty, "seed \(seed): everything else was ours, and known to be")
    }
}

extension InMemoryFolder {
    /// The files without those that a killed run did not finish.
    fileprivate var withoutTemporaries: InMemoryFolder {
        let copy = InMemoryFolder(ignoresCase: ignoresCase)
        for (path, contents) in files where !path.hasSuffix(".tmp") { copy.put(contents, at: path) }
        return copy
    }
}
