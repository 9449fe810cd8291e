import GoldenDirection
import ModelGenModel
import ModelGenSwift
import ModelRuntime
import Testing

/// `readOnly` and `writeOnly`, compiled.
@Suite struct DirectionGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/direction.yaml")
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Direction")
            $0.moduleName = "GoldenDirection"
        }
        try GoldenFiles.expect(emission.files, in: "Direction")
    }

    private static let received =
        #"{"id":"a1","name":"Ada","team":{"title":"T","members":[]},"contact":{"number":"1","verified":true},"#
        + #""history":{"created":"2026-03-14T09:26:53Z"}}"#

    /// A required write-only property must not refuse what the server sends.
    @Test(arguments: Driver.allCases) func responsesHoldWhatTheServerSets(_ driver: Driver) throws {
        let account = try driver.decode(Account.self, Self.received, .strict)
        #expect(account.id == "a1" && account.contact == .phone(Phone(number: "1", verified: true)))
        #expect(try JSONValue(json: driver.encode(account)) == JSONValue(json: Self.received))
        #expect(throws: DecodingError.self) { try driver.decode(Account.self, #"{"name":"Ada"}"#, .lenient) }
    }

    @Test(arguments: Driver.allCases) func requestsHoldWhatTheClientSets(_ driver: Driver) throws {
        let account = AccountInput(
            name: "Ada", password: "correct horse", team: TeamInput(title: "T"),
            contact: .address(Address(city: "Oslo")), address: Address(city: "Oslo"))
        let json = try JSONValue(json: driver.encode(account))
        #expect(
            json == [
                "name": "Ada", "password": "correct horse", "team": ["title": "T"], "contact": ["city": "Oslo"],
                "address": ["city": "Oslo"],
            ])
        #expect(try driver.decode(AccountInput.self, "\(json)", .strict) == account)
        #expect(
            AccountInput(name: "", password: "short", team: TeamInput(title: ""), contact: account.contact)
                .issues().map(\.pointer) == ["/password"])
    }

    @Test(arguments: Driver.allCases) func typesOfOneDirectionHaveItsFormOnly(_ driver: Driver) throws {
        #expect(try JSONValue(json: driver.encode(Login(name: "a", password: "b"))) == ["name": "a", "password": "b"])
        #expect(try driver.decode(Session.self, #"{"token":"t"}"#, .strict) == Session(token: "t"))
    }

    @Test func withoutAnyOperationBothAreOptional() throws {
        #expect(try Draft(json: #"{"secret":"s"}"#) == Draft(secret: "s"))
        #expect(try Draft(json: #"{"id":"i"}"#) == Draft(id: "i"))
    }
}
