import Testing

@testable import ModelRuntime

@Suite struct KeyFilterTests {
    private func hash(_ text: String) -> UInt64 { JSONBytes.with(text) { $0.keyHash(0, $0.count) } }

    @Test func whatWasInsertedIsFound() {
        var filter = KeyFilter()
        let keys = (0..<40).map { String(repeating: "k", count: $0) + "\($0)" }
        for key in keys {
            filter.insert(hash(key), length: key.utf8.count)
            #expect(filter.mayContain(hash(key)))
        }
        #expect(keys.allSatisfy { filter.mayContain(hash($0)) && filter.mayContain(length: $0.utf8.count) })
    }

    /// Names in a program have the hash of the same names in a document.
    @Test func namesHaveTheClassOfKeys() {
        #expect(JSONBytes.keyClass("") == KeyFilter.keyClass(hash("")))
        #expect(JSONBytes.keyClass("id") == KeyFilter.keyClass(hash("id")))
        #expect(JSONBytes.keyClass("state") == KeyFilter.keyClass(hash("state")))
        #expect(JSONBytes.keyClass("author_association") == KeyFilter.keyClass(hash("author_association")))
    }

    /// A filter that finds everything would only cost time: few keys are found among ten others.
    @Test func mostOtherKeysAreNotFound() {
        var filter = KeyFilter()
        for index in 0..<10 { filter.insert(hash("property_\(index)_url"), length: 14) }
        let found = (0..<1000).filter { filter.mayContain(hash("another_\($0)_key")) }
        #expect(found.count < 100)
        #expect(!filter.mayContain(length: 13) && !filter.mayContain(length: 15))
        #expect(!filter.mayRepeat)
    }

    @Test func aKeyThatMayBeThereTwiceIsNoticed() {
        var filter = KeyFilter()
        filter.insert(hash("id"), length: 2)
        #expect(!filter.mayRepeat)
        filter.insert(hash("id"), length: 2)
        #expect(filter.mayRepeat)
    }

    @Test func aKeyWithoutAHashMayBeAnyOther() {
        var filter = KeyFilter()
        filter.insertUnknown()
        #expect(filter.mayRepeat && filter.mayContain(hash("id")) && filter.mayContain(length: 2))
        #expect(filter.mayContain(classes: KeyFilter.keyClass(hash("state"))))
    }
}
