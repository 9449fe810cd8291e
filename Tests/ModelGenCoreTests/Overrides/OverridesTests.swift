import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenCore

@Suite struct OverridesTests {
    private let petstore = model(
        "a",
        object(
            "Pet", in: "a",
            property("id", .integer(), constraints: [Constraint(.minimum(DecimalNumber(1)))]),
            property("name", .string())),
        enumeration("Color", in: "a", "red"))

    private func applied(_ yaml: String, to set: ModelSet? = nil) throws -> ModelSet {
        let (configuration, diagnostics) = configuration("types:\n" + yaml)
        #expect(diagnostics == [])
        return try #require(Overrides.apply(configuration.types, to: [set ?? petstore]).first)
    }

    private func properties(_ set: ModelSet) -> [Property] {
        if case .object(let object) = set.declarations[0] { object.properties } else { [] }
    }

    /// What an inline schema declares is addressed by its name in Swift, and still by the one it would have at the top level.
    @Test func typesInsideOthersAreAddressed() throws {
        var inner = enumeration("PetSize", in: "a", "small")
        inner.header.name.provenance = .derived
        inner.header.enclosure = Enclosure(in: petstore.declarations[0].id, as: ["Size"])
        var set = petstore
        set.declarations.append(inner)
        for (target, notes) in [("Pet.Size", []), ("PetSize", [DiagnosticID.flatName])] {
            let result = try applied("  \(target): {enumeration: closed}", to: set)
            #expect(result.diagnostics.map(\.id) == notes)
            guard case .enumeration(let size) = result.declarations[2] else { throw Missing() }
            #expect(size.openness == .closed)
        }
    }

    private struct Missing: Error {}

    @Test func namesAndFactsReplaceTheSources() throws {
        let set = try applied(
            """
              Pet:
                name: Animal
                properties:
                  name: {name: label, wire-name: Name, nullability: nullable, required: false, format: uuid}
              Color: {enumeration: closed}
            """)
        #expect(set.diagnostics == [])
        #expect(set.declarations[0].header.name == SuggestedName("Animal", .required))
        let name = properties(set)[1]
        #expect(name.requiredName == "label" && name.wireName == .known("Name") && name.sourceName == "name")
        #expect(name.nullability == .yes && name.presence == .optional)
        #expect(name.type == .string(format: "uuid"))
        guard case .enumeration(let color) = set.declarations[1] else {
            Issue.record("no enumeration")
            return
        }
        #expect(color.openness == .closed)
    }

    @Test func anIdentityWorksLikeAName() throws {
        #expect(try applied("  a#/Pet: {name: Animal}").declarations[0].header.name.text == "Animal")
    }

    @Test func aTypeCanBeReplaced() throws {
        let set = try applied("  Pet: {properties: {name: {type: [Color]}, id: {type: string, format: uuid}}}")
        #expect(
            properties(set).map(\.type) == [.string(format: "uuid"), .array(ElementType(reference("Color", in: "a")))])
        #expect(properties(set)[0].constraints == [])
        #expect(set.diagnostics.map(\.id) == [.overriddenConstraints])
        #expect(set.diagnostics.map(\.severity) == [.note])
    }

    @Test func aFormatKeepsTheConstraints() throws {
        let set = try applied("  Pet: {properties: {id: {format: int64}}}")
        #expect(properties(set)[0].constraints.count == 1)
        #expect(set.diagnostics == [])
    }

    @Test(arguments: [
        ("Pett: {name: A}", "unmatched-override", "Did you mean `Pet`?"),
        ("Pet: {properties: {nam: {name: a}}}", "unmatched-override", "Did you mean `name`?"),
        ("Pet: {properties: {name: {type: Colour}}}", "unmatched-override", "Did you mean `Color`?"),
        ("Pet: {enumeration: open}", "useless-override", nil),
        ("Color: {properties: {a: {name: b}}}", "useless-override", nil),
        ("Pet: {properties: {name: {type: any, format: uuid}}}", "useless-override", nil),
    ])
    func whatMatchesNothingIsAWarning(_ yaml: String, _ id: String, _ fix: String?) throws {
        let diagnostics = try applied("  " + yaml).diagnostics
        #expect(diagnostics.map(\.id.rawValue) == [id])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.fix == fix)
        #expect(diagnostics.first?.location?.line == 2)
    }

    @Test func aNameOfTwoTypesIsAmbiguous() throws {
        let set = model("a", object("Pet", in: "a"), object("Pet", in: "b"))
        let applied = try applied("  Pet: {name: Animal}", to: set)
        #expect(applied.declarations == set.declarations)
        #expect(applied.diagnostics.map(\.id) == [.ambiguousOverride])
        #expect(applied.diagnostics.first?.fix == "Write one of `a#/Pet`, `b#/Pet`.")
    }

    @Test func anOverrideNeedsToMatchInOneInputOnly() throws {
        let (configuration, _) = configuration(
            "types:\n  Owner: {name: Keeper}\n  Pet: {name: Animal}\n  Toy: {name: A}")
        let other = model("b", object("Owner", in: "b"), object("Pet", in: "b"))
        let sets = Overrides.apply(configuration.types, to: [petstore, other])
        #expect(sets.flatMap(\.declarations).map(\.header.name.text) == ["Animal", "Color", "Keeper", "Animal"])
        #expect(sets.flatMap(\.diagnostics).map(\.location?.line) == [4])
    }
}
