import Foundation
import ModelRuntime
import Testing

@Suite struct DescriptionTests {
    private let contact = Contact(
        id: 7, description: "Anna \"A\" Berg", debugDescription: "x", password: "hunter2", tokens: ["a", "b"],
        children: [], notes: ["b": 1, "a": nil])

    private static let line =
        #"{"id":7,"description":"Anna \"A\" Berg","debugDescription":"x","password":"***","tokens":"***","#
        + #""children":[],"b":1,"a":null}"#

    /// A model as the generator writes one whose properties have the names of requirements.
    struct Contact: Hashable, Sendable {
        var id: Int
        var description: String
        var debugDescription: String
        var password: String?
        var tokens: [String]?
        var children: [Contact] = []
        var notes: JSONObject = [:]
    }

    private func described(_ value: some CustomStringConvertible) -> String { value.description }
    private func debugDescribed(_ value: some CustomDebugStringConvertible) -> String { value.debugDescription }

    @Test func readsLikeJSONWhateverPropertiesAreCalled() throws {
        #expect("\(contact)" == Self.line)
        #expect(String(describing: contact) == Self.line)
        #expect(described(contact) == Self.line)
        #expect(contact.description == "Anna \"A\" Berg")
        #expect(String(reflecting: contact).hasPrefix("{\n  \"id\": 7,\n"))
        #expect(debugDescribed(contact).contains("\n  \"tokens\": \"***\",\n"))
        #expect(contact.debugDescription == "x")
        #expect(String(decoding: try contact.jsonBytes(), as: UTF8.self).contains("hunter2"))
    }

    @Test func isTheJSONTextWhereNothingIsLeftOut() throws {
        let value: JSONValue = ["a": [1, [:], [], "é\u{1}"], "b": ["c": nil], "n": 1.50]
        let fields = JSONObject([("v", value)])
        #expect(ModelDescription.line.text(of: fields) == String(decoding: try fields.jsonBytes(), as: UTF8.self))
        #expect(
            ModelDescription(isPretty: true).text(of: fields)
                == String(decoding: try fields.jsonBytes(.pretty), as: UTF8.self)
        )
        #expect(ModelDescription.line.text(of: ["b": 1, "a": 2, "c": 3]) == #"{"a":2,"b":1,"c":3}"#)
    }

    @Test func absentSecretsHideNothingElse() {
        var contact = contact
        (contact.password, contact.tokens) = (nil, nil)
        contact.children = [contact, contact]
        contact.notes = ["pass": 1]
        let text = "\(contact)"
        #expect(!text.contains("***"))
        #expect(text.contains(#""b":1"#) && text.hasSuffix(#""pass":1}"#))
    }

    @Test func stringsAreCutBetweenScalarsAndEscapes() {
        func cut(_ text: String, _ size: Int) -> String { ModelDescription(stringSize: size).text(of: text) }
        #expect(cut("abcdef", 6) == #""abcdef""#)
        #expect(cut("abcdefg", 6) == #""abcdef…""#)
        #expect(cut("abcdeéx", 6) == #""abcde…""#)
        #expect(cut("abcde😀", 8) == #""abcde…""#)
        #expect(cut("abcde\"xx", 6) == #""abcde…""#)
        #expect(cut("abcde\u{1}x", 7) == #""abcde…""#)
        #expect(cut("a\\", 0) == #""…""#)
        #expect(cut("", 0) == #""""#)
        #expect(cut("abc", -1) == #""…""#)
        #expect(
            ModelDescription(stringSize: 2).text(of: ["k": ["abc", "de"], "l": "xyz"] as JSONValue)
                == #"{"k":["ab…","de"],"l":"xy…"}"#)
    }

    @Test func whatNobodySeesIsAnEscape() throws {
        let unseen = "\u{85}\u{9B}\u{2028}\u{2029}\u{202A}\u{202E}\u{2066}\u{2069}"
        let spelled = #"\u0085\u009b\u2028\u2029\u202a\u202e\u2066\u2069"#
        let value: JSONValue = ["k\(unseen)": .string("a\(unseen)é"), "l": [.string(unseen)]]
        let text = #"{"k\#(spelled)":"a\#(spelled)é","l":["\#(spelled)"]}"#
        #expect(ModelDescription.line.text(of: value) == text)
        #expect(try JSONValue(json: text) == value)
        #expect(String(decoding: try value.jsonBytes(), as: UTF8.self).contains(unseen))
        #expect(
            ModelDescription.line.text(of: "\u{7F}\u{A0}\u{2027}\u{202F}\u{2065}…é")
                == "\"\u{7F}\u{A0}\u{2027}\u{202F}\u{2065}…é\"")
        func cut(_ text: String, _ size: Int) -> String { ModelDescription(stringSize: size).text(of: text) }
        #expect(cut("a\u{2028}", 7) == #""a\u2028""#)
        #expect(cut("a\u{2028}", 6) == #""a…""#)
        #expect(cut("a\u{2028}bcdefgh", 8) == #""a\u2028b…""#)
        #expect(cut("ab\u{2028}", 4) == #""ab…""#)
    }

    @Test func depthIsLimited() {
        let deep: JSONValue = (0..<200).reduce(1) { value, index in index % 2 == 0 ? [value] : ["k": value] }
        #expect(ModelDescription(depth: 3).text(of: deep) == #"{"k":[{"k":[…]}]}"#)
        var contact = contact
        for _ in 0..<50 { contact.children = [contact] }
        #expect("\(contact)".utf8.count < 2000)
        #expect("\(contact)".hasSuffix("}"))
    }

    @Test(arguments: [0, 1, 50, 4096]) func sizeIsLimited(_ size: Int) {
        let limits = ModelDescription(size: size)
        let long = [Int](repeating: 12_345_678, count: 100_000)
        #expect(limits.text(of: long).utf8.count < size + 20)
        #expect(limits.text(of: long).hasSuffix("…]"))
        let fields = Dictionary(uniqueKeysWithValues: (0..<2000).map { ("key\($0)", [$0]) })
        #expect(limits.text(of: fields).utf8.count < size + 40)
        #expect(limits.text(of: fields).hasSuffix("…}"))
        let text = String(repeating: "é", count: 1_000_000)
        #expect(limits.text(of: [text, text]).utf8.count < size + 300)
    }

    @Test func whatJSONCannotHoldIsShown() {
        #expect(ModelDescription.line.text(of: [1.5, .infinity, -.infinity]) == "[1.5,inf,-inf]")
        #expect(ModelDescription.line.text(of: [Float.nan]) == "[nan]")
        #expect(ModelDescription.line.text(of: ["a": Date(timeIntervalSince1970: 1e300)]).hasPrefix(#"{"a":"#))
    }

    @Test func enumerationsOfTextReadLikeTheirText() {
        #expect("\(ImageFormat(rawValue: "png"))" == "png")
        #expect("\(ImageFormat(rawValue: "new one"))" == "new one")
        #expect(String(reflecting: ImageFormat(rawValue: "new one")) == #""new one""#)
        #expect("\(ImageFormat(rawValue: String(repeating: "é", count: 200)))".utf8.count == 256 + 3)
        #expect(String(describing: JSONValue.string("a")) == #""a""#)
        #expect("\(CalendarDate("2024-02-29").map(\.description) ?? "")" == "2024-02-29")
    }
}

extension DescriptionTests.Contact: ModelObject, DescribedAsJSON {
    init(fields: inout FieldReader) throws {
        id = try fields.required("id")
        description = try fields.required("description")
        debugDescription = try fields.required("debugDescription")
        password = try fields.optional("password")
        tokens = try fields.optional("tokens")
        children = try fields.required("children")
        notes = try fields.additional()
    }

    func write(fields: inout FieldWriter) throws {
        try fields.required("id", id)
        try fields.required("description", description)
        try fields.required("debugDescription", debugDescription)
        fields.secret("password")
        try fields.optional("password", password)
        fields.secret("tokens")
        try fields.optional("tokens", tokens)
        try fields.required("children", children)
        try fields.additional(notes)
    }
}
