import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Classes of the SDK that are no JSON are told by what is in them, in the forms of all versions of the generator.
@Suite struct ClassRolesTests {
    private typealias Row = PageFixture.Row

    private let boat = PageFixture.object("Boat", [Row(name: "name", type: "*str*", isRequired: true)])
    private let link = "[models.Boat](../models/boat.md)"
    private let transport = PageFixture.object(
        "HTTPInfo",
        [
            Row(
                name: "response", type: "[httpx.Response](https://www.python-httpx.org/api/#response)", isRequired: true
            ),
            Row(name: "request", type: "[httpx.Request](https://www.python-httpx.org/api/#request)", isRequired: true),
        ])

    private func outcome(_ title: String, _ rows: [Row], path: String? = nil) -> ModelSet {
        PageSetReader().read([boat, transport, PageFixture.object(title, rows, path: path)])
    }

    @Test func headersBesideAResultAreAroundTheJSON() {
        let headers = Row(name: "headers", type: "Dict[str, List[*str*]]", isRequired: true)
        let result = Row(name: "result", type: link, isRequired: true)
        #expect(outcome("FetchBoatResponse", [headers, result]).object("FetchBoatResponse") == nil)
        #expect(outcome("FetchBoatResponse", [result, headers]).has("http-envelope"))
        // A map of plain texts is a body's, and so is one row more, and a class of another name.
        let plain = Row(name: "headers", type: "Dict[str, *str*]", isRequired: true)
        #expect(outcome("FetchBoatResponse", [plain, result]).object("FetchBoatResponse") != nil)
        let more = Row(name: "cost", type: "*int*")
        #expect(outcome("FetchBoatResponse", [headers, result, more]).object("FetchBoatResponse") != nil)
        #expect(outcome("Fetched", [headers, result]).object("Fetched") != nil)
    }

    @Test func aRowThatLinksToTheHTTPLibrarysObjectsMakesAWrapperButNotOfAnError() {
        let meta = Row(name: "http_meta", type: "[models.HTTPInfo](../models/httpinfo.md)", isRequired: true)
        let body = Row(name: "boat", type: "[Optional[models.Boat]](../models/boat.md)")
        #expect(outcome("FindBoatResponse", [meta, body]).object("FindBoatResponse") == nil)
        let message = Row(name: "message", type: "*str*", isRequired: true)
        let error = outcome("LostBoatResponse", [meta, message])
        #expect(error.object("LostBoatResponse")?.properties.map(\.sourceName) == ["message"])
        let folder = outcome("LostBoatResponse", [meta, body], path: "errors/lostboatresponse.md")
        #expect(folder.object("LostBoatResponse")?.properties.map(\.sourceName) == ["boat"])
    }

    @Test(arguments: [("List[[models.Boat](../models/boat.md)]", true), ("*str*", false)])
    func aPagerIsMarked(type: String, isPager: Bool) throws {
        let set = outcome("ListBoatsResponse", [Row(name: "result", type: type, isRequired: true)])
        #expect(set.object("ListBoatsResponse")?.header.role == (isPager ? .response : .json))
        #expect(set.has("response-wrapper") == isPager)
        let optional = outcome("ListBoatsResponse", [Row(name: "result", type: type)])
        #expect(optional.object("ListBoatsResponse")?.header.role == .json)
    }

    @Test func whatHoldsParametersAndABodyIsMarked() throws {
        let id = Row(name: "boat_id", type: "*str*", isRequired: true)
        let body = PageFixture.object("PaintBoatBody", [Row(name: "colour", type: "*str*")])
        let bodyLink = "[models.PaintBoatBody](../models/paintboatbody.md)"
        func role(_ title: String, _ rows: [Row]) -> TypeRole? {
            PageSetReader().read([boat, body, PageFixture.object(title, rows)]).object(title)?.header.role
        }
        #expect(role("PaintBoat", [id, Row(name: "request_body", type: bodyLink)]) == .parameters)
        #expect(role("PaintBoatRequest", [id, Row(name: "paint_boat_body", type: bodyLink)]) == .parameters)
        // An order that has a boat is a body.
        #expect(role("OrderRequest", [id, Row(name: "boat", type: link)]) == .json)
        #expect(role("OrderRequest", [id]) == .json)
        let apart = PageSetReader().read([
            PageFixture.object("OrderRequest", [id], path: "models/operations/orderrequest.md"),
            PageFixture.object("Boat", [id], path: "models/components/boat.md"),
        ])
        #expect(apart.object("OrderRequest")?.header.role == .parameters)
        #expect(apart.object("Boat")?.header.role == .json)
    }

    @Test(arguments: ["PaintBoatRequest", "Paint"])
    func theRowForABodyIsNoKeySoThatNothingOfItIsGuessed(title: String) throws {
        let id = Row(name: "boat_id", type: "*str*", isRequired: true)
        let rows = [id, Row(name: "request_body", type: link)]
        let set = PageSetReader().read([boat, PageFixture.object(title, rows)])
        let holder = try #require(set.object(title))
        #expect(holder.header.role == .parameters)
        #expect(holder.properties.map(\.wireName) == [.guessed("boat_id"), .known("request_body")])
        let texts = set.diagnostics.filter { $0.id.rawValue == "guessed-wire-names" }.map(\.message)
        #expect(texts.contains("1 of 1 wire names of \(title) are guessed"))
        // Beside a body that is no holder of parameters, a link is a key.
        let crew = PageFixture.object("Crew", [id, Row(name: "boat", type: link)])
        let keys = try #require(PageSetReader().read([boat, crew]).object("Crew")).properties.map(\.wireName)
        #expect(keys == [.guessed("boat_id"), .guessed("boat")])
    }

    /// A body may be a choice or a list; a choice of texts is a parameter.
    @Test(arguments: [("Either", ["models.Boat", "str"], true), ("Order", ["str", "int"], false)])
    func aBodyMayBeAChoiceOrAList(choice: String, members: [String], isBody: Bool) throws {
        let rows = [
            Row(name: "request_body", type: "List[*str*]"),
            Row(name: "boat_x", type: "[models.\(choice)](../components/\(choice.lowercased()).md)", isRequired: true),
        ]
        let union = PageFixture.union(choice, members)
        let set = PageSetReader().read([
            PageFile(path: "models/components/boat.md", text: boat.text),
            PageFile(path: "models/components/\(choice.lowercased()).md", text: union.text),
            PageFixture.object("PaintRequest", rows, path: "models/operations/paintrequest.md"),
        ])
        let names = try #require(set.object("PaintRequest")).properties.map(\.wireName)
        #expect(names == [.known("request_body"), isBody ? .known("boat_x") : .guessed("boat_x")])
    }

    @Test func aTypeThatOthersReferToIsJSONWhateverItIsCalled() {
        let request = PageFixture.object("PaintRequest", [Row(name: "request_body", type: link)])
        let user = PageFixture.object(
            "Batch", [Row(name: "items", type: "List[[models.PaintRequest](../models/paintrequest.md)]")])
        let set = PageSetReader().read([boat, request, user])
        #expect(set.object("PaintRequest")?.header.role == .json)
    }
}
