import ModelGenCore
import Testing

@Suite struct DebounceTests {
    private var debounce = Debounce(0, delay: .milliseconds(300))
    private let start = ContinuousClock.now

    private mutating func see(_ state: Int, after milliseconds: Int) -> Bool {
        debounce.comesToRest(in: state, at: start + .milliseconds(milliseconds))
    }

    @Test mutating func restIsNoChange() {
        #expect(!see(0, after: 0))
        #expect(!see(0, after: 1_000))
    }

    @Test mutating func aChangeCountsOnceItHasRested() {
        #expect(!see(1, after: 0))
        #expect(!see(1, after: 299))
        #expect(see(1, after: 300))
        #expect(!see(1, after: 1_000))
    }

    @Test mutating func aBurstIsOneChange() {
        let seen = (1...20).map { see($0, after: $0 * 200) } + [see(20, after: 4_200), see(20, after: 4_300)]
        #expect(seen.count { $0 } == 1)
        #expect(seen.last == true)
    }

    @Test mutating func whatChangesBackWasNothing() {
        #expect(!see(1, after: 0))
        #expect(!see(0, after: 100))
        #expect(!see(0, after: 500))
    }

    @Test mutating func whatChangedMeanwhileIsSeenAfterwards() {
        #expect(!see(1, after: 0))
        #expect(see(1, after: 300))
        debounce.rest(in: 1)
        #expect(!see(2, after: 400))
        #expect(see(2, after: 700))
    }
}
