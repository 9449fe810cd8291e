import Foundation
import GoldenLiterals
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenSyntax
import ModelGenText
import ModelRuntime
import Testing

/// What a document lists, names or assumes arrives in Swift as it is spelt, and goes back so.
@Suite struct LiteralsGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/literals.yaml")
        #expect(Set(model.diagnostics.map(\.id.rawValue)) == ["mistyped-literal", "required-without-property"])
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Literals")
            $0.moduleName = "GoldenLiterals"
        }
        try GoldenFiles.expect(emission.files, in: "Literals")
    }

    @Test func compilesWithExactNumbersAndClosed() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/literals.yaml")
        let emission = try GoldenFiles.emit(model) {
            $0.numbers = .exact
            $0.unstatedOpenness = .closed
        }
        #expect(try #require(Compiler()).errors(emission.files, against: true) == "")
    }

    @Test(arguments: Driver.allCases) func canonicallyEqualValuesAreKept(_ driver: Driver) throws {
        let json = #"{"caf\#u{e9}":{"strong":true},"blend":"cafe\#u{301}","roast":"ro\#u{302}ti"}"#
        let cup = try driver.decode(Cup.self, json, .strict)
        #expect(cup.isValid)
        #expect(cup.blend?.rawValue.unicodeScalars.count == 5 && cup.roast?.rawValue.unicodeScalars.count == 5)
        #expect(try writes(cup, json, driver))
    }

    /// Foundation's coders merge such keys; the direct path does not.
    @Test func canonicallyEqualKeysAreTwoProperties() throws {
        let model = try OpenAPIReader { path throws(ModelGenDiagnostics.Diagnostic) in
            throw .error(.init("no-files"), path, at: nil)
        }
        .read(
            DocumentReader().read(
                Array(
                    """
                    {"openapi": "3.1.0", "components": {"schemas": {"Cup": {"type": "object", "required": ["\u{e9}"], "properties":
                    {"\u{e9}": {"type": "object", "properties": {"a": {}}}, "e\u{301}": {"type": "object", "properties": {"b": {}}}}}}}}
                    """.utf8), file: "cup.json"))
        let text = try #require(GoldenFiles.emit(model) { $0.layout = .single(name: "Cup") }.files.first?.contents)
        #expect(model.declarations.count == 3)
        #expect(text.contains("fields.required(\"\u{e9}\")"))
        #expect(text.contains("fields.optional(\"e\\u{301}\")"))
    }

    @Test func canonicallyEqualCasesDiffer() {
        #expect(Blend(rawValue: "caf\u{e9}") != Blend(rawValue: "cafe\u{301}"))
        #expect(Blend.knownCases.count == 3)
        #expect(Roast.allCases.count == 3)
        #expect(Set(["r\u{f4}ti", "ro\u{302}ti"].compactMap(Roast.init)).count == 2)
    }

    @Test(arguments: Driver.allCases) func unquotedTextsKeepTheirSpelling(_ driver: Driver) throws {
        for text in ["1.0", "1.10", ".5", "007", "0x1F", "True", "edge"] {
            let json =
                #"{"beyond":1000000000000000000000000000000,"edition":"2023","format":"1.0","#
                + #""largest":18446744073709551615,"release":"\#(text)"}"#
            let shelf = try driver.decode(Shelf.self, json, .strict)
            #expect(shelf.isValid, "\(text)")
            #expect(try writes(shelf, json, driver))
        }
        #expect(Shelf.codeDefault == "1.10" && Shelf.editionDefault == ._2024)
    }

    @Test(arguments: Driver.allCases) func numbersBeyondIntAreHeld(_ driver: Driver) throws {
        let json =
            #"{"beyond":1000000000000000000000000000000,"counter":18446744073709551615,"#
            + #""ends":-9223372036854775808,"format":"1.0","largest":18446744073709551615,"#
            + #""steps":[100000000000000000000,1]}"#
        let shelf = try driver.decode(Shelf.self, json, .strict)
        #expect(shelf.isValid)
        #expect(try writes(shelf, json, driver))
        #expect(!(try driver.decode(Shelf.self, json.replacing(",1]", with: ",2]"), .strict)).isValid)
        #expect(Shelf.nanosDefault == .max)
    }

    // MARK: What was read is written

    /// A `Date` is coarse in the year 9999, where APIs put what never ends, and the year of an offset need not be that of UTC.
    @Test(
        arguments: [
            ("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.999969Z"),
            ("9999-12-31T23:59:59.99999Z", "9999-12-31T23:59:59.999969Z"),
            ("9999-12-31T23:59:59-08:00", "9999-12-31T23:59:59-08:00"),
            ("9999-12-31T23:30:00-00:30", "9999-12-31T23:00:00-01:00"),
            ("0000-01-01T00:00:00+08:30", "0000-01-01T00:30:00+09:00"),
            ("2024-05-06T07:08:09.25+02:00", "2024-05-06T05:08:09.250Z"),
        ], Driver.allCases)
    func everyDateTimeIsWrittenBack(_ text: (read: String, written: String), _ driver: Driver) throws {
        let stay = try driver.decode(Stay.self, #"{"guest":1,"price":"1","until":"\#(text.read)"}"#, .strict)
        #expect(try writes(stay, #"{"guest":1,"price":"1","until":"\#(text.written)"}"#, driver))
    }

    @Test(arguments: Driver.allCases) func exactTextsKeepEveryDigit(_ driver: Driver) throws {
        let json =
            #"{"fees":{"tax":"-0.10"},"guest":1,"log":["2024-01-01T00:00:00.123456789+02:00"],"price":"19.90","#
            + #""seen":"2024-02-29T12:00:00.000000001-05:00","until":"2024-03-01T00:00:00Z"}"#
        let stay = try driver.decode(Stay.self, json, .strict)
        #expect(try writes(stay, json, driver))
        #expect(stay.price.decimal == 19.9 && stay.price == DecimalString("19.9"))
        #expect(stay.seen?.date == Date(timeIntervalSince1970: 1_709_226_000.000000001))
        for wrong in [#""12,5""#, #""""#, "12.5"] {
            let json = #"{"guest":1,"price":\#(wrong),"until":"2024-03-01T00:00:00Z"}"#
            #expect(throws: DecodingError.self) { try driver.decode(Stay.self, json, .lenient) }
        }
        #expect(ExactDateTime("2024-02-30T00:00:00Z") == nil && DecimalString("1e999") == nil)
        #expect(ExactDateTime(Date(timeIntervalSince1970: 0))?.text == "1970-01-01T00:00:00Z")
    }

    /// The document lists `guest` as required and says nothing else about it.
    @Test(arguments: Driver.allCases) func keysThatAreOnlyRequiredAreKept(_ driver: Driver) throws {
        for value in [#"{"name":["Ann",null]}"#, "null", "0"] {
            let json = #"{"guest":\#(value),"price":"1","until":"2024-03-01T00:00:00Z"}"#
            for options in [DecodingOptions.strict, .lenient] {
                let stay = try driver.decode(Stay.self, json, options)
                #expect(stay.isValid)
                #expect(try writes(stay, json, driver))
            }
        }
        let without = #"{"price":"1","until":"2024-03-01T00:00:00Z"}"#
        #expect(throws: DecodingError.self) { try driver.decode(Stay.self, without, .strict) }
        let stay = try driver.decode(Stay.self, without, .lenient)
        #expect(stay.guest == .unset)
        #expect(stay.issues().map(\.rule) == ["required"])
        #expect(try writes(stay, without, driver))
    }

    // MARK: Defaults

    @Test func defaultsOfEveryTypeHaveConstants() {
        #expect(Settings.sinceDefault == Date(timeIntervalSince1970: 1_595_264_400))
        #expect(Settings.dayDefault == CalendarDate(year: 2020, month: 2, day: 29))
        #expect(Settings.keyDefault == UUID(uuidString: "00000000-0000-0000-0000-000000000000"))
        #expect(Settings.bytesDefault == Data([0, 1, 2]))
        #expect(Settings.priceDefault.text == "0.10" && Settings.shareDefault == Decimal(string: "0.1"))
        #expect(Settings.siteDefault.absoluteString == "https://example.com/a?b=c")
        #expect(Settings.editionsDefault == [._2024])
        #expect(Settings.daysDefault == ["a": CalendarDate(year: 2020, month: 1, day: 1)].compactMapValues { $0 })
        #expect(Settings.nestedDefault == Cube() && Settings().nestedOrDefault == Cube())
        #expect(Settings.freeDefault == .array([.number("1.50"), .null]))
        #expect(Settings.looseDefault == ["a": .number("1")])
    }

    /// What is no day, and what only a decoder could make, stays documentation, and a note says so.
    @Test func defaultsWithoutConstantsAreNoted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/literals.yaml")
        let notes = try GoldenFiles.emit(model).diagnostics.filter { $0.id.rawValue == "documented-default" }
        #expect(notes.map(\.message).sorted() == ["filled", "weird"].map { "The default of `\($0)` has no constant" })
    }

    /// Whether the value is written as the document, but for the order of keys.
    private func writes(_ value: some Model, _ json: String, _ driver: Driver) throws -> Bool {
        try JSONValue(json: driver.encode(value)) == JSONValue(json: json)
    }
}
