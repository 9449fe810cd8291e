import Foundation
import GoldenPresence
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

@Suite struct PresenceGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "specs/presence.yaml")
        #expect(model.fallbacks.isEmpty)
        #expect(model.diagnostics.isEmpty)
        try GoldenFiles.expect(try GoldenFiles.emit(model).files, in: "Presence")
    }

    @Test(arguments: Driver.allCases) func aPatchHasThreeStates(_ driver: Driver) throws {
        var changes = BookChanges(title: "Momo")
        #expect(try driver.encode(changes) == #"{"title":"Momo"}"#)
        changes.translator = .null
        #expect(try JSONValue(json: driver.encode(changes)) == ["title": "Momo", "translator": .null])
        changes.translator = "Maria Tatar"
        #expect(try JSONValue(json: driver.encode(changes)) == ["title": "Momo", "translator": "Maria Tatar"])
        changes.translator.value = nil
        #expect(changes.translator.isNull)
    }

    @Test func checksWhatTheSourceStates() {
        let changes = BookChanges(title: "", pages: 0, rating: 5.2, tags: ["read", "", "read"])
        let issues = changes.issues().map { "\($0.pointer) \($0.rule)" }
        #expect(
            Set(issues) == [
                "/title minLength", "/pages minimum", "/rating maximum", "/rating multipleOf", "/tags uniqueItems",
                "/tags/1 minLength",
            ])
        #expect(BookChanges().issues().map(\.rule) == ["minProperties"])
        #expect(BookChanges(rating: 4.5).isValid)
    }

    @Test(arguments: Driver.allCases) func unionsKeepWhatTheyDoNotKnow(_ driver: Driver) throws {
        let audio = try driver.decode(Medium.self, #"{"minutes":90,"kind":"audio","narrators":["A",null]}"#, .strict)
        #expect(audio == .audioBook(AudioBook(minutes: 90, narrators: ["A", nil])))
        let papyrus = #"{"kind":"papyrus","length":3.50}"#
        let unknown = try driver.decode(Medium.self, papyrus, .lenient)
        #expect(try JSONValue(json: driver.encode(unknown)) == JSONValue(json: papyrus))
        #expect(!unknown.isValid)
        #expect(throws: DecodingError.self) { try driver.decode(Medium.self, #"{"minutes":90}"#, .lenient) }
    }

    @Test(arguments: Driver.allCases) func recursionIsByValue(_ driver: Driver) throws {
        let json = #"{"title":"1","next":{"title":"2","chapters":[{"title":"2.1"}]}}"#
        var chapter = try driver.decode(Chapter.self, json, .strict)
        let copy = chapter
        chapter.next = .value(Chapter(title: "3"))
        #expect(copy.next.value?.chapters?.first?.title == "2.1")
        #expect(try JSONValue(json: driver.encode(copy)) == JSONValue(json: json))
    }

    /// A default is the server's: never sent, but there to be read.
    @Test func defaultsAreNeverSent() throws {
        let json =
            #"{"id":"book_7c3kq1zd","title":"Momo","author":null,"status":"wanted","added":"2026-03-14T09:26:53Z","#
            + #""medium":{"kind":"electronic"},"tags":[]}"#
        let book = try Book(json: json, options: .strict)
        #expect(book.languageOrDefault == "en" && book.language == nil)
        #expect(try JSONValue(json: book.jsonBytes()) == JSONValue(json: json))
    }

    /// A key strategy touches no key of a map, in either direction.
    @Test func keyStrategiesLeaveMapsAlone() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let chapter = #"{"title":"1","chapters":[]}"#
        #expect(try decoder.decode(Chapter.self, from: Data(chapter.utf8)).title == "1")
        let json =
            #"{"id":"b","title":"t","author":null,"status":"wanted","added":"2026-03-14T09:26:53Z","#
            + #""medium":{"kind":"electronic"},"tags":[],"progress":{"day_one":1}}"#
        #expect(try decoder.decode(Book.self, from: Data(json.utf8)).progress == ["day_one": 1])
    }
}
