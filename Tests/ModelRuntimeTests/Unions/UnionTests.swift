import ModelRuntime
import Testing

@Suite struct UnionTests {
    @Test(arguments: Driver.allCases) func discriminated(_ driver: Driver) throws {
        #expect(try driver.decode(Shape.self, #"{"radius":2,"kind":"circle"}"#) == .circle(Circle(radius: 2)))
        #expect(try driver.decode(Shape.self, #"{"kind":"square","side":2}"#) == .square(Square(side: 2)))
        let other = try driver.decode(Shape.self, #"{"kind":"oval","a":[1]}"#)
        #expect(other == .unrecognized(["kind": "oval", "a": [1]]))
        try expectRoundTrip(Shape.self, #"{"kind":"oval","a":[1]}"#, driver)
        try expectRoundTrip(Shape.self, #"{"kind":"circle","radius":1.5}"#, driver)
    }

    @Test(arguments: Driver.allCases) func dispatchedByKind(_ driver: Driver) throws {
        #expect(try driver.decode(Stop.self, #""x""#) == .text("x"))
        #expect(try driver.decode(Stop.self, #"["x"]"#) == .texts(["x"]))
        #expect(try driver.decode(Stop.self, "2.0") == .count(2))
        #expect(try driver.decode(Stop.self, "2.5") == .weight(2.5))
        #expect(try driver.decode(Stop.self, #"{"kind":"circle","radius":1}"#) == .circle(Circle(radius: 1)))
        #expect(try driver.decode(Stop.self, #"{"name":"Al"}"#) == .owner(Owner(name: "Al")))
        for text in [#""x""#, #"["x","y"]"#, "2", "2.5", #"{"name":"Al"}"#] {
            try expectRoundTrip(Stop.self, text, driver)
        }
    }

    @Test(arguments: Driver.allCases) func counted(_ driver: Driver) throws {
        #expect(try driver.decode(Contact.self, #"{"number":"1"}"#) == .phone(Phone(number: "1")))
        #expect(try driver.decode(Contact.self, #"{"name":"Al"}"#) == .owner(Owner(name: "Al")))
        // Decodes as an owner too, but violates its minLength.
        #expect(try driver.decode(Contact.self, #"{"name":"A","number":"1"}"#) == .phone(Phone(number: "1")))
        // Neither holds all of it, and the union has no place for several: the first that matches.
        #expect(try driver.decode(Contact.self, #"{"name":"Al","number":"1"}"#) == .phone(Phone(number: "1")))
        let none = #expect(throws: DecodingError.self) {
            try driver.decode(Contact.self, #"{"nam":"A","number":"1","area_codes":[1,"x"]}"#)
        }
        let lines = text(of: none).split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.first?.hasPrefix("No member of Contact matches") == true)
        #expect(lines.dropFirst().first?.hasPrefix("- `phone` at /area_codes/1: ") == true)
        #expect(lines.last?.hasPrefix("- `owner`") == true)
    }

    @Test(arguments: Driver.allCases) func strictDecodingSaysWhyNoMemberMatches(_ driver: Driver) {
        let none = #expect(throws: DecodingError.self) {
            try driver.decode(Contact.self, #"{"name":"A"}"#, .strict)
        }
        #expect(text(of: none).contains("- `owner` at /name: violates minLength"))
    }

    /// What no member holds validly is held as a property would hold it, and `validate()` says what is wrong.
    @Test(arguments: Driver.allCases) func lenientDecodingTakesWhatIsNotValid(_ driver: Driver) throws {
        let owner = try driver.decode(Contact.self, #"{"name":"A"}"#)
        #expect(owner == .owner(Owner(name: "A")))
        #expect(owner.issues().map(\.rule.rawValue) == ["minLength"])
    }

    @Test(arguments: Driver.allCases) func unionsInsideOtherValues(_ driver: Driver) throws {
        struct Holder: ModelObject, Equatable {
            var before: Int
            var contacts: [Contact]
            var after: Int
            init(fields: inout FieldReader) throws {
                before = try fields.required("before")
                contacts = try fields.required("contacts")
                after = try fields.required("after")
            }
            func write(fields: inout FieldWriter) throws {
                try fields.required("before", before)
                try fields.required("contacts", contacts)
                try fields.required("after", after)
            }
        }
        for text in [
            #"{"before":1,"contacts":[{"number":"1"},{"name":"Al","age":3}],"after":2}"#,
            #"{"after":2,"contacts":[{"x":{"number":1},"number":"1","area_codes":[1]}],"before":1}"#,
        ] {
            let value = try driver.decode(Holder.self, text)
            #expect(value.before == 1 && value.after == 2)
            #expect(try driver.decode(Holder.self, driver.encode(value)) == value)
        }
        #expect(
            driver.outcome(Holder.self, #"{"before":1,"contacts":[{"number":"1"},{}],"after":2}"#)
                == "dataCorrupted at contacts.1")
    }

    /// Each of 60 levels has two members that read the level below: deciding them again each time would take 2⁶⁰ steps.
    @Test(arguments: Driver.allCases) func nestedUnionsAreDecidedOnce(_ driver: Driver) throws {
        let depth = 60
        let good = String(repeating: #"{"of":"#, count: depth) + "1" + String(repeating: "}", count: depth)
        var value = try driver.decode(Expression.self, good)
        var count = 0
        while case .inversion(let inner) = value {
            value = inner.of
            count += 1
        }
        #expect(count == depth && value == .literal(1))
        let bad = String(repeating: #"{"of":"#, count: depth) + "true" + String(repeating: "}", count: depth)
        let error = #expect(throws: DecodingError.self) { try driver.decode(Expression.self, bad) }
        #expect(text(of: error).utf8.count < 10_000)
        let negated =
            String(repeating: #"{"of":"#, count: depth) + "1" + String(repeating: #","negated":true}"#, count: depth)
        try expectRoundTrip(Expression.self, negated, driver)
    }

    @Test func malformedTextIsNotAFailedMember() {
        let error = #expect(throws: DecodingError.self) { try Contact(json: #"{"number":"1","x":tru}"#) }
        #expect(text(of: error).hasPrefix("Not valid JSON"))
    }

    @Test func tagFollowsThePolicyForDuplicates() throws {
        let text = #"{"kind":"circle","radius":1,"side":2,"kind":"square"}"#
        #expect(throws: DecodingError.self) { try Shape(json: text) }
        #expect(try Shape(json: text, options: DecodingOptions(duplicateKeys: .first)) == .circle(Circle(radius: 1)))
        #expect(try Shape(json: text, options: DecodingOptions(duplicateKeys: .last)) == .square(Square(side: 2)))
    }

    /// Both members match every object; what they hold is compared.
    enum Part: Model {
        case left(Left)
        case right(Right)
        case several(JSONValue)

        init(reading reader: inout FieldReader) throws {
            self = try reader.anyOf(
                Self.self,
                [
                    .init("left") { reader in .left(try Left(reading: &reader)) },
                    .init("right") { reader in .right(try Right(reading: &reader)) },
                ], several: Self.several)
        }

        func write(to writer: inout FieldWriter) throws {
            switch self {
            case .left(let value): try value.write(to: &writer)
            case .right(let value): try value.write(to: &writer)
            case .several(let value): try value.write(to: &writer)
            }
        }
    }

    struct Left: ModelObject {
        var left: JSONValue?
        init(fields: inout FieldReader) throws { left = try fields.optional("left") }
        func write(fields: inout FieldWriter) throws { try fields.optional("left", left) }
    }

    struct Right: ModelObject {
        var right: JSONValue?
        init(fields: inout FieldReader) throws { right = try fields.optional("right") }
        func write(fields: inout FieldWriter) throws { try fields.optional("right", right) }
    }

    @Test func membersAreComparedAtAnyDepthThatIsAllowed() throws {
        let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        let options = DecodingOptions(limits: .init(depth: 300))
        func isRight(_ part: Part) -> Bool { if case .right = part { true } else { false } }
        func isSeveral(_ part: Part) -> Bool { if case .several = part { true } else { false } }
        #expect(isRight(try Part(json: #"{"right":\#(deep)}"#, options: options)))
        #expect(isSeveral(try Part(json: #"{"left":1,"right":\#(deep)}"#, options: options)))
    }
}
