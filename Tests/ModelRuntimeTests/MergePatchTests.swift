import ModelRuntime
import Testing

@Suite struct MergePatchTests {
    /// RFC 7396 appendix A.
    @Test(arguments: [
        (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
        (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
        (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
        (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
        (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
        (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
        (#"{"a":"foo"}"#, "null", "null"),
        (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
        (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
        ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
        ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func followsTheStandardsExamples(_ original: String, _ patch: String, _ result: String) throws {
        var value = try JSONValue(json: original)
        value.apply(mergePatch: try JSONValue(json: patch))
        #expect(String(decoding: try value.jsonBytes(), as: UTF8.self) == result)
    }

    @Test func isLinearInWhatItRemoves() {
        let keys = (0..<100_000).map { "key\($0)" }
        let value = JSONValue.object(JSONObject(keys.map { ($0, 1) }))
        let patch = JSONValue.object(JSONObject(keys.dropFirst().map { ($0, .null) }))
        #expect(value.applying(mergePatch: patch) == ["key0": 1])
        #expect(JSONValue.null.applying(mergePatch: patch) == [:])
    }

    private let shelf = Shelf(
        name: "A", room: "hall", height: 2, label: .value("x"), counts: ["a": 1, "b": 2],
        owner: Shelf.Owner(name: "Ann", mail: "a@example.com"), tags: ["old"])

    @Test func whatIsAbsentStaysAndValuesReplace() throws {
        #expect(try shelf.applying(mergePatch: [:] as JSONValue) == shelf)
        var changed = shelf
        try changed.apply(mergePatch: ["name": "B", "tags": ["new", "blue"], "height": 3] as JSONValue)
        #expect(changed.name == "B" && changed.tags == ["new", "blue"] && changed.height == 3)
        #expect(changed.room == shelf.room && changed.counts == shelf.counts && changed.owner == shelf.owner)
    }

    @Test func nullRemoves() throws {
        let changed = try shelf.applying(
            mergePatch: ["height": nil, "label": nil, "counts": ["a": nil, "c": 3], "owner": ["mail": nil]] as JSONValue
        )
        #expect(changed.height == nil && changed.label.isUnset)
        #expect(changed.counts == ["b": 2, "c": 3])
        #expect(changed.owner == Shelf.Owner(name: "Ann", mail: nil))
        let without = try shelf.applying(mergePatch: ["owner": nil] as JSONValue)
        #expect(without.owner == nil)
        let again = try without.applying(mergePatch: ["owner": ["name": "Bo"]] as JSONValue)
        #expect(again.owner == Shelf.Owner(name: "Bo", mail: nil))
    }

    /// It is there and `null`: a key that may not be absent has no other way to be cleared.
    @Test func nullClearsWhatIsRequiredAndMayBeNull() throws {
        let changed = try shelf.applying(mergePatch: ["room": nil, "height": nil] as JSONValue)
        #expect(changed.room == nil && changed.height == nil && changed.name == "A")
    }

    @Test(arguments: [
        (#"{"name":null}"#, "/name"), (#"{"room":null,"owner":{"name":null,"mail":null}}"#, "/owner/name"),
        (#"{"counts":null}"#, "/counts"),
    ])
    func nullMustNotRemoveWhatIsRequired(_ text: String, _ pointer: String) throws {
        let patch = try JSONValue(json: text)
        var changed = shelf
        let error = try #require(throws: DecodingError.self) { try changed.apply(mergePatch: patch) }
        #expect(error.pointer == pointer)
        guard case .keyNotFound(_, let context) = error else {
            Issue.record(error)
            return
        }
        #expect(context.debugDescription.hasPrefix("`null` removes the key"))
        #expect(changed == shelf)
    }

    @Test(arguments: [
        (#"{"name":1}"#, "/name"), (#"{"owner":1}"#, "/owner"), (#"{"owner":{"mail":1}}"#, "/owner/mail"),
        (#"{"counts":{"c":"x"}}"#, "/counts/c"), (#"{"tags":[1]}"#, "/tags/0"), (#"{"tags":["a",null]}"#, "/tags/1"),
        (#""x""#, ""), ("[1]", ""), ("null", ""),
    ])
    func valuesThatDoNotFitAreErrors(_ text: String, _ pointer: String) throws {
        let patch = try JSONValue(json: text)
        let error = try #require(throws: DecodingError.self) { try shelf.applying(mergePatch: patch) }
        #expect(error.pointer == pointer)
        #expect(!"\(error)".contains("line 1"))
    }

    @Test func anObjectThatTheChangesBeginMustBeComplete() throws {
        #expect(throws: DecodingError.self) {
            try Shelf(name: "A", room: nil, counts: [:]).applying(mergePatch: ["owner": [:]] as JSONValue)
        }
    }

    struct Shelf: Hashable, Sendable {
        var name: String
        var room: String?
        var height: Int?
        var label: OptionalNullable<String> = .unset
        var counts: [String: Int]
        var owner: Owner?
        var tags: [String]?

        struct Owner: Hashable, Sendable {
            var name: String
            var mail: String?
        }
    }
}

extension MergePatchTests.Shelf: ModelObject {
    init(fields: inout FieldReader) throws {
        name = try fields.required("name")
        room = try fields.requiredNullable("room")
        height = try fields.optional("height")
        label = try fields.optionalNullable("label")
        counts = try fields.required("counts")
        owner = try fields.optional("owner")
        tags = try fields.optional("tags")
    }

    func write(fields: inout FieldWriter) throws {
        try fields.required("name", name)
        try fields.requiredNullable("room", room)
        try fields.optional("height", height)
        try fields.optionalNullable("label", label)
        try fields.required("counts", counts)
        try fields.optional("owner", owner)
        try fields.optional("tags", tags)
    }
}

extension MergePatchTests.Shelf.Owner: ModelObject {
    init(fields: inout FieldReader) throws {
        name = try fields.required("name")
        mail = try fields.optional("mail")
    }

    func write(fields: inout FieldWriter) throws {
        try fields.required("name", name)
        try fields.optional("mail", mail)
    }
}
