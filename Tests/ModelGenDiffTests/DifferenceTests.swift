import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff
import ModelGenSwift
import Testing

/// What a whole comparison says, beyond which rules apply.
@Suite struct DifferenceTests {
    private static let pet = """
        Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
        """

    private static func paths(sends: Bool, receives: Bool) -> String {
        let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}"
        let body = sends ? "requestBody: {\(content)}, " : ""
        return "{/pets: {post: {\(body)responses: {'200': {description: Done\(receives ? ", \(content)" : "")}}}}}"
    }

    /// The severity of a new constraint, which only those who send values have to fear.
    @Test(arguments: [(true, false, Severity.breaking), (false, true, .safe), (true, true, .breaking)])
    func theDirectionDecides(sends: Bool, receives: Bool, expected: Severity) throws {
        let new = Self.pet.replacing("age: {type: integer}", with: "age: {type: integer, minimum: 1}")
        let paths = Self.paths(sends: sends, receives: receives)
        let change = try #require(difference(Self.pet, new, paths: paths).difference.changes.first)
        #expect(change.rule.id == "lower-bound-tightened")
        #expect(change.severity == expected)
        #expect(change.directions == Set((sends ? [.request] : []) + (receives ? [.response] : [])))
    }

    /// A member that is one value is who it is by that, and a case that keeps scalars keeps no objects.
    @Test func membersThatAreOneValueAreComparedByIt() {
        func rules(_ old: String, _ new: String) -> [String] {
            difference("U: {oneOf: [\(old)]}", "U: {oneOf: [\(new)]}").difference.changes.map(\.rule.id)
        }
        #expect(
            rules("{const: auto}, {type: integer}", "{const: manual}, {type: integer}")
                == ["union-member-removed", "closed-union-member-added"])
        #expect(
            rules("{const: auto}, {type: integer}", "{const: auto}, {type: integer}, {type: object}")
                == ["closed-union-member-added"])
        #expect(rules("{const: auto}, {type: integer}", "{type: integer}, {const: auto}") == [])
    }

    @Test func bothPlacesAreNamed() throws {
        let new = "Cat: {type: string}\n" + Self.pet.replacing("integer", with: "number")
        let changes = difference(Self.pet, new).difference.changes
        let change = try #require(changes.first { $0.rule.id == "integer-became-number" })
        #expect(change.subject == "Pet.age")
        #expect(change.before == "Int")
        #expect(change.after == "Double")
        #expect(change.old?.description.hasPrefix("old:6:") == true)
        #expect(change.new?.description.hasPrefix("new:7:") == true)
    }

    @Test func theVersionRisesWithTheWorstChange() {
        func advice(_ new: String) -> VersionAdvice { difference(Self.pet, new).difference.advice }
        #expect(advice(Self.pet) == .none)
        #expect(
            advice(Self.pet.replacing("{type: integer}", with: "{type: integer, description: In years.}")) == .patch)
        #expect(advice(Self.pet.replacing("{type: integer}", with: "{type: integer}, tag: {type: string}")) == .minor)
        #expect(advice(Self.pet.replacing("{type: integer}", with: "{type: integer, default: 1}")) == .minor)
        #expect(advice(Self.pet.replacing("age", with: "weight")) == .major)
    }

    @Test func reorderingChangesNothing() {
        let new = "Pet: {type: object, required: [name], properties: {age: {type: integer}, name: {type: string}}}"
        #expect(difference(Self.pet, new).difference.changes.isEmpty)
    }

    @Test func theConfigurationDecidesWhatSwiftIs() throws {
        var exact = Configuration()
        exact.swift.numbers = .exact
        let new = Self.pet.replacing("integer", with: "number")
        let change = try #require(difference(Self.pet, new, configuration: exact).difference.changes.first)
        #expect(change.rule.id == "integer-became-number")
        #expect(change.swift.severity == .safe)
        #expect(change.severity == .breaking)
    }

    @Test func aTypeInsideOfARenamedOneIsRenamedToo() {
        let old = """
            Cat: {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}, kind: {type: string, enum: [x]}}}
            """
        let changes = difference(old, old.replacing("Cat", with: "Kitten").replacing("[x]", with: "[x, y]"))
        #expect(changes.difference.changes.map(\.rule.id).contains("type-removed") == false)
    }

    @Test func ofVariantsTheOneOfTheNearestNameIsTheSuccessor() {
        func variants(_ names: String...) -> String {
            names.map { "\($0): {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}}}" }
                .joined(separator: "\n")
        }
        let changes = difference(
            variants("DedicatedModelBody", "ServerlessModelBody"), variants("ServerlessBody", "DedicatedBody")
        ).difference.changes
        #expect(changes.map(\.rule.id) == ["type-renamed", "type-renamed"])
        #expect(changes.map(\.after) == ["DedicatedBody", "ServerlessBody"])
    }

    @Test func pagesAndDocumentsCanBeCompared() {
        let page = examplePage("Pet", ("name", "*str*"), ("age", "*int*"))
        let ids = difference(page, Self.pet).difference.changes.map(\.rule.id)
        #expect(ids.contains("optional-became-required"))
        #expect(!ids.contains("type-removed"))
    }
}
