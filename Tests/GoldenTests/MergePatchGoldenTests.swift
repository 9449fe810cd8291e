import GoldenHostile
import GoldenOperations
import ModelRuntime
import Testing

@Suite struct MergePatchGoldenTests {
    @Test func whatAPatchTakesChangesWhatItAnswers() throws {
        var paper = try Paper(json: #"{"id":1,"title":"News","price":2.5}"#)
        try paper.apply(PaperChanges(price: .null))
        #expect(try paper == Paper(json: #"{"id":1,"title":"News"}"#))
        #expect(try paper.applying(PaperChanges(title: "Olds", price: 3)).title == "Olds")
        #expect(paper.title == "News")
        #expect(try paper.applying(PaperChanges()) == paper)
    }
}

/// Types whose properties have the names of what describes a type.
@Suite struct DescriptionGoldenTests {
    @Test func readsLikeJSONWhateverPropertiesAreCalled() throws {
        let text = #"{"description":"a","debugDescription":"b","secret":"s","secrets":["t"],"old":"u"}"#
        let value = try Described(json: text)
        let shown = #"{"description":"a","debugDescription":"b","secret":"***","secrets":"***","old":"***"}"#
        #expect("\(value)" == shown)
        #expect(String(reflecting: value).hasPrefix("{\n  \"description\": \"a\",\n"))
        #expect((value.description, value.debugDescription) == ("a", "b"))
        let other = try DescribedOtherwise(json: #"{"description":"a b","debugDescription":1}"#)
        #expect("\(other)" == #"{"description":"a b","debugDescription":1}"#)
        #expect(String(decoding: try value.jsonBytes(), as: UTF8.self) == text)
    }
}
