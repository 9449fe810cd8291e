import Foundation
import ModelRuntime
import Testing

@Suite struct ProblemDetailsTests {
    @Test func keepsMembersThatTheStandardDoesNotDefine() throws {
        let text =
            ##"{"type":"https://example.com/out-of-credit","title":"No credit","status":403,"detail":"30 of 50","##
            + ##""instance":"/account/1","errors":[{"detail":"x","pointer":"#/a","code":7}],"balance":30}"##
        let problem = try ProblemDetails(json: text)
        #expect(problem.extensions == ["balance": 30])
        #expect(problem.errors == [.init(detail: "x", pointer: "#/a", extensions: ["code": 7])])
        #expect(String(decoding: try problem.jsonBytes(), as: UTF8.self) == text)
        #expect("\(problem)" == text)
    }

    @Test(arguments: [
        "{}", #"{"type":1,"title":[],"status":"403","detail":{},"instance":false}"#,
        #"{"type":null,"title":null,"status":null,"detail":null,"instance":null,"errors":null}"#,
    ])
    func membersOfAnotherTypeAreIgnored(_ text: String) throws {
        #expect(try ProblemDetails(json: text) == (try ProblemDetails(json: "{}")))
        #expect(try ProblemDetails(json: text).status == nil)
    }

    @Test(arguments: [
        #"{"status":422,"errors":{"name":["is empty"]}}"#, #"{"status":422,"errors":["is empty"]}"#,
        #"{"status":422,"errors":[{"message":"is empty"}]}"#, #"{"status":422,"errors":"x"}"#,
    ])
    func listsOfAnotherFormStayAsTheyAre(_ text: String) throws {
        let problem = try ProblemDetails(json: text)
        #expect(problem.errors == nil)
        #expect(problem.extensions["errors"] != nil)
        #expect(String(decoding: try problem.jsonBytes(), as: UTF8.self) == text)
    }

    @Test func errorsReplaceAListOfAnotherForm() throws {
        var problem = try ProblemDetails(json: #"{"status":422,"errors":{"a":1},"code":7}"#)
        problem.errors = [.init(detail: "q")]
        let text = #"{"status":422,"errors":[{"detail":"q"}],"code":7}"#
        #expect(String(decoding: try problem.jsonBytes(), as: UTF8.self) == text)
        #expect("\(problem)" == text)
        let again = try JSONDecoder().decode(ProblemDetails.self, from: JSONEncoder().encode(problem))
        #expect(again.errors == problem.errors && again.extensions == ["code": 7])
    }

    @Test func namesEveryIssueWithItsPointer() throws {
        let error = try #require(throws: ValidationError.self) { try Draft(name: "geheim", tags: [1, 2]).validate() }
        let problem = ProblemDetails(body: error, instance: "/books/7")
        #expect(problem.errors?.compactMap { $0.pointer } == ["#/tags~1%C3%A9/0", "#/tags~1%C3%A9/1", "#/name"])
        #expect((problem.status, problem.title, problem.instance) == (422, "Unprocessable Content", "/books/7"))
        #expect(!"\(problem)".contains("geheim"))
    }

    @Test func saysWhereTextCannotBeRead() throws {
        let error = try #require(throws: DecodingError.self) {
            try [[String: Int]](json: #"[{"a b":1},{"a b":"x"}]"#)
        }
        let problem = ProblemDetails(body: error)
        #expect(problem.errors?.map { $0.pointer } == ["#/1/a%20b"])
        #expect((problem.status, problem.title) == (400, "Bad Request"))
        let missing = try #require(throws: DecodingError.self) { try ProblemDetails.Item(json: "{}") }
        #expect(missing.pointer == "/detail")
        let malformed = try #require(throws: DecodingError.self) { try JSONValue(json: "[1") }
        #expect(ProblemDetails(body: malformed).errors?.map { $0.pointer } == ["#"])
    }

    @Test func titleIsThePhraseOfTheStatusWhereThereIsNoType() {
        #expect(ProblemDetails(status: 404).title == "Not Found")
        #expect(ProblemDetails(status: 429, title: "Slow down").title == "Slow down")
        #expect(ProblemDetails(status: 404, type: "https://example.com/x").title == nil)
        #expect(ProblemDetails(status: 299).title == nil)
        #expect(ProblemDetails().title == nil)
    }

    struct Draft: Hashable, Sendable {
        var name: String
        var tags: [Int]
    }
}

extension ProblemDetailsTests.Draft: ModelObject {
    init(fields: inout FieldReader) throws {
        name = try fields.required("name")
        tags = try fields.required("tags/é")
    }

    func write(fields: inout FieldWriter) throws {
        try fields.required("name", name)
        try fields.required("tags/é", tags)
    }

    func validate(into issues: inout ValidationIssues) {
        issues.property("tags/é", tags, schema: "#") { issues, value in
            issues.elements(value) { issues, value in issues.minimum(value, 5) }
        }
        issues.property("name", name, schema: "#") { issues, value in issues.maxLength(value, 2) }
    }
}
