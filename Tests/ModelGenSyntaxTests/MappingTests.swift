import ModelGenDiagnostics
import ModelGenSyntax
import Testing

struct MappingTests {
    private static let origin = SourcePosition(line: 1, column: 1)

    private static func mapping(_ keys: [String]) -> Mapping {
        Mapping(
            keys.enumerated().map { index, key in
                Mapping.Entry(key: key, at: origin, value: Node(.number("\(index)"), at: origin))
            })
    }

    @Test(arguments: [0, 1, 15, 16, 17, 18, 33, 100, 5_000])
    func findsEveryKeyAndNoOther(_ count: Int) {
        let mapping = Self.mapping((0..<count).map { "key\($0)" })
        for index in 0..<count { #expect(mapping["key\(index)"]?.number == "\(index)") }
        for key in ["", "key", "key\(count)", "KEY0"] { #expect(mapping[key] == nil) }
    }

    @Test(arguments: [2, 40])
    func tellsCanonicallyEqualKeysApart(_ count: Int) {
        let mapping = Self.mapping(["\u{E9}", "e\u{301}"] + (2..<count).map(String.init))
        #expect(mapping["\u{E9}"]?.number == "0")
        #expect(mapping["e\u{301}"]?.number == "1")
    }

    @Test func readsCanonicallyEqualKeysAsTwo() throws {
        let document = try read("{\"\u{E9}\": 1, \"e\u{301}\": 2}", .json)
        #expect(document.root.mapping?.entries.count == 2)
        #expect(document.diagnostics.isEmpty)
    }

    @Test(arguments: [3, 17, 64, 1_000])
    func findsDuplicatesInMappingsOfEveryLength(_ count: Int) throws {
        let keys = (0..<count).map { "\"k\($0)\": \($0)" } + ["\"k1\": true"]
        let document = try read("{" + keys.joined(separator: ",") + "}", .json)
        #expect(document.root.mapping?.entries.count == count)
        #expect(document.root["k1"]?.boolean == true)
        #expect(document.diagnostics.map(\.id) == [.duplicateKey])
        #expect(document.root.mapping?.entries.map(\.key) == (0..<count).map { "k\($0)" })
    }

    @Test func comparesEntriesInOrder() {
        #expect(Self.mapping(["a", "b"]) == Self.mapping(["a", "b"]))
        #expect(Self.mapping(["a", "b"]) != Self.mapping(["b", "a"]))
        #expect(Self.mapping(["a"]).hashValue == Self.mapping(["a"]).hashValue)
    }
}
