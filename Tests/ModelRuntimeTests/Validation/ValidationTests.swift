import Foundation
import ModelRuntime
import Testing

@Suite struct ValidationTests {
    static let bad = ImageRequest(
        prompt: "", numInferenceSteps: 11, tags: ["a", "bb", "bb"], labels: ["k/~": "secret", "x": nil],
        owner: Owner(name: "A"), owners: [Owner(name: "Bo"), Owner(name: "C")])

    @Test func everyIssueIsCollected() throws {
        let issues = Self.bad.issues()
        #expect(
            issues.map(\.pointer) == [
                "/num_inference_steps", "/tags", "/tags/0", "/labels/k~1~0", "/owner/name", "/owners/1/name",
            ])
        #expect(
            issues.map(\.location) == [
                "num_inference_steps", "tags", "tags[0]", "labels.k/~", "owner.name", "owners[1].name",
            ])
        #expect(issues.map(\.rule) == ["maximum", "uniqueItems", "minLength", "maxLength", "minLength", "minLength"])
        let schemas: [String] = [
            "models/x.md#num_inference_steps",
            "#/components/schemas/ImageRequest/properties/tags",
            "#/components/schemas/ImageRequest/properties/tags/items",
            "#/components/schemas/ImageRequest/properties/labels/additionalProperties",
            "#/components/schemas/Owner/properties/name",
            "#/components/schemas/Owner/properties/name",
        ]
        #expect(issues.map(\.schema) == schemas)
        #expect(issues[0].limit == "10" && issues[0].actual == "11" && issues[0].provenance == .prose)
        #expect(issues[2].limit == "2" && issues[2].actual == "1" && issues[2].provenance == .schema)
        #expect(issues[0].description.hasPrefix("num_inference_steps: maximum 10 (actual: 11), from the documentation"))
        let error = #expect(throws: ValidationError.self) { try Self.bad.validate() }
        #expect(error?.issues == issues)
        #expect(error?.description.split(separator: "\n").count == 6)
        #expect(ValidationError([]) == nil)
    }

    @Test func stopsAtALimit() {
        #expect(Self.bad.issues(limit: 1).count == 1)
        #expect(Self.bad.issues(limit: 2).count == 2)
        #expect(throws: ValidationError.self) { try Self.bad.validate(limit: 1) }
        #expect(!Self.bad.isValid)
        let good = ImageRequest(prompt: "x", numInferenceSteps: .null, tags: ["aa"], owner: Owner(name: "Al"))
        #expect(good.isValid && good.issues().isEmpty)
    }

    /// Issues of a closure.
    func check(reveal: Bool = false, _ body: (inout ValidationIssues) -> Void) -> [String] {
        withoutActuallyEscaping(body) { body in
            struct Probe: ModelValue, @unchecked Sendable {
                var body: (inout ValidationIssues) -> Void = { _ in }
                init(_ body: @escaping (inout ValidationIssues) -> Void) { self.body = body }
                init(reading reader: inout FieldReader) throws {}
                func write(to writer: inout FieldWriter) throws {}
                func validate(into issues: inout ValidationIssues) { body(&issues) }
            }
            return Probe(body).issues(revealsStrings: reveal).map {
                "\($0.rule) \($0.limit ?? "-") \($0.actual ?? "-")"
            }
        }
    }

    @Test func integers() {
        #expect(check { $0.minimum(1, 2) } == ["minimum 2 1"])
        #expect(
            check {
                $0.minimum(2, 2); $0.maximum(2, 2)
            } == [])
        #expect(check { $0.maximum(3 as UInt64, 2) } == ["maximum 2 3"])
        #expect(check { $0.exclusiveMinimum(2, 2) } == ["exclusiveMinimum 2 2"])
        #expect(check { $0.exclusiveMaximum(2 as Int8, 2) } == ["exclusiveMaximum 2 2"])
        #expect(
            check {
                $0.exclusiveMinimum(3, 2); $0.exclusiveMaximum(1, 2)
            } == [])
        #expect(check { $0.minimum(0, "0.5") } == ["minimum 0.5 0"])
        #expect(
            check {
                $0.minimum(1, "0.5"); $0.maximum(1 as Int64, "1e400")
            } == [])
        #expect(check { $0.multipleOf(9, 4) } == ["multipleOf 4 9"])
        #expect(
            check {
                $0.multipleOf(8, 4); $0.multipleOf(-8, 4); $0.multipleOf(Int.min, -1)
            } == [])
        #expect(
            check {
                $0.multipleOf(Int8.min, -1); $0.multipleOf(UInt8.max, 255)
            } == [])
        #expect(check { $0.multipleOf(8, 0) } == ["multipleOf 0 8"])
        #expect(
            check {
                $0.multipleOf(3, "1.5"); $0.multipleOf(4, "1.5")
            } == ["multipleOf 1.5 4"])
    }

    @Test func fractions() {
        #expect(check { $0.minimum(0.5, 0.6) } == ["minimum 0.6 0.5"])
        #expect(
            check {
                $0.minimum(0.5, 0); $0.maximum(0.5, 1)
            } == [])
        #expect(check { $0.maximum(1.5 as Float, 1) } == ["maximum 1.0 1.5"])
        #expect(
            check {
                $0.minimum(Double.nan, 0); $0.maximum(Double.nan, 0)
            }.count == 2)
        #expect(
            check {
                $0.exclusiveMinimum(1.0, 1); $0.exclusiveMaximum(1.0, 1)
            }.count == 2)
        #expect(
            check {
                $0.multipleOf(0.7, "0.1"); $0.multipleOf(0.7, 0.1); $0.multipleOf(19.99, "0.01")
            } == [])
        #expect(check { $0.multipleOf(0.75, "0.1") } == ["multipleOf 0.1 0.75"])
        #expect(check { $0.multipleOf(Double.infinity, "1") }.count == 1)
        #expect(check { $0.multipleOf(1e300, "3") }.count == 1)
        #expect(check { $0.minimum("0.49" as JSONNumber, "0.5") } == ["minimum 0.5 0.49"])
        #expect(check { $0.exclusiveMaximum("9007199254740993" as JSONNumber, "9007199254740993") }.count == 1)
        #expect(check { $0.maximum("9007199254740993" as JSONNumber, "9007199254740992") }.count == 1)
        #expect(
            check {
                $0.multipleOf(Decimal(string: "0.30")!, "0.1"); $0.minimum(Decimal(1), 1)
            } == [])
        #expect(
            check {
                $0.maximum(Decimal(2), "1.5"); $0.minimum(Decimal.nan, 1)
            }.count == 2)
    }

    @Test func strings() {
        #expect(
            check {
                $0.minLength("é😀", 2); $0.maxLength("é😀", 2); $0.minLength("", 0)
            } == [])
        #expect(check { $0.minLength("😀", 2) } == ["minLength 2 1"])
        #expect(check { $0.maxLength("e\u{301}", 1) } == ["maxLength 1 2"])
        #expect(check { $0.maxLength("abc", 2) } == ["maxLength 2 3"])
        #expect(check { $0.pattern("abc", "^a") { $0.hasPrefix("a") } } == [])
        #expect(check { $0.pattern("secret", "^a") { $0.hasPrefix("a") } } == ["pattern ^a -"])
        #expect(check(reveal: true) { $0.pattern("b", "^a") { $0.hasPrefix("a") } } == ["pattern ^a b"])
    }

    @Test func collections() {
        #expect(
            check {
                $0.minItems([1], 2); $0.maxItems([1, 2], 1)
            } == ["minItems 2 1", "maxItems 1 2"])
        #expect(
            check {
                $0.minItems([1], 1); $0.maxItems([Int](), 0)
            } == [])
        #expect(
            check {
                $0.minProperties(["a": 1], 2); $0.maxProperties(["a": 1], 0)
            }.count == 2)
        #expect(
            check {
                $0.minProperties(["a": 1] as JSONObject, 2); $0.maxProperties(JSONObject(), 0)
            }.count == 1)
        #expect(
            check {
                $0.uniqueItems([1, 2, 3]); $0.uniqueItems([Int]())
            } == [])
        #expect(check { $0.uniqueItems([1, 2, 1]) } == ["uniqueItems - -"])
        #expect(check { $0.uniqueItems(["\u{E9}", "e\u{301}"]) } == [])
        #expect(check { $0.uniqueItems([1.0, -0.0, 0.0]) }.count == 1)
        #expect(check { $0.uniqueItems([1, "1.0", true] as [JSONValue]) } == [])
        #expect(check { $0.uniqueItems([.number("1"), .number("1.0")] as [JSONValue]) }.count == 1)
        #expect(check { $0.uniqueItems([nil, 1, nil] as [Int?]) }.count == 1)
        #expect(check { $0.uniqueItems(Array(0..<100_000)) } == [])
        #expect(check { $0.uniqueItems(Array(0..<100_000) + [7]) }.count == 1)
        #expect(check { $0.uniqueItems([["a": 1], ["a": 1]]) }.count == 1)
        #expect(check { $0.elements([1, nil, 3] as [Int?]) { $0.maximum($1, 2) } } == ["maximum 2 3"])
        #expect(check { $0.values(["a": nil, "b": 3] as [String: Int?]) { $0.maximum($1, 2) } }.count == 1)
    }

    @Test(arguments: [17, 256, 257, 1000, 40_000]) func manyElementsAreToldApart(_ count: Int) {
        let texts = (0..<count).map { "element \($0)" }
        let numbers = (0..<count).map { JSONValue.number(JSONNumber($0)) }
        #expect(check { $0.uniqueItems(texts) } == [] && check { $0.uniqueItems(numbers) } == [])
        #expect(check { $0.uniqueItems(texts + [texts[count / 2]]) } == ["uniqueItems - -"])
        #expect(check { $0.uniqueItems([numbers[count - 1]] + numbers) } == ["uniqueItems - -"])
        #expect(check { $0.uniqueItems(.array(numbers + [.number("1.0")])) } == ["uniqueItems - -"])
    }

    /// One text can be spelled in any number of ways that Swift equates.
    @Test func spellingsAreToldApart() {
        let accents = ["\u{E9}", "e\u{301}"]
        let spellings = accents.flatMap { a in
            accents.flatMap { b in accents.flatMap { c in accents.flatMap { d in accents.map { a + b + c + d + $0 } } }
            }
        }
        #expect(Set(spellings).count == 1 && Set(spellings.map { ExactString($0).hashValue }).count == 32)
        #expect(check { $0.uniqueItems(spellings) } == [])
        #expect(check { $0.uniqueItems(spellings + [spellings[9]]) } == ["uniqueItems - -"])
        #expect(check { $0.uniqueItems(spellings as [String?]) } == [])
    }

    @Test func constantsAndEnumerations() {
        #expect(
            check {
                $0.allowed(1, [1, 2]); $0.constant(1, 1); $0.allowed("a", ["a"]); $0.constant("a", "a")
            } == [])
        #expect(check { $0.allowed(3, [1, 2]) } == ["enum [1, 2] 3"])
        #expect(check { $0.allowed("e\u{301}", ["\u{E9}"]) }.count == 1)
        #expect(check { $0.constant("secret", "b") } == ["const b -"])
        #expect(check { $0.constant(1 as JSONValue, .number("1.0")) } == [])
    }

    @Test func branches() {
        let absent: String? = nil
        #expect(check { $0.required("email", absent) } == ["required email -"])
        #expect(
            check {
                $0.required("email", "x" as String?); $0.required("a", OptionalNullable<Int>.null)
            } == [])
        #expect(check { $0.required("email", OptionalNullable<Int>.unset) } == ["required email -"])
        let wrong: ValidationIssues.Branch = { $0.required("a", absent) }
        let right: ValidationIssues.Branch = { _ in }
        #expect(
            check {
                $0.anyOf([wrong, right]); $0.oneOf([wrong, right]); $0.not(wrong)
            } == [])
        #expect(check { $0.anyOf([wrong, wrong]) } == ["anyOf - -"])
        #expect(check { $0.oneOf([right, right]) } == ["oneOf 1 2"])
        #expect(check { $0.not(right) } == ["not - -"])
    }

    @Test func causesOfBranches() throws {
        struct Either: ModelValue {
            var email: String?
            init() {}
            init(reading reader: inout FieldReader) throws { try self.init(email: reader.tag("email")) }
            init(email: String?) { self.email = email }
            func write(to writer: inout FieldWriter) throws {}
            func validate(into issues: inout ValidationIssues) {
                issues.property("user", self, schema: "#/user") { issues, value in
                    issues.anyOf([
                        { $0.required("email", value.email) },
                        { $0.property("x", 1, schema: "#/x") { $0.minimum($1, 2) } },
                    ])
                }
            }
        }
        let issue = try #require(Either().issues().first)
        #expect(issue.pointer == "/user" && issue.schema == "#/user")
        #expect(issue.causes.map { $0.map(\.rule) } == [["required"], ["minimum"]])
        #expect(issue.causes.last?.first?.pointer == "/x")
        #expect(issue.causes.first?.first?.schema == "#/user")
    }
}
