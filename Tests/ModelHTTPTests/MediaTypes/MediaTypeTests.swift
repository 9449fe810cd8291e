import ModelHTTP
import Testing

@Suite struct MediaTypeTests {
    /// Not from a literal.
    private func type(_ text: String) -> MediaType? { MediaType(text) }

    @Test func readsParametersAndQuality() throws {
        let type = try #require(self.type(#" Text/HTML ; Charset="utf-8\"x";level=1 ; q=0.25"#))
        #expect(type.type == "text")
        #expect(type.subtype == "html")
        #expect(type["charset"] == "utf-8\"x")
        #expect(type["level"] == "1")
        #expect(type.quality == 250)
        #expect(type.description == #"text/html; charset="utf-8\"x"; level=1"#)
        #expect(self.type("a/b;")?.parameters.isEmpty == true)
        #expect(self.type("a/b;q=0")?.quality == 0)
        #expect(self.type("a/b;q=1.000")?.quality == 1000)
        #expect(self.type("a/b;q=0.")?.quality == 0)
    }

    @Test(arguments: [
        "", "a", "a/", "/b", "a/b c", "a/b;c", "a/b;c=", "a/b; c = d", "a/b;c=\"d", "*/b", "a/b;q=2", "a/b;q=1.001",
        "a/b;q=0.1234", "a/b;q=x", "a//b", "a/b,c/d", "ä/b", "a/b;q=-1",
    ])
    func refusesWhatIsNone(text: String) { #expect(MediaType(text) == nil) }

    @Test(arguments: [
        ("application/json", 0), ("APPLICATION/JSON; charset=UTF-8", 0), ("application/problem+json", 1),
        ("application/vnd.x+json", 0), ("application/xml", 2), ("text/plain", 3), ("application/json; v=2", 4),
        ("image/svg+xml", 3),
    ])
    func choosesTheMostSpecific(text: String, place: Int) throws {
        let ranges: [MediaType] = [
            "application/json", "application/problem+json", "application/*", "*/*", "application/json; v=2",
        ]
        let type = try #require(MediaType(text))
        // Where a range takes everything, a suffix does not come into it.
        let expected = text == "application/vnd.x+json" ? 2 : place
        #expect(type.mostSpecific(of: ranges) == expected)
        #expect(type.mostSpecific(of: []) == nil)
    }

    @Test func takesASuffixForItsType() throws {
        let type = try #require(self.type("application/vnd.x+json"))
        #expect(type.mostSpecific(of: ["text/plain", "application/json"]) == 1)
        #expect(try #require(self.type("application/json")).mostSpecific(of: ["application/vnd.x+json"]) == nil)
        #expect(try #require(self.type("text/json")).mostSpecific(of: ["application/json"]) == nil)
    }

    /// The example of RFC 9110 §12.5.1.
    @Test(arguments: [
        ("text/plain;format=flowed", 1000), ("text/plain", 700), ("text/html", 300), ("image/jpeg", 500),
        ("text/plain;format=fixed", 400), ("text/html;level=3", 700),
    ])
    func weighsWhatIsAccepted(type: MediaType, quality: Int) {
        let accepted = AcceptedTypes(
            "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5, "
                + "text/html;level=3;q=0.7")
        #expect(accepted.quality(of: type) == quality)
    }

    @Test func choosesWhatIsWantedMost() {
        let types: [MediaType] = ["application/json", "text/csv", "application/xml"]
        #expect(AcceptedTypes(nil).best(of: types) == 0)
        #expect(AcceptedTypes("").best(of: types) == 0)
        #expect(AcceptedTypes("text/csv;q=0.9, application/*;q=0.1").best(of: types) == 1)
        #expect(AcceptedTypes("application/json;q=0, */*").best(of: types) == 1)
        #expect(AcceptedTypes("image/png").best(of: types) == nil)
        #expect(AcceptedTypes(#"a/b;c=",", nonsense, text/csv"#).best(of: types) == 1)
    }
}
