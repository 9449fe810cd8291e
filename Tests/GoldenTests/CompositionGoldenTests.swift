import GoldenComposition
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// One behaviour of the compiled result for each form of composition.
@Suite struct CompositionGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/composition.yaml")
        #expect(model.fallbacks.isEmpty)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Composition")
            $0.moduleName = "GoldenComposition"
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Composition")
    }
}

// MARK: - allOf

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func allOfIsOneStruct(_ driver: Driver) throws {
        let ship = try driver.decode(Ship.self, #"{"id":"s1","rank":3,"name":"Fram","length":39}"#, .strict)
        #expect(ship == Ship(id: "s1", rank: 3, name: "Fram", length: 39))
        #expect(throws: DecodingError.self) { try driver.decode(Ship.self, #"{"id":"s1","name":"Fram"}"#, .lenient) }
        let issues = Ship(id: "", rank: 10, name: "Fram", length: 0).issues()
        #expect(
            Set(issues.map { "\($0.pointer) \($0.rule)" }) == [
                "/id minLength", "/rank maximum", "/length exclusiveMinimum",
            ])
    }

    @Test func wrappersAreWhatTheyWrap() {
        let ship = Ship(id: "s1", rank: 3, name: "Fram")
        let fleet = Fleet(flagship: ship, ships: [ship], escort: .null)
        #expect(fleet.flagship == fleet.ships.first && fleet.escort.isNull)
    }
}

// MARK: - Inline schemas that are the same

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func aValueOfOneIsAValueOfTheOther(_ driver: Driver) throws {
        let berth = try driver.decode(Berth.self, #"{"state":"free","mooring":{"kind":"buoy","depth":2}}"#, .strict)
        let kind: Dock.Mooring.Kind = .buoy
        let dock = Dock(condition: berth.state, mooring: Dock.Mooring(kind: kind, depth: 2), use: .closed)
        #expect(dock.mooring == berth.mooring)
        #expect(try driver.decode(Dock.self, driver.encode(dock), .strict) == dock)
    }

    /// The place is that of the schema whose type is declared.
    @Test func aProblemIsToldOnce() throws {
        let dock = Dock(condition: .free, mooring: Dock.Mooring(kind: .pier, depth: 0))
        let issue = try #require(dock.issues().first)
        #expect(issue.pointer == "/mooring/depth")
        #expect(issue.schema.contains("Berth/properties/mooring"))
    }
}

// MARK: - Hierarchies

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func aParentHoldsWhatInheritsFromIt(_ driver: Driver) throws {
        let json =
            #"{"captain":{"petType":"Cat","name":"Tom","claws":20},"pets":["#
            + #"{"petType":"Cat","name":"Tom","claws":20},{"name":"Rex","petType":"Dog","bark":"loud"},"#
            + #"{"petType":"Pet","name":"It"},{"petType":"Eel","name":"Ed","volts":600}]}"#
        let crew = try driver.decode(Crew.self, json, .lenient)
        #expect(
            crew.pets == [
                .cat(Cat(petType: "Cat", name: "Tom", claws: 20)),
                .dog(Dog(petType: "Dog", name: "Rex", bark: "loud")),
                .base(PetBase(petType: "Pet", name: "It")),
                .unrecognized(["petType": "Eel", "name": "Ed", "volts": 600]),
            ])
        try expectKept(Crew.self, json, driver)
    }
}

// MARK: - Alternatives

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func scalarsAreToldApartByType(_ driver: Driver) throws {
        #expect(try driver.decode(Reference.self, "7", .strict) == .int(7))
        #expect(try driver.decode(Reference.self, #""7""#, .strict) == .string("7"))
        #expect(
            try driver.decode([Depth?].self, #"[1.5,"deep",null]"#, .strict) == [.double(1.5), .string("deep"), nil])
    }

    @Test(arguments: Driver.allCases) func constantsAndEnumerationsAreEnumerations(_ driver: Driver) throws {
        #expect(try driver.decode([Signal].self, #"["red","green"]"#, .strict) == [.red, .green])
        #expect(try driver.decode([Colour].self, #"["blue","grey"]"#, .strict) == [.blue, Colour(rawValue: "grey")])
        #expect(Colour(rawValue: "grey").issues().isEmpty)
    }

    @Test(arguments: Driver.allCases) func discriminatorsNameMembers(_ driver: Driver) throws {
        #expect(
            try driver.decode(Device.self, #"{"pitch":4,"kind":"horn"}"#, .strict)
                == .horn(Horn(kind: "horn", pitch: 4)))
        #expect(try driver.decode(Device.self, #"{"kind":"lamp"}"#, .strict) == .lamp(Lamp(kind: "lamp")))
        try expectKept(Device.self, #"{"kind":"bell","weight":2}"#, driver)
        #expect(throws: DecodingError.self) { try driver.decode(Device.self, #"{"pitch":4}"#, .lenient) }
    }

    /// OpenAI's tool calls: the discriminator has no mapping, and the members' constants are not their names.
    @Test(arguments: Driver.allCases) func discriminatorsWithoutMappingTakeTheMembersConstants(
        _ driver: Driver
    ) throws {
        let message = try driver.decode(
            Message.self,
            #"{"content":null,"size":1,"tool_calls":[{"type":"function","name":"f"},{"type":"custom","input":"x"}]}"#,
            .strict)
        #expect(message.toolCalls == [.functionCall(FunctionCall(name: "f")), .customCall(CustomCall(input: "x"))])
    }

    /// Stripe's `customer`: an identifier, the object, or what is left of it.
    @Test(arguments: Driver.allCases) func expandableReferences(_ driver: Driver) throws {
        #expect(
            try driver.decode(Charge.self, #"{"customer":"cus_123"}"#, .strict).customer == .value(.string("cus_123")))
        #expect(
            try driver.decode(Charge.self, #"{"customer":{"id":"cus_123","created":1}}"#, .strict).customer
                == .value(.customer(Customer(id: "cus_123", created: 1))))
        #expect(
            try driver.decode(Charge.self, #"{"customer":{"id":"cus_123","deleted":true}}"#, .strict).customer
                == .value(.deletedCustomer(DeletedCustomer(id: "cus_123"))))
        #expect(try driver.decode(Charge.self, #"{"customer":null}"#, .strict).customer.isNull)
    }

    @Test(arguments: Driver.allCases) func whatStandsBesideAlternativesHoldsForEach(_ driver: Driver) throws {
        try expectKept(Cargo.self, #"{"weight":2,"crate":"c"}"#, driver)
        try expectKept(Cargo.self, #"{"weight":2,"barrel":"b"}"#, driver)
        #expect(throws: DecodingError.self) { try driver.decode(Cargo.self, #"{"weight":2}"#, .lenient) }
    }

    @Test(arguments: Driver.allCases) func nestedUnionsAreSeenThrough(_ driver: Driver) throws {
        try expectKept(Item.self, #"[{"kind":"horn","pitch":4},7,"x",[[]]]"#, driver)
    }
}

// MARK: - Several members at once

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func aValueOfOneMemberIsThatMember(_ driver: Driver) throws {
        #expect(try driver.decode(Drive.self, #"{"area":20}"#, .strict) == .sail(Sail(area: 20)))
        #expect(try driver.decode(Drive.self, #"{"power":9,"fuel":"diesel"}"#, .strict).asMotor?.fuel == "diesel")
    }

    /// Two keys prove two members; neither struct holds both.
    @Test(arguments: Driver.allCases) func aValueOfSeveralMembersIsKeptWhole(_ driver: Driver) throws {
        let json = #"{"area":20,"power":9,"cloth":"canvas"}"#
        let drive = try driver.decode(Drive.self, json, .strict)
        #expect(drive == .several(["area": 20, "power": 9, "cloth": "canvas"]))
        #expect(drive.asSail == Sail(area: 20, cloth: "canvas") && drive.asMotor == Motor(power: 9))
        try expectKept(Drive.self, json, driver)
        #expect(throws: DecodingError.self) {
            try driver.decode(Drive.self, #"{"area":20,"power":9,"crew":3}"#, .strict)
        }
    }

    /// A key that belongs to a member which the value does not match is an unannounced one.
    @Test(arguments: Driver.allCases) func onlyMembersThatMatchCount(_ driver: Driver) throws {
        #expect(try driver.decode(Drive.self, #"{"area":20,"power":"much"}"#, .lenient) == .sail(Sail(area: 20)))
    }

    @Test(arguments: Driver.allCases) func theMemberThatHoldsMostIsTaken(_ driver: Driver) throws {
        #expect(try driver.decode(Remark.self, #"{"text":"a"}"#, .strict) == .note(Note(text: "a")))
        #expect(
            try driver.decode(Remark.self, #"{"text":"a","author":"b"}"#, .lenient)
                == .signedNote(SignedNote(text: "a", author: "b")))
        try expectKept(Remark.self, #"{"text":"a","author":"b","stamp":1}"#, driver)
        try expectKept(Remarks.self, #"[{"text":"a"},{"stamp":1}]"#, driver)
        #expect(
            try driver.decode(Remarks.self, #"[{"stamp":1}]"#, .lenient) == .stampedArray([Stamped(stamp: 1)]))
    }
}

// MARK: - Further keys

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func announcedKeysAreKept(_ driver: Driver) throws {
        #expect(try driver.decode(Labels.self, #"{"x":"y"}"#, .strict) == ["x": "y"])
        try expectKept(Open.self, #"{"a":"b","c":[1,null]}"#, driver)
        try expectKept(Typed.self, #"{"a":"b","c":3}"#, driver)
        #expect(throws: DecodingError.self) { try driver.decode(Typed.self, #"{"c":"d"}"#, .lenient) }
        #expect(Typed(additionalProperties: ["c": -1]).issues().map(\.pointer) == ["/c"])
    }

    @Test(arguments: Driver.allCases) func closedObjectsRefuseKeysStrictly(_ driver: Driver) throws {
        let json = #"{"a":"b","c":1}"#
        #expect(throws: DecodingError.self) { try driver.decode(Closed.self, json, .strict) }
        #expect(try driver.decode(Closed.self, json, .lenient) == Closed(a: "b"))
        #expect(throws: DecodingError.self) { try driver.decode(Empty.self, #"{"a":1}"#, .strict) }
    }

    @Test(arguments: Driver.allCases) func schemasThatSayNothingHoldAnything(_ driver: Driver) throws {
        for json in ["null", "true", "[1]", #"{"a":{}}"#] {
            try expectKept(Anything.self, json, driver)
            try expectKept(Everything.self, json, driver)
        }
    }
}

// MARK: - Recursion

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func typesMayHoldThemselves(_ driver: Driver) throws {
        try expectKept(
            Tree.self, #"{"value":1,"parent":{"value":2},"children":[{"value":3}],"index":{"x":{"value":4}}}"#, driver)
        try expectKept(Formula.self, #"{"left":1.5,"right":{"left":2,"right":3}}"#, driver)
        #expect(
            try driver.decode(Nested.self, "[[],[[]]]", .strict)
                == .elements([.elements([]), .elements([.elements([])])]))
        try expectKept(Folders.self, #"{"etc":{"ssh":{}},"var":{}}"#, driver)
    }
}

// MARK: - What other generators fail over

extension CompositionGoldenTests {
    @Test(arguments: Driver.allCases) func namesThatDifferInSignsOnly(_ driver: Driver) throws {
        #expect(try driver.decode(Reactions.self, #"{"+1":1,"-1":2}"#, .strict) == Reactions(plus1: 1, minus1: 2))
        #expect(Set(Zone.knownCases).count == 5)
        for zone in Zone.knownCases { #expect(try driver.decode(Zone.self, driver.encode(zone), .strict) == zone) }
    }

    @Test(arguments: Driver.allCases) func nullIsWrittenWhereItIsRequired(_ driver: Driver) throws {
        #expect(try JSONValue(json: driver.encode(Message(content: nil, size: 1))) == ["content": .null, "size": 1])
        #expect(throws: DecodingError.self) { try driver.decode(Message.self, #"{"size":1}"#, .lenient) }
    }

    @Test func boundsBeyondInt64AreNoObstacle() {
        #expect(Message(content: "c", size: .max).isValid)
    }
}

/// The value is read and written back with nothing lost.
private func expectKept<Value: Model>(
    _ type: Value.Type, _ json: String, _ driver: Driver, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let value = try driver.decode(type, json, .strict)
    #expect(try JSONValue(json: driver.encode(value)) == JSONValue(json: json), sourceLocation: sourceLocation)
}
