import GoldenChecks
import GoldenOutput
import GoldenRules
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// JSON Schema's output format "basic": what is written is judged by a schema of it, made Swift like any other.
@Suite struct BasicOutputGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/basic-output.json")
        #expect(model.diagnostics.isEmpty)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Output")
            $0.moduleName = "GoldenOutput"
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Output")
    }

    private func checked(_ output: JSONValue) throws -> BasicOutput {
        let value = try BasicOutput(json: "\(output)".utf8.map { $0 }, options: .strict)
        try value.validate()
        return value
    }

    @Test func aValidInstanceHasNoErrors() throws {
        let parcel = try Parcel(json: Array(#"{"id":"AB123456","size":"small"}"#.utf8))
        #expect(parcel.basicOutput() == ["valid": true])
        #expect(try checked(parcel.basicOutput()).valid)
    }

    @Test func eachIssueIsAnErrorAndEachCauseIsOne() throws {
        let parcel = try Parcel(json: Array(#"{"id":"ab","size":"medium","inner":2,"more":1}"#.utf8))
        let output = try checked(parcel.basicOutput(schema: "https://example.com/parcel"))
        #expect(!output.valid)
        let errors = try #require(output.errors)
        #expect(errors.count == parcel.issues().reduce(0) { $0 + 1 + $1.causes.joined().count })
        let places = errors.map { "\($0.instanceLocation) \($0.keywordLocation)" }
        #expect(places.contains("/id /properties/id/pattern"))
        #expect(places.contains("/inner /$defs/wrapping/anyOf"))
        #expect(places.contains { $0.hasPrefix("/inner ") && $0.hasSuffix("/minimum") })
        #expect(errors.allSatisfy { $0.absoluteKeywordLocation == "https://example.com/parcel#\($0.keywordLocation)" })
    }

    /// Contents of strings stay out of it unless they are asked for.
    @Test func stringsAreWithheld() throws {
        let parcel = try Parcel(json: Array(#"{"id":"secret","size":"small"}"#.utf8))
        #expect(!"\(parcel.basicOutput())".contains("secret"))
        #expect("\(parcel.basicOutput(revealsStrings: true))".contains("secret"))
    }

    @Test(arguments: [
        #"{"valid":true,"errors":[]}"#, #"{"valid":false}"#, #"{"valid":false,"errors":[]}"#, #"{"valid":true,"x":1}"#,
        #"{"valid":false,"errors":[{"keywordLocation":"/a","instanceLocation":"b","error":"e"}]}"#,
    ])
    func theSchemaRefusesWhatIsNoOutput(_ json: String) throws {
        #expect(try !BasicOutput(json: Array(json.utf8)).isValid)
    }

    @Test func anErrorThatWasThrownHasIt() throws {
        let contact = try Contact(json: Array(#"{"id":"1"}"#.utf8))
        do {
            try contact.validate()
            Issue.record("nothing was found")
        } catch {
            #expect(
                try checked(error.basicOutput()).errors?.first?.keywordLocation == "/components/schemas/Contact/anyOf")
        }
    }
}
