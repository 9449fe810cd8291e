import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct ProseApplicationTests {
    @Test func recordsTheSentence() throws {
        let text = "How many. Supported range: [1, 50]. Defaults to 20."
        let (property, set) = try PageFixture.property("*OptionalNullable[int]*", description: text)
        let range = Provenance.prose(sentence: "Supported range: [1, 50].")
        #expect(
            property.constraints == [
                Constraint(.minimum(DecimalNumber(1)), from: range),
                Constraint(.maximum(DecimalNumber(50)), from: range),
            ])
        #expect(
            property.defaultValue
                == DefaultValue(.number(DecimalNumber(20)), from: .prose(sentence: "Defaults to 20.")))
        #expect(property.documentation == text)
        #expect(set.complaints.isEmpty)
        #expect(set.object("Pet")?.header.exactness == .exactWithValidation)
    }

    @Test(arguments: [
        ("*str*", "Number between 1 and 5."), ("*bool*", "Must be between 1 and 5."),
        ("List[*int*]", "Number between 1 and 5."), ("*int*", "Number between 5 and 1."),
        ("*int*", "Number between 1 and 5. Defaults to 9."),
        ("*int*", "Values range from 0 (exclusive) to 5 (inclusive). Defaults to 0."),
    ])
    func refusesBoundsThatContradict(type: String, description: String) throws {
        let (property, set) = try PageFixture.property(type, description: description)
        #expect(property.constraints.isEmpty)
        #expect(set.complaints == ["prose-contradiction"])
    }

    @Test func keepsTheFirstOfTwoRanges() throws {
        let text = "Number between 1 and 5. Supported range: [1, 9]."
        let (property, set) = try PageFixture.property("*int*", description: text)
        #expect(property.constraints.map(\.rule) == [.minimum(DecimalNumber(1)), .maximum(DecimalNumber(5))])
        #expect(set.complaints == ["prose-contradiction"])
    }

    @Test func constrainsElementsWhereTheyAreMeant() throws {
        let (property, set) = try PageFixture.property(
            "List[*float*]", description: "Each value must be within [0, 1].")
        guard case .array(let element) = property.type else { return #expect(Bool(false)) }
        #expect(element.constraints.map(\.rule) == [.minimum(DecimalNumber(0)), .maximum(DecimalNumber(1))])
        #expect(set.complaints.isEmpty)
    }

    @Test(arguments: [
        ("*str*", "Defaults to `auto`.", JSONLiteral.string("auto")),
        ("*str*", "Defaults to `\"auto\"`.", .string("auto")), ("*bool*", "Defaults to True.", .boolean(true)),
        ("*bool*", "Defaults to `false`.", .boolean(false)), ("*OptionalNullable[str]*", "Defaults to `null`.", .null),
        ("List[*str*]", "Defaults to `[]`.", .array([])), ("Dict[str, *str*]", "Defaults to `{}`.", .object([])),
        ("*float*", "Defaults to `0.50`.", .number(DecimalNumber("0.50") ?? DecimalNumber(0))),
        ("[Optional[models.Mode]](../models/mode.md)", "Defaults to fast.", .string("fast")),
        ("[Optional[models.Mode]](../models/mode.md)", "One of `slow(default)` and `fast`.", .string("slow")),
        ("[Optional[models.Either]](../models/either.md)", "Defaults to 3.", .number(DecimalNumber(3))),
    ])
    func readsDefaultsAsTheTypeHasThem(type: String, description: String, value: JSONLiteral) throws {
        let others = [
            PageFixture.enumeration("Mode", ["\"slow\"", "\"fast\""]), PageFixture.union("Either", ["int", "str"]),
        ]
        let (property, set) = try PageFixture.property(type, description: description, with: others)
        #expect(property.defaultValue?.value == value)
        #expect(set.complaints.isEmpty)
    }

    @Test(arguments: [
        ("*str*", "Defaults to nothing."), ("*str*", "Defaults to 4."), ("*int*", "Defaults to \"4\"."),
        ("List[*str*]", "Defaults to empty."), ("*int*", "Defaults to 24h."), ("*int*", "Defaults to 1,000."),
        ("[Optional[models.Mode]](../models/mode.md)", "Defaults to SLOW."),
    ])
    func trustsWordsOnlyWhereTheTypeConfirmsThem(type: String, description: String) throws {
        let mode = PageFixture.enumeration("Mode", ["\"slow\"", "\"fast\""])
        let (property, set) = try PageFixture.property(type, description: description, with: [mode])
        #expect(property.defaultValue == nil)
        #expect(set.complaints.isEmpty)
    }

    @Test(arguments: [
        ("*int*", "Defaults to `auto`."), ("*int*", "Defaults to 1.5."), ("*bool*", "Defaults to `yes`."),
        ("*str*", "Defaults to `null`."), ("[Optional[models.Mode]](../models/mode.md)", "Defaults to `medium`."),
        ("*int*", "Defaults to 1. The default value is 2."),
    ])
    func reportsDefaultsThatContradict(type: String, description: String) throws {
        let mode = PageFixture.enumeration("Mode", ["\"slow\"", "\"fast\""])
        let (property, set) = try PageFixture.property(type, description: description, with: [mode])
        #expect(property.defaultValue == nil)
        #expect(set.complaints == ["prose-contradiction"])
    }

    @Test func constrainsStringsToListedValues() throws {
        let text = "One of `a`, `b`. Defaults to `a`."
        let property = try PageFixture.property("*str*", description: text).property
        #expect(
            property.constraints == [
                Constraint(.allowedValues([.string("a"), .string("b")]), from: .prose(sentence: "One of `a`, `b`."))
            ])
        let (other, set) = try PageFixture.property("*str*", description: "One of `a`, `b`. Defaults to `c`.")
        #expect(other.constraints.isEmpty)
        #expect(other.defaultValue?.value == .string("c"))
        #expect(set.complaints == ["prose-contradiction"])
    }

    @Test func readsConstantsAsConstraints() throws {
        let property = try PageFixture.property("*str*", description: "Always `list`.").property
        #expect(property.constant == nil)
        #expect(property.constraints.map(\.rule) == [.constant(.string("list"))])
        let (fixed, set) = try PageFixture.property("*Literal[\"list\"]*", description: "Always `list`.")
        #expect(fixed.constraints.isEmpty)
        #expect(set.complaints.isEmpty)
        #expect(
            try PageFixture.property("*Literal[\"a\"]*", description: "Always `b`.").set.complaints == [
                "prose-contradiction"
            ])
    }

    @Test func repairsLostNullabilityOnly() throws {
        let (list, set) = try PageFixture.property("List[*str*]", description: "Can be `null` if unknown.")
        #expect(list.nullability == .yes)
        #expect(set.has("prose-nullability"))
        #expect(try PageFixture.property("*Optional[str]*", description: "Can be `null`.").property.nullability == .no)
    }

    @Test(arguments: [
        "Currently always `iron`.", "Always `iron` today.", "Always `iron` for now.",
        "At present always `iron` at the moment.", "Always `iron` at this time.", "At present, always `iron`.",
        "Usually always `iron`.", "Always `iron`, for the time being.", "Always `iron` until further notice.",
        "As of now always `iron`.",
    ])
    func aHedgedConstantStaysProse(sentence: String) throws {
        let (property, set) = try PageFixture.property("*str*", description: sentence)
        #expect(property.constraints.isEmpty && property.constant == nil)
        #expect(property.documentation == sentence)
        #expect(set.complaints.isEmpty)
    }

    @Test(arguments: [["\"iron\""], ["\"iron\"", "\"tin\""]])
    func whatAnEnumerationsPageListsIsNotSaidTwice(values: [String]) throws {
        let metal = PageFixture.enumeration("Metal", values)
        let (property, set) = try PageFixture.property(
            "[models.Metal](../models/metal.md)", description: "Always `iron`.", with: [metal])
        #expect(property.constraints.isEmpty)
        #expect(set.complaints.isEmpty)
    }

    @Test(arguments: [
        ("Defaults to `7` if not provided.", 7), ("Defaults to 7 if undefined.", 7),
        ("Defaults to `7` when it is not set.", 7),
        ("Defaults to 7, if omitted.", 7), ("From 1 to 9, Default 7", 7), ("Weight (default 7, max 9).", 7),
        ("Default `7`", 7), ("The default is '7'.", nil), ("Defaults to 7 if `other` is set.", nil),
        ("Defaults to 7 if not an owner.", nil), ("The default 7 rows of a page.", nil),
        ("Defaults to 7 unless given.", 7), ("If not provided, defaults to `7`.", 7),
        ("When this is not set, it defaults to 7.", 7), ("If no value is given, the default is 7.", 7),
        ("Width [default: 7]", 7), ("(default=7)", 7), ("Defaults to **7**.", 7), ("**Default:** `7`", 7),
        ("If not an owner, defaults to 7.", nil), ("Does not default to 7.", nil),
        ("If `other` is not provided, defaults to 7.", nil),
        ("Defaults to 7 if provided by the owner.", nil), ("Defaults to 7 if set.", nil),
        ("Defaults to 7 unless omitted.", nil),
    ])
    func aValueForAbsenceIsADefaultHoweverItIsSaid(sentence: String, value: Int?) throws {
        let (property, _) = try PageFixture.property("*Optional[int]*", description: sentence)
        #expect(property.defaultValue?.value == value.map { .number(DecimalNumber($0)) })
    }

    @Test(arguments: [
        ("If not set, `7` is used.", 7), ("When omitted, 7 is assumed.", 7), ("If unset, a value of 7 is used.", 7),
        ("If left empty, the default of `7` will be applied.", 7), ("`7` is used if not provided.", 7),
        ("Seats. 7 will be used when it is undefined.", 7), ("Unless given, 7 is used.", 7),
        ("7 is used, unless otherwise specified.", 7), ("If no value is given, **7** is taken.", 7),
        ("If set, `7` is used.", nil), ("`7` is used if `other` is not set.", nil), ("`7` is used.", nil),
        ("If `other` is not set, `7` is used.", nil), ("If not an owner, `7` is used.", nil),
        ("If not set, 7 days is used.", nil), ("If not set, about 7 is used.", nil),
        ("If not set, `7` is used for guests.", nil), ("If not set, 7 is used, or 9 for guests.", nil),
        ("If not set, the minimum of 7 is used.", nil), ("`7` is used unless it is omitted.", nil),
        ("A list, of which 7 is used if not set.", nil), ("If not set, 7 is not used.", nil),
    ])
    func aValueThatIsUsedForAbsenceIsADefaultWithoutTheWord(sentence: String, value: Int?) throws {
        let (property, set) = try PageFixture.property("*Optional[int]*", description: sentence)
        #expect(property.defaultValue?.value == value.map { .number(DecimalNumber($0)) })
        #expect(set.complaints.isEmpty)
    }

    /// A name that is used for absence may be another property's, unless it is one of the type's values.
    @Test(arguments: [
        ("*Optional[str]*", "If omitted, \"UTC\" is assumed.", "UTC"),
        ("*Optional[str]*", "If omitted, `\"UTC\"` is assumed.", "UTC"),
        ("*Optional[str]*", "If omitted, `zone` is used.", nil),
        ("*Optional[str]*", "If omitted, \"Guest {n}\" is used.", nil),
        ("[Optional[models.Mode]](../models/mode.md)", "If omitted, `fast` is used.", "fast"),
        ("[Optional[models.Mode]](../models/mode.md)", "If omitted, `zone` is used.", nil),
    ])
    func aNameThatIsUsedForAbsenceMayBeAnotherPropertys(type: String, sentence: String, value: String?) throws {
        let mode = PageFixture.enumeration("Mode", ["\"slow\"", "\"fast\""])
        let (property, set) = try PageFixture.property(type, description: sentence, with: [mode])
        #expect(property.defaultValue?.value == value.map { .string($0) })
        #expect(set.complaints.isEmpty)
    }

    @Test(arguments: [
        ("The default is 'UTC'.", "UTC"), ("Default: 'a-b'", "a-b"), ("The ship's default is the owner's.", nil),
        ("Defaults to “UTC”.", "UTC"), ("Defaults to ‘UTC’.", "UTC"), ("Defaults to the owner’s “home”.", nil),
    ])
    func textsStandBetweenApostrophesAsWell(sentence: String, value: String?) throws {
        let (property, _) = try PageFixture.property("*Optional[str]*", description: sentence)
        #expect(property.defaultValue?.value == value.map(JSONLiteral.string))
    }
}
