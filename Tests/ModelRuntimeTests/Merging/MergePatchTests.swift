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

    /// A union that is tried says that no member matches, not what they miss.
    @Test(arguments: [
        // What is required and may be `null` stays as `null`; everything else goes.
        (#"{"u":{"x":"q","a":1}}"#, #"{"u":{"x":null}}"#, #"{"u":{"x":null,"a":1}}"#),
        (#"{"u":{"x":"q","a":1}}"#, #"{"u":{"x":null,"a":null}}"#, #"{"u":{"x":null}}"#),
        (#"{"u":{"x":"q","a":1}}"#, #"{"u":{"a":null,"x":null}}"#, #"{"u":{"x":null}}"#),
        (#"{"u":{"x":"q","a":1}}"#, #"{"u":{"a":null}}"#, #"{"u":{"x":"q"}}"#),
        (#"{"u":{"y":"q","z":"r"}}"#, #"{"u":{"y":null,"z":null}}"#, #"{"u":{"y":null,"z":null}}"#),
        // From one member to another: none that would lose a key.
        (#"{"u":{"x":"q"}}"#, #"{"u":{"x":null,"y":"r","z":null}}"#, #"{"u":{"y":"r","z":null}}"#),
        (#"{"u":{"x":"q"}}"#, #"{"u":{"x":null,"y":"r"}}"#, nil),
        (#"{"u":{"x":"q"}}"#, #"{"u":{"x":null,"y":"r","z":"s"}}"#, #"{"u":{"y":"r","z":"s"}}"#),
        // Two unions, and what is required beside them.
        (
            #"{"room":"r","u":{"x":"q"},"v":{"y":"q","z":"r"}}"#, #"{"v":{"z":null},"u":{"x":null},"room":null}"#,
            #"{"room":null,"u":{"x":null},"v":{"y":"q","z":null}}"#
        ),
        (#"{"u":{"x":"q"}}"#, #"{"u":{"x":1}}"#, nil), (#"{"u":{"x":"q","a":1}}"#, #"{"u":{"x":null,"a":"s"}}"#, nil),
        (#"{"room":"r","u":{"x":"q"}}"#, #"{"u":{"x":null},"v":{"y":null}}"#, nil),
    ])
    func nullClearsWhatAMemberOfAUnionRequires(_ original: String, _ patch: String, _ result: String?) throws {
        let nothing: JSONObject = original.contains("room") ? [:] : ["room": "r"]
        func drawer(_ text: String) throws -> Drawer {
            try Drawer(json: JSONValue.object(nothing).applying(mergePatch: JSONValue(json: text)).jsonBytes())
        }
        var value = try drawer(original)
        let old = value
        guard let result else {
            let error = try #require(throws: DecodingError.self) {
                try value.apply(mergePatch: try JSONValue(json: patch))
            }
            #expect(error.pointer == (patch.contains("v") ? "/v" : "/u") && !"\(error)".contains("line 1"))
            #expect("\(error)".contains("No member of"))
            return #expect(value == old)
        }
        try value.apply(mergePatch: try JSONValue(json: patch))
        let written = String(decoding: try value.jsonBytes(), as: UTF8.self)
        #expect(written == (original.contains("room") ? result : #"{"room":"r","# + result.dropFirst()))
    }

    @Test func aUnionItselfIsClearedAlike() throws {
        let value = try Content(json: #"{"x":"q","a":1}"#)
        #expect(try value.applying(mergePatch: ["x": nil] as JSONValue) == Content(json: #"{"x":null,"a":1}"#))
        #expect(throws: DecodingError.self) { try value.applying(mergePatch: ["x": 1] as JSONValue) }
    }

    struct Drawer: Hashable, Sendable {
        var room: String?
        var u: Content?
        var v: Content?
    }

    /// Nothing but trying tells its members apart, of which each requires a key that may be `null`.
    enum Content: Hashable, Sendable {
        case x(X)
        case y(Y)

        struct X: Hashable, Sendable {
            var x: String?
            var a: Int?
        }

        struct Y: Hashable, Sendable {
            var y: String?
            var z: String?
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

extension MergePatchTests.Drawer: ModelObject {
    init(fields: inout FieldReader) throws {
        room = try fields.requiredNullable("room")
        u = try fields.optional("u")
        v = try fields.optional("v")
    }

    func write(fields: inout FieldWriter) throws {
        try fields.requiredNullable("room", room)
        try fields.optional("u", u)
        try fields.optional("v", v)
    }
}

extension MergePatchTests.Content: Model {
    init(reading reader: inout FieldReader) throws {
        self = try reader.anyOf(
            Self.self,
            [
                .init("x") { reader in .x(try X(reading: &reader)) },
                .init("y") { reader in .y(try Y(reading: &reader)) },
            ])
    }

    func write(to writer: inout FieldWriter) throws {
        switch self {
        case .x(let value): try value.write(to: &writer)
        case .y(let value): try value.write(to: &writer)
        }
    }
}

extension MergePatchTests.Content.X: ModelObject {
    init(fields: inout FieldReader) throws {
        x = try fields.requiredNullable("x")
        a = try fields.optional("a")
    }

    func write(fields: inout FieldWriter) throws {
        try fields.requiredNullable("x", x)
        try fields.optional("a", a)
    }
}

extension MergePatchTests.Content.Y: ModelObject {
    init(fields: inout FieldReader) throws {
        y = try fields.requiredNullable("y")
        z = try fields.requiredNullable("z")
    }

    func write(fields: inout FieldWriter) throws {
        try fields.requiredNullable("y", y)
        try fields.requiredNullable("z", z)
    }
}
