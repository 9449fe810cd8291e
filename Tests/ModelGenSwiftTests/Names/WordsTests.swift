import Testing

@testable import ModelGenSwift

@Suite struct WordsTests {
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
    func splits(_ text: String, _ words: [String]) { #expect(Words(text).words == words) }

    @Test func keepsTimeZonesApart() { #expect(Words("Etc/GMT+0").words != Words("Etc/GMT-0").words) }
}
