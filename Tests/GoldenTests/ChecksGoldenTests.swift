import GoldenChecks
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelRuntime
import Testing

/// Keywords of OpenAPI documents that no type can hold: checked beside the type, which keeps its shape.
@Suite struct ChecksGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let formats: Set = ["email", "int64", "float"]
        var options = OpenAPIOptions()
        options.assertedFormats = formats
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/checks.yaml", options: options)
            .splittingDirections()
        #expect(model.diagnostics.allSatisfy { $0.severity == .note })
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Checks")
            $0.moduleName = "GoldenChecks"
            $0.assertedFormats = formats
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Checks")
    }

    private func found<Value: Model>(_ type: Value.Type, _ json: String, _ driver: Driver) throws -> [String] {
        let value = try driver.decode(type, json, .lenient)
        let issues = value.issues()
        #expect(value.isValid == issues.isEmpty)
        return issues.map { "\($0.pointer) \($0.rule)" }.sorted()
    }

    @Test(arguments: Driver.allCases) func keysThatDependOnOthers(_ driver: Driver) throws {
        #expect(try found(Payment.self, #"{"card":"1","address":"a"}"#, driver) == [])
        #expect(try found(Payment.self, #"{"address":"a"}"#, driver) == [])
        #expect(
            try found(Payment.self, #"{"card":"1","amount":0}"#, driver) == [" dependentRequired", "/amount minimum"])
    }

    /// Keys that only a predicate knows are kept, so that it sees them.
    @Test(arguments: Driver.allCases) func keysThatMustNotBeThere(_ driver: Driver) throws {
        #expect(try found(Contact.self, #"{"id":"1","mail":"m"}"#, driver) == [])
        #expect(try found(Contact.self, #"{"id":"1"}"#, driver) == [" anyOf"])
        #expect(try found(Contact.self, #"{"id":"1","phone":"p","fax":"f"}"#, driver) == [" not"])
        #expect(try found(Named.self, #"{"a":"x","c":1}"#, driver) == [])
        #expect(try found(Named.self, #"{"c":1,"b":true}"#, driver) == [" not", " required"])
    }

    /// A request lacks the read-only key, so that nothing demands it there (OpenAPI 3.1.1, Schema Object, `readOnly`).
    @Test(arguments: Driver.allCases) func requestsAreNotAskedForReadOnlyKeys(_ driver: Driver) throws {
        #expect(try found(ContactInput.self, #"{"mail":"m"}"#, driver) == [])
        #expect(try found(ContactInput.self, #"{}"#, driver) == [" anyOf"])
        #expect(try found(ContactInput.self, #"{"mail":"m","fax":"f"}"#, driver) == [" not"])
    }

    @Test(arguments: Driver.allCases) func conditions(_ driver: Driver) throws {
        #expect(try found(Shape.self, #"{"kind":"circle","radius":1}"#, driver) == [])
        #expect(try found(Shape.self, #"{"kind":"circle"}"#, driver) == [" required"])
        #expect(try found(Shape.self, #"{"kind":"square","radius":1}"#, driver) == [" not"])
        #expect(try found(Shape.self, #"{}"#, driver) == [])
    }

    @Test(arguments: Driver.allCases) func whatOthersHaveNotLookedAt(_ driver: Driver) throws {
        #expect(try found(Counted.self, #"{"a":"x","d":"y","e":1}"#, driver) == [])
        #expect(try found(Counted.self, #"{"a":"x","d":"y","e":"z"}"#, driver) == ["/e type"])
    }

    @Test(arguments: Driver.allCases) func uses(_ driver: Driver) throws {
        #expect(try found(Order.self, #"{"payment":{"amount":2},"count":4,"tags":["main"]}"#, driver) == [])
        #expect(
            try found(Order.self, #"{"payment":{"legacy":true,"card":"1"},"count":5,"tags":["a"]}"#, driver)
                == ["/count not", "/payment dependentRequired", "/payment not", "/tags contains"])
    }

    @Test(arguments: Driver.allCases) func valuesOfFreeFormMaps(_ driver: Driver) throws {
        #expect(try found(Order.self, #"{"notes":{"a":1,"b":"c"}}"#, driver) == [])
        #expect(try found(Order.self, #"{"notes":{"a":1,"b":""}}"#, driver) == ["/notes/b not"])
    }

    /// `uri` is not among the formats that are to be checked, and a `Float` is one.
    @Test(arguments: Driver.allCases) func formats(_ driver: Driver) throws {
        #expect(try found(Order.self, #"{"mail":"a@b.c","site":"?","serial":"12","weight":1}"#, driver) == [])
        #expect(try found(Order.self, #"{"mail":"a","serial":"1.5"}"#, driver) == ["/mail format", "/serial format"])
        // Where no type is named, a text may spell the number, and what is neither is of any format.
        #expect(try found(Order.self, #"{"size":12}"#, driver) == [])
        #expect(try found(Order.self, #"{"size":"12"}"#, driver) == [])
        #expect(try found(Order.self, #"{"size":[1.5]}"#, driver) == [])
        #expect(try found(Order.self, #"{"size":1.5}"#, driver) == ["/size format"])
    }

    @Test(arguments: Driver.allCases) func whatOnlyNullMayBe(_ driver: Driver) throws {
        #expect(try found(Order.self, #"{"nothing":null}"#, driver) == [])
        #expect(try found(Order.self, #"{"nothing":0}"#, driver) == ["/nothing const"])
    }

    @Test func arraysMapsAndFreeFormJSON() throws {
        func rules(_ issues: [ValidationIssue]) -> [String] { issues.map { "\($0.pointer) \($0.rule)" } }
        #expect(rules(TagsValidator.issues(of: ["main", "b"])) == [])
        #expect(rules(TagsValidator.issues(of: ["main", "main", "main"])) == [" maxContains"])
        #expect(rules(LabelsValidator.issues(of: ["a": "x", "B": "y"])) == ["/B pattern"])
        #expect(rules(EnvironmentValidator.issues(of: ["X_A": .string("a"), "N_B": .int(1)])) == [])
        #expect(
            rules(EnvironmentValidator.issues(of: ["X_A": .int(1), "Y": .int(1)])).sorted()
                == ["/X_A type", "/Y false schema"])
        #expect(rules(PositionValidator.issues(of: [.double(1), .string("a")])) == [])
        #expect(
            rules(PositionValidator.issues(of: [.string("a"), .string("a"), .double(1)]))
                == ["/0 type", "/2 false schema"])
        #expect(rules(LooseValidator.issues(of: "a")) == [" minLength"])
        #expect(rules(LooseValidator.issues(of: 2)) == [" minimum"])
        #expect(rules(LooseValidator.issues(of: true)) == [])
        #expect(rules(LevelValidator.issues(of: ["a": 1.0])) == [])
        #expect(rules(LevelValidator.issues(of: ["a": 2])) == [" enum"])
        #expect(rules(FixedValidator.issues(of: ["a": 1])) == [])
        #expect(rules(FixedValidator.issues(of: [:])) == [" const"])
    }
}
