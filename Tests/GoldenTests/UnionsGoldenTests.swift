import Foundation
import GoldenUnions
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// Unions whose members nothing but trying tells apart: by the letter first, leniently second.
@Suite struct UnionsGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/unions.yaml")
        #expect(model.fallbacks.isEmpty)
        #expect(
            Set(model.diagnostics.map(\.id.rawValue)).isSubset(of: ["undecided-alternatives", "unchecked-alternatives"])
        )
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Unions")
            $0.moduleName = "GoldenUnions"
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Unions")
    }

    @Test func whatIsNotExclusiveIsSaid() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/unions.yaml")
        let undecided = model.diagnostics.filter { $0.id == .undecidedAlternatives }
        #expect(undecided.allSatisfy { $0.severity == .warning })
        // Neither what a key makes likely nor an `anyOf` is among them.
        #expect(undecided.map(\.location?.line) == [6, 7, 8, 9, 12, 25, 37, 46, 68])
    }

    /// By the letter both alternatives match, and exactly one must; leniently they are one.
    @Test(arguments: Driver.allCases) func aRepeatedAlternativeMatchesNothingStrictly(_ driver: Driver) throws {
        #expect(try driver.decode([Code].self, #"["a",1]"#, .lenient) == [.string("a"), .int(1)])
        #expect(try driver.decode(Code.self, "1", .strict) == .int(1))
        #expect(throws: DecodingError.self) { try driver.decode(Code.self, #""a""#, .strict) }
    }

    // MARK: Types and formats alone

    @Test(arguments: Driver.allCases) func theMemberWhoseFormatFitsIsTaken(_ driver: Driver) throws {
        #expect(try driver.decode(Machine.self, #""::1""#, .lenient) == .ipv6("::1"))
        #expect(try driver.decode(Machine.self, #""10.0.0.1""#, .lenient) == .ipv4("10.0.0.1"))
        #expect(try driver.decode(Machine.self, #""example.org""#, .lenient) == .hostname("example.org"))
        // No format has it; nothing insists on formats.
        #expect(try driver.decode(Machine.self, #""-""#, .lenient) == .ipv6("-"))
        #expect(try driver.decode(Stamp.self, #""12:30:00Z""#, .strict) == .time("12:30:00Z"))
    }

    @Test(arguments: Driver.allCases) func theNarrowerTypeIsTaken(_ driver: Driver) throws {
        #expect(try driver.decode([Quantity].self, "[5,5.5,-0]", .lenient) == [.int(5), .double(5.5), .int(0)])
        #expect(
            try driver.decode([Size?].self, "[5,5000000000,null]", .lenient) == [.int32(5), .int64(5_000_000_000), nil])
        let stamp = try driver.decode(Stamp.self, #""2020-01-01T00:00:00Z""#, .lenient)
        #expect(stamp == .dateTime(Date(timeIntervalSince1970: 1_577_836_800)))
        #expect(try driver.decode([Level].self, #"["low","x"]"#, .lenient) == [.low, Level(rawValue: "x")])
    }

    /// A tie by type alone is none for `validate()`; strict decoding has it by the letter.
    @Test(arguments: Driver.allCases) func onlyStrictDecodingRefusesTies(_ driver: Driver) throws {
        #expect(try driver.decode(Quantity.self, "5", .lenient).issues().isEmpty)
        let error = #expect(throws: DecodingError.self) { try driver.decode(Quantity.self, "5", .strict) }
        #expect("\(error as Any)".contains("`int` and `double` of Quantity match, exactly one must"))
        #expect(try driver.decode(Quantity.self, "5.5", .strict) == .double(5.5))
    }

    // MARK: What the schema forbids

    @Test(arguments: Driver.allCases) func closedObjectsRefuseEachOthersKeys(_ driver: Driver) throws {
        for options in [DecodingOptions.lenient, .strict] {
            #expect(
                try driver.decode(Query.self, #"{"text":"a","cursor":"c"}"#, options)
                    == .cursorQuery(CursorQuery(text: "a", cursor: "c")))
            #expect(
                try driver.decode(Query.self, #"{"page":2,"text":"a"}"#, options)
                    == .pageQuery(PageQuery(text: "a", page: 2)))
        }
        // Both have it; a key that a server adds does not change that.
        #expect(try driver.decode(Query.self, #"{"text":"a"}"#, .lenient) == .pageQuery(PageQuery(text: "a")))
        #expect(
            try driver.decode(Query.self, #"{"text":"a","cursor":"c","x":1}"#, .lenient)
                == .cursorQuery(CursorQuery(text: "a", cursor: "c")))
        #expect(throws: DecodingError.self) { try driver.decode(Query.self, #"{"text":"a"}"#, .strict) }
    }

    @Test(arguments: Driver.allCases) func aStrayNullMakesNoMember(_ driver: Driver) throws {
        let json = #"{"jobs":[{"id":"1","end":null},{"id":"2","end":"now"},{"id":"3","end":null,"added":1}]}"#
        let jobs = try driver.decode(Jobs.self, json, .lenient).jobs
        #expect(
            jobs == [
                .openJob(OpenJob(id: "1", end: .null)), .endedJob(EndedJob(id: "2", end: "now")),
                .openJob(OpenJob(id: "3", end: .null)),
            ])
    }

    @Test(arguments: Driver.allCases) func closedMembersOfAnAnyOfStayClosed(_ driver: Driver) throws {
        for options in [DecodingOptions.lenient, .strict] {
            #expect(try driver.decode(Scope.self, #"{"number":4}"#, options) == .byNumber(ByNumber(number: 4)))
        }
        for options in [DecodingOptions.lenient, .strict] {
            #expect(throws: DecodingError.self) { try driver.decode(Scope.self, #"{"name":"a","number":4}"#, options) }
        }
        // A key that a server adds is tolerated, as in any closed object.
        #expect(try driver.decode(Scope.self, #"{"name":"a","x":4}"#, .lenient) == .byName(ByName(name: "a")))
    }

    // MARK: Keys

    @Test(arguments: Driver.allCases) func aLikelyMemberThatDoesNotFitIsNotTheEnd(_ driver: Driver) throws {
        #expect(try driver.decode(Outcome.self, #"{"code":4}"#, .strict) == .trouble(Trouble(code: 4)))
        #expect(try driver.decode(Outcome.self, #"{"id":"a","code":"OK"}"#, .lenient) == .gain(Gain(id: "a")))
        #expect(try driver.decode(Outcome.self, "{}", .strict) == .gain(Gain()))
    }

    /// By the letter no value may match two; lenient decoding keeps it, and `validate()` says so.
    @Test(arguments: Driver.allCases) func whatSeveralHoldTogetherIsKept(_ driver: Driver) throws {
        let both = try driver.decode(Outcome.self, #"{"code":4,"id":"a"}"#, .lenient)
        #expect(both == .several(["code": 4, "id": "a"]))
        #expect(both.asTrouble == Trouble(code: 4) && both.asGain == Gain(id: "a"))
        #expect(both.issues().map(\.rule.rawValue) == ["oneOf"])
        #expect(throws: DecodingError.self) { try driver.decode(Outcome.self, #"{"code":4,"id":"a"}"#, .strict) }
    }

    @Test(arguments: Driver.allCases) func theMemberThatHoldsEverythingIsTaken(_ driver: Driver) throws {
        #expect(try driver.decode(Filter.self, #"{"since":"1"}"#, .lenient) == .dateFilter(DateFilter(since: "1")))
        #expect(
            try driver.decode(Filter.self, #"{"field":"f","text":"t"}"#, .strict)
                == .textFilter(TextFilter(field: "f", text: "t")))
        #expect(
            try driver.decode(Filter.self, #"{"field":"f","text":"t","since":"1"}"#, .lenient)
                == .several(["field": "f", "text": "t", "since": "1"]))
    }

    /// A value that was added to an enumeration is an issue, as it is for a property, and no reason to refuse the union.
    @Test(arguments: Driver.allCases) func valuesAddedLaterAreKept(_ driver: Driver) throws {
        let gain = try driver.decode(Outcome.self, #"{"code":"x","status":"early"}"#, .lenient)
        #expect(gain == .gain(Gain(status: Status(rawValue: "early"))))
        #expect(gain.issues().map(\.pointer) == ["/status"])
    }

    // MARK: Members that are one value

    @Test(arguments: Driver.allCases) func aMemberThatIsOneValueHasNoPayload(_ driver: Driver) throws {
        let dues = try driver.decode([Due].self, #"["now","",["a"]]"#, .strict)
        #expect(dues == [.now, .empty, .stringArray(["a"])])
        #expect(
            try driver.decode(Due.self, #""2020-01-01T00:00:00Z""#, .strict)
                == .date(Date(timeIntervalSince1970: 1_577_836_800)))
        #expect(try driver.encode([Due.now, .empty]) == #"["now",""]"#)
        let choices = try driver.decode([Choice].self, #"["none","auto",1.0,false,{"name":"n"}]"#, .strict)
        #expect(choices == [.noneValue, .automatic, ._1, .false, .name(Choice.Name(name: "n"))])
        #expect(try driver.encode(choices) == #"["none","auto",1,false,{"name":"n"}]"#)
    }

    /// As of an enumeration, values may be added.
    @Test(arguments: Driver.allCases) func anotherValueIsKeptAndReported(_ driver: Driver) throws {
        let choices = try driver.decode([Choice].self, #"["manual",2,true,"No\u0301ne"]"#, .lenient)
        #expect(
            choices == [.unrecognized("manual"), .unrecognized(2), .unrecognized(true), .unrecognized("No\u{301}ne")])
        #expect(try driver.encode(choices[..<3].map { $0 }) == #"["manual",2,true]"#)
        #expect(choices.issues().map(\.pointer) == ["/0", "/1", "/2", "/3"])
        #expect(throws: DecodingError.self) { try driver.decode(Choice.self, "[]", .lenient) }
        #expect(throws: DecodingError.self) { try driver.decode(Choice.self, "1.5", .lenient) }
        let due = try driver.decode(Due.self, #""soon""#, .lenient)
        #expect(due == .unrecognized("soon"))
        #expect(due.issues().map(\.rule.rawValue) == ["anyOf"])
    }

    @Test(arguments: Driver.allCases) func aValueThatAnotherMemberMayBeIsTried(_ driver: Driver) throws {
        #expect(try driver.decode(Either.self, #""now""#, .lenient) == .string("now"))
        #expect(try driver.decode(Either.self, #""soon""#, .lenient) == .string("soon"))
    }

    @Test(arguments: Driver.allCases) func unionsNest(_ driver: Driver) throws {
        let json = #"{"left":{"left":{"value":1},"right":{"value":2.5}},"right":{}}"#
        let tree = try driver.decode(Tree.self, json, .lenient)
        let left = Branch(left: .leaf(Leaf(value: .int(1))), right: .leaf(Leaf(value: .double(2.5))))
        // Nothing tells an empty object's type; the first that fits is taken.
        #expect(tree == .branch(Branch(left: .branch(left), right: .branch(Branch()))))
    }
}
