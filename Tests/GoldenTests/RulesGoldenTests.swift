import GoldenRules
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// Keywords that no type can hold: predicates on raw JSON.
@Suite struct RulesGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/parcel.json")
        #expect(Set(model.diagnostics.map(\.id.rawValue)) == ["type-left-open"])
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Rules")
            $0.moduleName = "GoldenRules"
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Rules")
    }

    @Test(arguments: [
        (#"{"id":"AB123456","size":"small"}"#, []),
        (#"{"id":"AB123456","size":"small","x-colour":"red","labels":["fragile"],"contents":["a",1]}"#, []),
        (#"{"id":"ab","size":"medium"}"#, ["/id pattern", "/size enum"]),
        (#"{"id":"AB123456","size":"small","labels":["a"]}"#, ["/labels contains"]),
        (#"{"id":"AB123456","size":"small","labels":["fragile","fragile"]}"#, ["/labels maxContains"]),
        (#"{"id":"AB123456","size":"small","insured":true}"#, [" required"]),
        (#"{"id":"AB123456","size":"small","value":1}"#, [" dependentRequired"]),
        (
            #"{"id":"AB123456","size":"small","contents":["a","b",2]}"#,
            ["/contents/1 type", "/contents/2 false schema"]
        ),
        (#"{"id":"AB123456","size":"small","note":""}"#, ["/note not"]),
        (#"{"id":"AB123456","size":"small","note":null}"#, []),
        (#"{"id":"AB123456","size":"small","more":1}"#, ["/more false schema"]),
        (#"{"id":"AB123456","size":"small","inner":2}"#, ["/inner anyOf"]),
        (#"{"id":"AB123456","size":"small","inner":{"paper":1.5}}"#, []),
        (
            #"{"id":"AB123456","size":"small","x-longer-than-twenty-letters":""}"#,
            ["/x-longer-than-twenty-letters maxLength"]
        ),
    ])
    func checksWhatTheSchemaSays(_ json: String, _ expected: [String]) throws {
        let parcel = try Parcel(json: Array(json.utf8), options: .strict)
        #expect(Set(parcel.issues().map { "\($0.pointer) \($0.rule)" }) == Set(expected))
        #expect(parcel.isValid == expected.isEmpty)
    }

    @Test func causesAreToldByBranch() throws {
        let parcel = try Parcel(json: Array(#"{"id":"AB123456","size":"small","inner":2}"#.utf8))
        let issue = try #require(parcel.issues().first)
        #expect(issue.rule == "anyOf" && issue.schema == "#/$defs/wrapping")
        #expect(issue.causes.map { $0.map(\.rule) } == [["minimum"], ["type"], ["enum"]])
    }

    @Test func anAliasHasAValidator() throws {
        #expect(CodeValidator.isValid("ab"))
        #expect(CodeValidator.issues(of: "a").map(\.rule) == ["minLength"])
        #expect(throws: ValidationError.self) { try CodeValidator.validate("") }
    }
}
