import GoldenUnknownKeys
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// Keys that nobody announced, kept and written back.
@Suite struct UnknownKeysGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/unknown-keys.yaml").settling(.keep)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Unknown-keys")
            $0.moduleName = "GoldenUnknownKeys"
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "UnknownKeys")
    }

    private func expectKept<Value: Model & Equatable>(_: Value.Type, _ json: String, _ driver: Driver) throws {
        let value = try driver.decode(Value.self, json, .lenient)
        #expect(value.issues().isEmpty, "\(driver): \(json)")
        #expect(try JSONValue(json: driver.encode(value)) == JSONValue(json: json), "\(driver)")
        // The value is another one without them.
        #expect(try driver.decode(Value.self, json, .lenient) == value)
    }

    @Test(arguments: Driver.allCases) func theyAreWrittenBackAtAnyDepth(_ driver: Driver) throws {
        let json = #"{"flag":"NO","name":"b","crew":[{"rank":{"at":[1,null]},"age":1},{"rank":null}],"berth":{}}"#
        try expectKept(Boat.self, json, driver)
        let boat = try driver.decode(Boat.self, json, .lenient)
        #expect(boat.additionalProperties == ["flag": "NO"])
        #expect(boat != Boat(name: "b", crew: boat.crew, berth: boat.berth))
        try expectKept(Rates.self, #"{"base":1,"more":2}"#, driver)
    }

    @Test(arguments: Driver.allCases) func strictDecodingRefusesThemAllTheSame(_ driver: Driver) throws {
        #expect(throws: DecodingError.self) { try driver.decode(Boat.self, #"{"name":"b","flag":"NO"}"#, .strict) }
        #expect(try driver.decode(Boat.self, #"{"name":"b"}"#, .strict) == Boat(name: "b"))
        #expect(throws: DecodingError.self) { try driver.decode(Leg.self, #"{"by":"oar","x":1}"#, .strict) }
    }

    @Test(arguments: Driver.allCases) func closedObjectsStayClosed(_ driver: Driver) throws {
        #expect(throws: DecodingError.self) { try driver.decode(Berth.self, #"{"metres":1,"x":2}"#, .strict) }
        let berth = try driver.decode(Berth.self, #"{"metres":1,"x":2}"#, .lenient)
        #expect(try driver.encode(berth) == #"{"metres":1}"#)
    }

    @Test(arguments: Driver.allCases) func membersAreToldApartAsBefore(_ driver: Driver) throws {
        try expectKept(Place.self, #"{"name":"n","piers":2}"#, driver)
        guard case .buoy = try driver.decode(Place.self, #"{"depth":2,"name":"n"}"#, .lenient) else {
            Issue.record("a depth is a buoy's")
            return
        }
        try expectKept(Leg.self, #"{"by":"oar","strokes":9,"wind":"N"}"#, driver)
        guard case .rowed(let rowed) = try driver.decode(Leg.self, #"{"by":"oar","wind":"N"}"#, .lenient) else {
            Issue.record("an oar rows")
            return
        }
        #expect(rowed == Rowed(additionalProperties: ["wind": "N"]))
        guard case .byOwner = try driver.decode(Search.self, #"{"owner":"o","page":1}"#, .lenient) else {
            Issue.record("the member that leaves fewer keys over is taken")
            return
        }
        try expectKept(Search.self, #"{"owner":"o","name":"n","page":1}"#, driver)
    }
}
