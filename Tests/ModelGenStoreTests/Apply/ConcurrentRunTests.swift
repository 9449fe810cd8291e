import InMemoryFiles
import ModelGenDiagnostics
import ModelGenStore
import Testing

@Suite struct ConcurrentRunTests {
    private let disk = InMemoryFolder()
    private var store: Store { Store(outputFolder: disk) }

    @Test func twoRunsThatMakeTheSameAgree() throws {
        let first = try store.plan(["a.swift": "1"])
        let second = try store.plan(["a.swift": "1"])
        try store.apply(first)
        #expect(try store.apply(second) == StoreSummary(written: 0, unchanged: 1, removed: 0))
    }

    @Test func theSlowerOfTwoDifferentRunsGivesUp() throws {
        let first = try store.plan(["a.swift": "1"])
        let second = try store.plan(["a.swift": "2"])
        try store.apply(first)
        #expect(diagnosticID { try store.apply(second) } == .outputChangedMeanwhile)
        #expect(disk.outputs == ["a.swift": "1"])
    }

    @Test func waitsForTheLockBeforeItWrites() throws {
        let plan = try store.plan(["a.swift": "1"])
        disk.put("", at: "unrelated")
        disk.holdLock()
        #expect(diagnosticID { try store.apply(plan) } == .outputFolderBusy)
        #expect(disk.outputs == ["unrelated": ""])
    }

    @Test func givesTheLockBackAfterAFailure() throws {
        disk.fault = { operation, _ in operation == "write" ? .noSpace : nil }
        #expect(diagnosticID { try store.run(["a.swift": "1"]) } == .outputNotWritten)
        disk.fault = { _, _ in nil }
        try store.run(["a.swift": "1"])
    }
}
