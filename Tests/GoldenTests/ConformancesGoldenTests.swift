import Foundation
import GoldenConformances
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelRuntime
import Testing

/// Types without `Hashable`, and with protocols that were asked for, compiled.
@Suite struct ConformancesGoldenTests {
    private static let rules: [ConformanceRule] = [
        rule("Hashable", isOmitted: true) { $0.types = ["Sample", "Receipt", "Line", "GetLeftOut"] },
        rule("Equatable") { $0.types = ["Receipt", "Line"] },
        rule("Identifiable") { $0.properties = ["id"] },
        rule("Identifiable") { ($0.properties, $0.kinds) = (["isbn"], [.object]) },
        rule("LocalizedError", module: "Foundation") { $0.types = ["Fault"] },
        rule("Error") { $0.kinds = [.enumeration, .union] },
        rule("Error", isOmitted: true) { $0.types = ["Lev*"] },
    ].compactMap { $0 }

    private static func rule(
        _ name: String, isOmitted: Bool = false, module: String? = nil,
        _ change: (inout ConformanceCriteria) -> Void
    ) -> ConformanceRule? {
        var criteria = ConformanceCriteria()
        change(&criteria)
        return ProtocolName(name).map {
            ConformanceRule(
                $0, isOmitted: isOmitted, module: module, where: criteria, at: .init(file: "modelgen.yaml"))
        }
    }

    @Test func isWhatIsEmitted() throws {
        var options = OpenAPIOptions()
        options.declaresOperations = true
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/conformances.yaml", options: options)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Conformances")
            $0.moduleName = "GoldenConformances"
            $0.conformances = Self.rules
        }
        #expect(emission.conformanceFaults.isEmpty)
        #expect(Set(emission.diagnostics.map(\.id.rawValue)) == ["lost-conformance", "unmet-conformance"])
        try GoldenFiles.expect(emission.files, in: "Conformances")
    }

    @Test(
        arguments: [
            Sample.self, Shelf.self, ByName.self, Further.self, Either.self, Node.self, Peer.self, Wide.self,
            Seventeen.self, Opaque.self, GetShelf.Response.self, GetShelf.Response.OK.self,
            GetShelf.Response.OKBody.self, PutShelf.self, PutShelf.Body.self, PutShelf.Part.self, GetLeftOut.self,
            GetLeftOut.Response.self, PutShelfRequestMultipart.self,
        ] as [Any.Type])
    func cannotBeCompared(_ type: Any.Type) {
        #expect(!(type is any Equatable.Type), "\(type)")
    }

    @Test(arguments: [Receipt.self, Line.self, Ledger.self] as [Any.Type])
    func canBeComparedAndNotHashed(_ type: Any.Type) {
        #expect(type is any Equatable.Type, "\(type)")
        #expect(!(type is any Hashable.Type), "\(type)")
    }

    @Test(
        arguments: [
            Status.self, Level.self, Book.self, Film.self, Disc.self, Holder.self, Holder.Part.self, Nameless.self,
            Draft.self, VoidModel.self, Fixed.self, Fault.self, GetShelf.self, PutShelf.Response.self,
        ] as [Any.Type])
    func canBeHashed(_ type: Any.Type) {
        #expect(type is any Hashable.Type, "\(type)")
    }

    @Test func valuesAreComparedAsFarAsTheyCanBe() {
        #expect(Status(rawValue: "new") == .new)
        #expect([Status.old, .new].contains(.new))
        let ledger = Ledger(receipts: [Receipt(total: 1)], more: Ledger(receipts: []))
        var other = ledger
        #expect(ledger == other)
        other.more?.receipts = nil
        #expect(ledger != other)
    }

    // MARK: Unique elements

    @Test(arguments: Driver.allCases) func repetitionsAreFoundWithoutComparing(_ driver: Driver) throws {
        let repeated = [
            #""list":[{"number":1},{"number":2},{"number":1}]"#, #""gaps":[null,{"number":1},null]"#,
            #""nested":[[{"number":1,"status":"new"}],[],[{"status":"new","number":1}]]"#,
        ]
        for list in repeated {
            let shelf = try driver.decode(Shelf.self, #"{"must":{"number":0},"may":null,\#(list)}"#, .lenient)
            #expect(shelf.issues().map(\.rule) == ["uniqueItems"], "\(list)")
        }
        let different = #""list":[{"number":1},{"number":1,"status":"new"}],"gaps":[null],"nested":[[],[{"number":1}]]"#
        let shelf = try driver.decode(Shelf.self, #"{"must":{"number":0},"may":null,\#(different)}"#, .lenient)
        #expect(shelf.issues().isEmpty)
        let receipt = try driver.decode(Receipt.self, #"{"lines":[{"text":"a"},{"text":"a"}]}"#, .lenient)
        #expect(receipt.issues().map(\.rule) == ["uniqueItems"])
    }

    // MARK: Everything else stays

    @Test(arguments: Driver.allCases) func everythingElseIsThere(_ driver: Driver) throws {
        let json = #"{"must":{"number":1},"may":null,"either":null,"map":{"a":{"number":2}},"size":4}"#
        let shelf = try driver.decode(Shelf.self, json, .strict)
        #expect(try JSONValue(json: driver.encode(shelf)) == JSONValue(json: json))
        #expect(shelf.either.isNull && shelf.perhaps == nil && Shelf.sizeDefault == 3)
        let changed = try shelf.applying(mergePatch: ["either": ["number": 5], "map": nil] as JSONValue)
        #expect(changed.either.value?.number == 5 && changed.map == nil)
        #expect("\(shelf)".contains("number"))
        var node = Node(next: Node(), peer: .value(Peer(sample: Sample(number: 1))))
        let copy = node
        node.next?.peer = .null
        #expect(copy.next?.peer.isUnset == true && node.next?.peer.isNull == true)
        let either = try driver.decode(Either.self, #"["a",{"number":1}]"#, .strict)
        guard case .array(let elements) = either else {
            Issue.record("\(either)")
            return
        }
        #expect(elements.count == 2)
    }

    // MARK: Protocols that were asked for

    private func identity<Value: Identifiable>(_ value: Value) -> Value.ID { value.id }

    @Test func valuesAreToldApart() throws {
        #expect(identity(Book(id: "a", title: "b")) == "a")
        let number = try #require(UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"))
        #expect(identity(Film(number: number)) == number)
        #expect(identity(Disc(isbn: "i", title: nil)) == "i")
        #expect(identity(Holder.Part(id: 7)) == 7)
    }

    @Test(
        arguments: [
            Nameless.self, Draft.self, VoidModel.self, Fixed.self, Opaque.self, Sample.self, GetShelf.self, Status.self,
        ] as [Any.Type])
    func nothingTellsThemApart(_ type: Any.Type) {
        #expect(!(type is any Identifiable.Type), "\(type)")
    }

    @Test func protocolsAreThereWhereTheyWereAskedFor() {
        let errors: [Any.Type] = [Status.self, Either.self, Fault.self]
        #expect(errors.allSatisfy { $0 is any Error.Type })
        #expect(!((Level.self as Any) is any Error.Type) && !((Book.self as Any) is any Error.Type))
        let fault: any Error = Fault(code: 1)
        #expect(fault is any LocalizedError)
    }
}
