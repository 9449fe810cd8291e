import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenPages

@Suite struct WireNameTests {
    @Test(arguments: [
        ("format_", WireCase.keep, "format"), ("_", .keep, "_"), ("min_replica", .keep, "min_replica"),
        ("min_replica", .camel, "minReplica"), ("_min_replica", .camel, "_minReplica"), ("in_", .camel, "in"),
        ("already", .camel, "already"), ("minReplica", .snake, "min_replica"), ("HTTPStatus", .snake, "http_status"),
        ("a1B", .snake, "a1_b"), ("__", .camel, "_"), ("min_replica", .infer, "min_replica"), ("from_", .infer, "from"),
        ("min_replica", .pascal, "MinReplica"), ("in_", .pascal, "In"), ("_min_replica", .pascal, "_MinReplica"),
        ("HTTPStatus", .pascal, "HTTPStatus"), ("minReplica", .pascal, "MinReplica"), ("__", .pascal, "_"),
    ])
    func guesses(name: String, wireCase: WireCase, guess: String) {
        #expect(WireNameGuess.name(for: name, wireCase: wireCase) == guess)
    }

    @Test func keepsNamesApart() throws {
        let rows = ["type", "type_"].map { PageFixture.Row(name: $0, type: "*str*") }
        let set = PageSetReader().read([PageFixture.object("Pet", rows)])
        #expect(set.object("Pet")?.properties.map(\.wireName.text) == ["type", "type_"])
        let clash = ["a_b", "aB"].map { PageFixture.Row(name: $0, type: "*str*") }
        let other = PageSetReader(options: .init(wireCase: .camel)).read([PageFixture.object("Pet", clash)])
        #expect(other.object("Pet")?.properties.map(\.wireName.text) == ["a_b", "aB"])
    }

    @Test func confirmsNamesByExamples() throws {
        let pet = PageFixture.object(
            "Pet",
            [
                .init(name: "pet_name", type: "*str*"), .init(name: "age", type: "*int*"),
                .init(name: "owner", type: "*str*"),
            ])
        let body = PageFixture.Row(
            name: "pets", type: "List[[models.Pet](../models/pet.md)]",
            example: "[<br/>{<br/>\"petName\": \"Tom\",<br/>\"age\": 3<br/>}<br/>]")
        let set = PageSetReader().read([pet, PageFixture.object("Body", [body])])
        let names = try #require(set.object("Pet")).properties.map(\.wireName)
        let ground = WireNameInference(.type, agreeing: 1, contrary: 0)
        #expect(names == [.known("petName"), .known("age"), .inferred("owner", from: ground)])
        #expect(set.diagnostics.filter { $0.id.rawValue == "guessed-wire-names" }.count == 1)
    }

    @Test func takesAnExampleOfTheWholeObjectFromTheRowForOtherKeys() throws {
        let rows: [PageFixture.Row] = [
            .init(name: "pet_name", type: "*str*"),
            .init(name: "__pydantic_extra__", type: "Dict[str, *int*]", example: "{<br/>\"petName\": \"Tom\"<br/>}"),
        ]
        let pet = try #require(PageSetReader().read([PageFixture.object("Pet", rows)]).object("Pet"))
        #expect(pet.properties.map(\.wireName) == [.known("petName")])
        #expect(pet.additionalProperties == .values(ElementType(.integer())))
    }
}
