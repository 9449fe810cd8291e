import Foundation
import GoldenPeers
import ModelGenSwift
import ModelRuntime
import Testing

/// What other generators drop, guess wrongly or do not compile: what is generated here is compiled, and does this.
@Suite struct PeersGoldenTests {
    @Test func isWhatIsEmitted() throws {
        try GoldenFiles.expect(
            GoldenFiles.emit(OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/peers.yaml")).files, in: "Peers")
    }

    /// The value is read and written back with nothing lost.
    private func expectKept<Value: ModelValue & Codable>(_: Value.Type, _ json: String, _ driver: Driver) throws {
        let again = try driver.encode(driver.decode(Value.self, json, .strict))
        #expect(try JSONValue(json: again) == JSONValue(json: json))
    }

    @Test(arguments: Driver.allCases) func membersMayBeMapsAndLists(_ driver: Driver) throws {
        for json in [#"{"id":7,"more":[null]}"#, "{}", #""text""#, "[]", #"["a"]"#] {
            try expectKept(Payload.self, json, driver)
        }
    }

    @Test(arguments: Driver.allCases) func theFirstMemberIsNoFallback(_ driver: Driver) throws {
        #expect(try driver.decode(Shape.self, #"{"r":1.5}"#, .lenient) == .circle(Circle(r: 1.5)))
        #expect(try driver.decode(Shape.self, #"{"side":2}"#, .lenient) == .square(Square(side: 2)))
        #expect(throws: DecodingError.self) { try driver.decode(Shape.self, #"{"r":"bad"}"#, .lenient) }
    }

    @Test(arguments: Driver.allCases) func membersThatTakeAnythingTakeNull(_ driver: Driver) throws {
        for json in [#"{"pages":null,"other":null}"#, #"{"pages":{"side":1},"other":[null]}"#, "{}"] {
            try expectKept(Links.self, json, driver)
        }
    }

    @Test(arguments: Driver.allCases) func openEnumerationsDoNotSwallowOtherMembers(_ driver: Driver) throws {
        #expect(try driver.decode(Choice.self, #""auto""#, .strict) == .mode(.auto))
        let id = "6F9619FF-8B86-D011-B42D-00C04FC964FF"
        #expect(try driver.decode(Choice.self, "\"\(id)\"", .strict) == .uuid(#require(UUID(uuidString: id))))
    }

    @Test(arguments: Driver.allCases) func twoValuesMayNameOneMember(_ driver: Driver) throws {
        guard case .kitten(let cat) = try driver.decode(Pet.self, #"{"kind":"kitten"}"#, .strict) else {
            Issue.record("a kitten is a cat of its own case")
            return
        }
        #expect(try JSONValue(json: driver.encode(Pet.cat(cat))) == ["kind": "cat"])
        for json in [#"{"kind":"cat"}"#, #"{"kind":"kitten"}"#, #"{"kind":"dog","bark":"w"}"#, #"{"kind":"cow"}"#] {
            try expectKept(Pet.self, json, driver)
        }
    }

    @Test(arguments: Driver.allCases) func valuesOfEveryKindAreEnumerations(_ driver: Driver) throws {
        for json in [#""1st""#, #""camelCase""#, #""""#, #""new""#] { try expectKept(Ordinal.self, json, driver) }
        for json in ["0.5", "1", "7"] { try expectKept(Ratio.self, json, driver) }
        for json in [#""a""#, "2", "true"] { try expectKept(Untyped.self, json, driver) }
        #expect(try driver.decode(Values.self, #"{"color":null}"#, .strict).color == .null)
        #expect(try driver.decode(Values.self, #"{"color":"red"}"#, .strict).color == .value(.red))
    }

    @Test(arguments: Driver.allCases) func namesMayBeAnything(_ driver: Driver) throws {
        try expectKept(MyDottedName.self, #"{"_type":"a","type_":"b","-type":"c"}"#, driver)
        try expectKept(
            ResultModel.self, #"{"error":{"locale":{"code":"de"},"cause":{"why":"x"}}}"#, driver)
    }

    @Test(arguments: Driver.allCases) func valuesAreKept(_ driver: Driver) throws {
        for json in [
            #"{"int32":-2147483648,"int64":9223372036854775807,"uint64":18446744073709551615}"#,
            #"{"decimal":1234567.8901234567,"float":0.5}"#, #"{"day":"2024-02-03","byte":"aGk="}"#,
            #"{"binary":"raw","text":"t","list":[],"limits":{"low":2}}"#,
            #"{"colors":["red",null],"byName":{"a":null,"b":"c"}}"#,
            #"{"anything":null,"free":{"a":[null,{"b":null}]}}"#,
            #"{"at":"2024-02-03T04:05:06.789Z"}"#,
        ] { try expectKept(Values.self, json, driver) }
        let big = #"{"anything":12345678901234567890}"#
        #expect(try String(decoding: Values(json: big).jsonBytes(), as: UTF8.self) == big)
    }

    @Test(arguments: Driver.allCases) func whatDoesNotFitIsAnError(_ driver: Driver) throws {
        for json in [
            #"{"int32":99999999999}"#, #"{"uint64":-1}"#, #"{"day":"2024-02-03T00:00:00Z"}"#, #"{"at":"2024-02-03"}"#,
            #"{"byte":"%"}"#, #"{"free":[]}"#,
        ] {
            #expect(throws: DecodingError.self, "\(json)") { try driver.decode(Values.self, json, .lenient) }
        }
    }

    @Test func constraintsAreChecked() {
        #expect(Values(positive: 0).issues().map(\.rule) == ["exclusiveMinimum"])
        #expect(Values(positive: 0.1).isValid)
    }

    /// A default is the server's: it is there to be read, and is never sent.
    @Test func defaultsAreExactAndNeverSent() throws {
        #expect(Values().textOrDefault == "he\"llo\n")
        #expect(Values().listOrDefault == ["a", "b"])
        #expect(try String(decoding: Values().jsonBytes(), as: UTF8.self) == "{}")
    }
}
