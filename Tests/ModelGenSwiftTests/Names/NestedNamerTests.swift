import ModelGenModel
import Testing

@testable import ModelGenSwift

/// Types of inline schemas stand inside what holds them, under names that nothing else there has.
@Suite struct NestedNamerTests {
    private func inline(_ names: [String], in holder: String, key: String, _ values: [String]? = nil) -> TypeDeclaration
    {
        let name = holder + key.prefix(1).uppercased() + key.dropFirst()
        var declaration =
            values.map { Fixture.enumeration(name, $0) } ?? Fixture.object(name, [Fixture.property("p", .string())])
        declaration.header.id = TypeID("\(Fixture.id(holder).rawValue)/properties/\(key)")
        declaration.header.name.provenance = .derived
        declaration.header.enclosure = Enclosure(in: Fixture.id(holder), as: names)
        return declaration
    }

    private func names(
        _ declarations: [TypeDeclaration], inline: InlineStyle = .nested, earlier: [TypeID: String] = [:]
    ) -> [TypeID: String] {
        TypeNamer(casing: Casing(initialisms: ["id"]), occupied: ["Shop"], earlier: earlier, inline: inline)
            .names(for: declarations)
    }

    private let invoice = Fixture.object("Invoice", [])

    @Test func standInsideTheirHolder() {
        let status = inline(["Status"], in: "Invoice", key: "status", ["paid"])
        #expect(names([invoice, status])[status.id] == "Invoice.Status")
        #expect(names([invoice, status], inline: .flat)[status.id] == "InvoiceStatus")
        // Without its holder it is a type like any other.
        #expect(names([status])[status.id] == "InvoiceStatus")
    }

    @Test func standInsideOneAnother() {
        let line = inline(["Line", "LinesItem"], in: "Invoice", key: "lines")
        var price = inline(["Price"], in: "Invoice", key: "price")
        price.header.enclosure?.type = line.id
        for order in [[invoice, line, price], [price, line, invoice]] {
            #expect(names(order)[price.id] == "Invoice.Line.Price")
        }
    }

    @Test(arguments: [
        ("Type", "Invoice.Kind"), ("Self", "Invoice.SelfValue"), ("String", "Invoice.StringValue"),
        ("Customer", "Invoice.CustomerValue"), ("Invoice", "Invoice.InvoiceValue"), ("Shop", "Invoice.ShopValue"),
        ("Model", "Invoice.ModelOption"), ("payment_id", "Invoice.PaymentID"), ("PaymentId", "Invoice.PaymentID"),
    ])
    func shadowNothing(_ wanted: String, _ name: String) {
        let inner = inline([wanted], in: "Invoice", key: "k", ["a"])
        #expect(names([invoice, inner, Fixture.object("Customer", [])])[inner.id] == name)
    }

    /// `JSONObject` is the run-time library's, and `ModelObject` is, too.
    @Test func aCaseIsNotCalledAfterWhatTellsItsTypeFromOthers() throws {
        let members = ["JSONObject", "Model", "Line"].map { inline([$0], in: "Invoice", key: $0) }
        let union = Fixture.union("Invoice", members.map { .reference($0.id) }, dispatch: .candidates([0, 1, 2]))
        let source = try #require(Fixture.emit([union] + members)["Invoice.swift"])
        for line in ["case jsonObject(JSONObjectObject)", "case model(ModelDetails)", "case line(Line)"] {
            #expect(source.contains(line))
        }
    }

    /// Unless another case is called so: `StringModel` beside a string.
    @Test func aCaseIsNotCalledAfterWhatKeepsItsTypeFromTheLibrarys() throws {
        let members = ["Result", "String"].map { Fixture.object($0, []) }
        let union = Fixture.union(
            "Answer", members.map { .reference($0.id) } + [.scalar(ScalarType(.string))],
            dispatch: .candidates([0, 1, 2]))
        let source = try #require(Fixture.emit([union] + members)["Answer.swift"])
        for line in ["case result(ResultModel)", "case stringModel(StringModel)", "case string(String)"] {
            #expect(source.contains(line))
        }
    }

    @Test func twoThatWantOneNameGetTwo() {
        let one = inline(["Choice", "ChoicesItem"], in: "Invoice", key: "choices")
        let other = inline(["Choice"], in: "Invoice", key: "choice")
        let names = names([invoice, one, other])
        #expect(Set(names.values) == ["Invoice", "Invoice.Choice", "Invoice.ChoicesItem"])
        #expect(self.names([invoice, other, one]) == names)
    }

    /// A type of the top level that comes later renames nothing, and is reached by a name that nothing hides.
    @Test func recordedNamesStay() throws {
        let status = inline(["Status"], in: "Invoice", key: "status", ["paid"])
        let newcomer = Fixture.object("Status", [Fixture.property("p", .string())])
        let first = names([invoice, status])
        let second = names([invoice, status, newcomer], earlier: first)
        #expect(second[status.id] == "Invoice.Status")
        #expect(second[newcomer.id] == "Status")
        #expect(SecondNames(second, others: []).byType == [newcomer.id: "StatusModel"])
        #expect(SecondNames(first, others: []).byType.isEmpty)
        let holder = Fixture.object("Invoice", [Fixture.property("state", Fixture.reference("Status"))])
        let files = try Fixture.emit([holder, status, newcomer]) { $0.typeNames = first }
        #expect(files["Invoice.swift"]?.contains("public var state: StatusModel\n") == true)
        #expect(files["Status.swift"]?.contains("public typealias StatusModel = Status") == true)
        // A record of names at the top level binds those alone.
        #expect(names([invoice, status], earlier: [status.id: "InvoiceStatus"])[status.id] == "Invoice.Status")
        #expect(names([invoice, status], inline: .flat, earlier: first)[status.id] == "InvoiceStatus")
    }

    @Test func fileHoldsATypeWithWhatStandsInIt() throws {
        let status = inline(["Status"], in: "Invoice", key: "status", ["paid"])
        let holder = Fixture.object("Invoice", [Fixture.property("status", .reference(status.id))])
        let files = try Fixture.emit([holder, status])
        #expect(files.keys.sorted() == ["Invoice.swift"])
        let text = try #require(files["Invoice.swift"])
        #expect(text.contains("public var status: Status\n"))
        #expect(text.contains("nonisolated extension Invoice {\n    public nonisolated enum Status: Hashable"))
        #expect(text.contains("nonisolated extension Invoice.Status: OpenEnumeration {"))
    }
}
