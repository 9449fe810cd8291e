import Foundation
@testable import ModelHTTP
import ModelRuntime
import Testing

@Suite struct ProblemDetailsTests {
    private func problem(_ place: MessagePlace, _ reason: HTTPMessageError.Reason) -> String {
        JSONValue.object((try? JSONObject(json: ProblemDetails(HTTPMessageError(place, reason)).jsonBytes())) ?? [:])
            .description
    }

    @Test func saysWhereAndWhat() {
        #expect(
            problem(.queryParameter("limit"), .missing)
                == #"{"title":"Bad Request","status":400,"detail":"is required","#
                + #""errors":[{"detail":"is required","parameter":"limit","location":"query"}]}"#)
        #expect(
            problem(.body(pointer: "/a b/~1"), .malformed("no"))
                == #"{"title":"Bad Request","status":400,"detail":"no","#
                + ##""errors":[{"detail":"no","pointer":"#/a%20b/~1"}]}"##)
        #expect(problem(.path, .noRoute).contains(#""status":404"#))
    }

    @Test func listsEveryIssueWithItsPlace() throws {
        let operation = ListPlants(requestID: .init(), limit: 0)
        let issues = operation.issues()
        #expect(issues.map(\.place) == [.queryParameter("limit")])
        let problem = ProblemDetails(HTTPMessageError(.body(pointer: ""), .invalid(issues)))
        #expect(problem.status == 422)
        #expect(problem.errors == [.init(detail: "minimum 1 (actual: 0)", parameter: "limit", location: "query")])
        let update = UpdatePlant(plantID: 1, body: PlantChanges(name: ""))
        #expect(update.issues().map(\.place) == [.body(pointer: "/name")])
        #expect(!update.isValid)
        #expect(ProblemDetails(try #require(ValidationError(update.body.issues()))).errors?.first?.pointer == "#/name")
    }

    @Test func takesErrorsOfTheRunTimeLibrary() {
        let error = #expect(throws: DecodingError.self) { try Plant(json: #"{"id":1}"#) }
        let problem = error.map { ProblemDetails($0) }
        #expect(problem?.status == 400)
        #expect(problem?.errors?.first?.pointer == "#/name")
    }

    @Test func tellsNothingOfOtherErrors() {
        struct Secret: Error { let text = "password" }
        #expect(ProblemDetails(Secret()) == ProblemDetails(status: 500))
        #expect(ProblemDetails(HTTPMessageError(.header("X-Secret"), .notCarried("x"))) == ProblemDetails(status: 500))
    }

    @Test func isAResponse() throws {
        let (head, body) = try ProblemDetails(status: 404, extensions: ["trace": "x"]).httpResponse()
        #expect(head.status == 404)
        #expect(head.headerFields[.contentType] == "application/problem+json")
        #expect(try ProblemDetails(json: body).extensions == ["trace": "x"])
        #expect(try ProblemDetails(json: #"{"status":99999}"#).httpResponse().0.status == 500)
    }

    @Test(arguments: [
        (HTTPMessageError(.queryParameter("a"), .tooLarge(limit: 1)), 414),
        (.init(.cookie("a"), .tooLarge(limit: 1)), 431),
        (.init(.body(pointer: ""), .tooLarge(limit: 1)), 413), (.init(.part("a"), .repeated), 400),
        (.init(.header("a"), .notCarried("")), 500), (.init(.body(pointer: ""), .streamed), 500),
        (.init(.header("Content-Type"), .unsupportedMediaType(nil)), 415), (.init(.method, .methodNotAllowed([])), 405),
    ])
    func hasAStatus(error: HTTPMessageError, code: Int) { #expect(error.status.code == code) }
}
