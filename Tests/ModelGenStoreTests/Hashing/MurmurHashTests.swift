import Testing

@testable import ModelGenStore

@Suite struct MurmurHashTests {
    /// Made with the reference implementation.
    @Test(arguments: [
        ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func isMurmurHash3(_ text: String, _ digits: String) {
        let fingerprint = MurmurHash(of: Array(text.utf8))
        #expect(fingerprint.description == digits)
        #expect(MurmurHash(digits) == fingerprint)
    }

    @Test func everyLengthAndEveryByteCounts() {
        var seen: Set<MurmurHash> = []
        for count in 0..<70 {
            var bytes = [UInt8](repeating: 7, count: count)
            #expect(seen.insert(MurmurHash(of: bytes)).inserted)
            for index in bytes.indices {
                bytes[index] ^= 1
                #expect(seen.insert(MurmurHash(of: bytes)).inserted)
                bytes[index] ^= 1
            }
        }
    }

    @Test(arguments: [
        "", "cbd8a7b341bd9b025b1e906a48ae1d1", "+bd8a7b341bd9b025b1e906a48ae1d19", "xbd8a7b341bd9b025b1e906a48ae1d19",
    ])
    func readsNothingElse(_ text: String) {
        #expect(MurmurHash(text) == nil)
    }
}
