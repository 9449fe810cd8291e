import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct TypeInterpreterTests {
    private let dates = "https://docs.python.org/3/library/datetime.html"

    @Test(arguments: [
        ("*str*", TypeReference.string(), Nullability.no), ("*Optional[int]*", .integer(), .no),
        ("*OptionalNullable[float]*", .number(), .yes), ("*Nullable[bool]*", .boolean, .yes),
        ("*Any*", .any, .no), ("*bytes*", .string(), .no), ("*Decimal*", .number(format: "decimal"), .no),
        ("List[*str*]", .array(ElementType(.string())), .unknown),
        ("Dict[str, *Any*]", .map(ElementType(.any)), .unknown), ("Dict[str, Any]", .map(ElementType(.any)), .unknown),
        ("Dict[str, *Nullable[str]*]", .map(ElementType(.string(), nullability: .yes)), .unknown),
        ("List[List[*str*]]", .array(ElementType(.array(ElementType(.string())), nullability: .unknown)), .unknown),
        ("*Union[bytes, IO[bytes], io.IOBase]*", .string(format: "binary"), .no),
        ("*OptionalNullable[Union[bytes, IO[bytes], io.BufferedReader]]*", .string(format: "binary"), .yes),
    ])
    func readsTheVocabulary(cell: String, type: TypeReference, nullability: Nullability) throws {
        let (property, set) = try PageFixture.property(cell)
        #expect(property.type == type)
        #expect(property.nullability == nullability)
        #expect(set.complaints.isEmpty)
    }

    @Test func swapsTheDateLabelsInTheTypeColumnOnly() throws {
        #expect(try PageFixture.property("[date](\(dates)#date-objects)").property.type == .string(format: "date-time"))
        let day = try PageFixture.property("[datetime](\(dates)#datetime-objects)", isRequired: true).property
        #expect(day.type == .string(format: "date"))
        #expect(day.nullability == .unknown)
        let union = PageSetReader().read([PageFixture.union("When", ["datetime", "date"])]).union("When")
        #expect(union?.members.map(\.type) == [.string(format: "date-time"), .string(format: "date")])
    }

    @Test func followsLinks() throws {
        let pet = PageFixture.object("Toy", [])
        for cell in [
            "[models.Toy](../models/toy.md)", "[Optional[models.Toy]](./toy.md)", "[models.Toy](toy.md#fields)",
        ] {
            let (property, set) = try PageFixture.property(cell, with: [pet])
            #expect(property.type == .reference(TypeID("models/toy.md")))
            #expect(property.nullability == .no)
            #expect(set.complaints.isEmpty)
        }
        let elements = try PageFixture.property("List[[Nullable[models.Toy]](../models/toy.md)]", with: [pet]).property
        #expect(elements.type == .array(ElementType(.reference(TypeID("models/toy.md")), nullability: .yes)))
    }

    @Test func reportsALinkThatLeadsNowhere() throws {
        let (property, set) = try PageFixture.property("[models.Toy](../models/toy.md)")
        #expect(property.type == .any)
        #expect(set.complaints == ["missing-page"])
        #expect(
            set.fallbacks.map(\.location) == [try #require(set.diagnostics.first { $0.severity == .warning }?.location)]
        )
        #expect(set.fallbacks.first?.location.line == 8)
        #expect(set.fallbacks.first?.location.column == 9)
    }

    @Test(arguments: ["*Set[str]*", "*uuid*", "[Url](https://docs.example/url)", "*str"])
    func fallsBackOnUnknownWords(cell: String) throws {
        let (property, set) = try PageFixture.property(cell)
        #expect(property.type == .any)
        #expect(set.complaints.contains("unknown-type"))
        #expect(set.fallbacks.count == 1)
    }

    @Test func readsConstants() throws {
        let required = try PageFixture.property("*Literal[\"cat\"]*", isRequired: true).property
        #expect(required.constant == .string("cat"))
        #expect(required.type == .string())
        #expect(required.presence == .required)
        let optional = try PageFixture.property("*Optional[Literal[True]]*").property
        #expect(optional.constant == .boolean(true))
        #expect(optional.type == .boolean)
        #expect(optional.presence == .optional)
        #expect(try PageFixture.property("*OptionalNullable[Literal[None]]*").property.constant == .null)
        let choice = try PageFixture.property("*Literal[\"a\", \"b\"]*").property
        #expect(choice.constant == nil)
        #expect(choice.constraints == [Constraint(.allowedValues([.string("a"), .string("b")]))])
    }

    @Test func declaresUnionsThatACellSpellsOut() throws {
        let toy = PageFixture.object("Toy", [])
        let (property, set) = try PageFixture.property("*Union[models.Toy, str, models.Toy]*", with: [toy])
        #expect(property.type == .reference(TypeID("models/pet.md#x")))
        let union = try #require(set.union("Pet x"))
        #expect(union.header.name.provenance == .derived)
        #expect(union.members.map(\.type) == [.reference(TypeID("models/toy.md")), .string()])
        #expect(union.requirement == .atLeastOne)
    }

    @Test func readsTheDialectOf2023() throws {
        let rows: [PageFixture.Row] = [
            .init(name: "a", type: "*Optional[int]*"), .init(name: "b", type: "list[*str*]"),
            .init(name: "c", type: "[Union[shared.Toy]](../models/toy.md)", isRequired: true),
        ]
        let set = PageSetReader().read([PageFixture.object("Pet", rows), PageFixture.object("Toy", [])])
        let pet = try #require(set.object("Pet"))
        #expect(pet.properties.map(\.nullability) == [.unknown, .unknown, .no])
        #expect(pet.properties[2].type == .reference(TypeID("models/toy.md")))
        #expect(set.has("legacy-markers"))
        #expect(set.complaints.isEmpty)
    }

    @Test func readsAbsenceWhereTheColumnsDisagree() throws {
        let (property, set) = try PageFixture.property("*Optional[str]*", isRequired: true)
        #expect(property.presence == .optional)
        #expect(set.complaints == ["requirement-mark"])
    }
}
