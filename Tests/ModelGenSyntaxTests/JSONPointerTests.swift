import ModelGenSyntax
import Testing

struct JSONPointerTests {
    @Test(arguments: [
        ("", []), ("/", [""]), ("/a/b", ["a", "b"]), ("/a//b", ["a", "", "b"]), ("/~0~1", ["~/"]), ("/~01", ["~1"]),
        ("/paths/~1pets~1{id}", ["paths", "/pets/{id}"]), ("/é😀", ["é😀"]), ("/ ", [" "]),
    ])
    func readsAndWrites(_ text: String, _ tokens: [String]) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.tokens == tokens)
        #expect(pointer.description == text)
        #expect(JSONPointer(fragment: pointer.fragment) == pointer)
    }

    @Test(arguments: ["a", "#/a", "/~", "/~2", "/a~", "~0"])
    func refusesWhatIsNoPointer(_ text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test(arguments: [
        ("#", []), ("", []), ("#/a", ["a"]), ("/a", ["a"]), ("#/a%20b", ["a b"]), ("#/%7e1", ["/"]),
        ("#/~1x%2Fy", ["/x", "y"]),
        ("#/%C3%A9", ["é"]), ("#/c%25d", ["c%d"]),
    ])
    func readsTheFragmentOfAURI(_ text: String, _ tokens: [String]) throws {
        #expect(try #require(JSONPointer(fragment: text)).tokens == tokens)
    }

    @Test(arguments: ["#a", "#/%", "#/%4", "#/%GG", "#/%FF", "#/%C3", "##/a"])
    func refusesWhatIsNoFragment(_ text: String) {
        #expect(JSONPointer(fragment: text) == nil)
    }

    @Test func escapesFragments() {
        #expect(JSONPointer(tokens: ["/pets/{id}", "é"]).fragment == "#/~1pets~1%7Bid%7D/%C3%A9")
    }

    /// The document of RFC 6901 §5.
    @Test(arguments: [
        ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"),
        ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
    ])
    func resolves(_ text: String, _ notation: String) throws {
        let json = #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#
        let root = try read(json, .json).root
        #expect(root.resolve(try #require(JSONPointer(text)))?.notation == notation)
        #expect(root.resolve(JSONPointer()) == root)
    }

    @Test(arguments: [
        "/foo/2", "/foo/-", "/foo/01", "/foo/+1", "/foo/ 0", "/foo/0/x", "/bar", "/foo/", "/foo/99999999999999999999",
    ])
    func findsNothingWhereNothingIs(_ text: String) throws {
        #expect(try read(#"{"foo":["bar","baz"]}"#, .json).root.resolve(try #require(JSONPointer(text))) == nil)
    }

    @Test func saysHowFarItLeads() throws {
        let root = try read(#"{"a":{"b":[1]}}"#, .json).root
        let pointer = JSONPointer(tokens: ["a", "b", "5", "c"])
        #expect(root.resolution(of: pointer) == .missing(index: 2, parent: try #require(root["a"]?["b"])))
        #expect(
            root.resolution(of: JSONPointer().appending("a").appending("b")) == .found(try #require(root["a"]?["b"])))
    }
}
