import Testing

@testable import ModelGenSwift

@Suite struct WordsTests {
    /// Every text of up to five of these, which take all ways through both.
    @Test func theShortWayForASCIIAgreesWithTheLongOne() {
        var texts = [""]
        var count = 0
        for _ in 0..<5 {
            texts = texts.flatMap { text in ["a", "s", "A", "S", "1", "_", "-", "+"].map { text + $0 } }
            for text in texts {
                guard let words = Words.wordsOfASCII(text) else { continue }
                count += 1
                if words != Words.wordsOfScalars(text) { Issue.record("\(text): \(words)") }
            }
        }
        #expect(count == 16_775)
    }

    @Test(arguments: [
        ("num_inference_steps", ["num", "inference", "steps"]),
        ("numInferenceSteps", ["num", "inference", "steps"]),
        ("HTTPServer", ["http", "server"]),
        ("accountID", ["account", "id"]),
        ("userIDs", ["user", "ids"]), ("imageURLs", ["image", "urls"]), ("CPUUsage", ["cpu", "usage"]),
        ("URLsByID", ["urls", "by", "id"]), ("macOS", ["macos"]), ("iOS", ["ios"]), ("watch_os", ["watchos"]),
        ("GPU", ["gpu"]),
        ("image/png", ["image", "png"]),
        ("IPv6", ["ipv6"]),
        ("+1", ["plus", "1"]),
        ("-1", ["minus", "1"]),
        ("Etc/GMT+0", ["etc", "gmt", "plus", "0"]),
        ("2024-01-01", ["2024", "01", "01"]),
        ("*", ["asterisk"]),
        ("<=", ["less", "equals"]),
        ("größe", ["größe"]),
        ("", []),
    ])
    func splits(_ text: String, _ words: [String]) { #expect(Words(text).words.map(\.text) == words) }

    @Test(
        arguments: [
            ("KernelMemoryTCP", [nil, nil, "TCP"]), ("NanoCPUs", [nil, "CPUs"]), ("SHA256Sum", ["SHA256", nil]),
            ("etwasÜBER", [nil, "ÜBER"]), ("MAX_SIZE", [nil, nil]), ("PAYMENT_v2", [nil, nil]), ("aTCP4b", [nil, nil]),
            ("a_TCP", [nil, nil]), ("myIPv6", [nil, nil]),
        ] as [(String, [String?])])
    func tellsInitialismsByTheSmallLettersBeside(_ text: String, _ capitals: [String?]) {
        #expect(Words(text).words.map(\.capitals) == capitals)
    }

    @Test func keepsTimeZonesApart() { #expect(Words("Etc/GMT+0").words != Words("Etc/GMT-0").words) }
}
