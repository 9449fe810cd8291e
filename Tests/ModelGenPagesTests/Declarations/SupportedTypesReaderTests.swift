import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct SupportedTypesReaderTests {
    @Test func readsMembers() throws {
        let cat = PageFixture.object("Cat", [.init(name: "kind", type: "*Literal[\"cat\"]*", isRequired: true)])
        let union = PageFixture.union("Any", ["models.Cat", "str", "List[models.Cat]", "Dict[str, Any]", "str"])
        let set = PageSetReader().read([union, cat])
        let any = try #require(set.union("Any"))
        let id = TypeReference.reference(TypeID("models/cat.md"))
        #expect(any.members.map(\.type) == [id, .string(), .array(ElementType(id)), .map(ElementType(.any))])
        #expect(any.requirement == .atLeastOne)
        #expect(any.discriminator == nil)
        #expect(any.dispatch == .candidates([0, 1, 2, 3]))
        #expect(set.object("Cat")?.properties.first?.constant == .string("cat"))
        #expect(set.complaints.isEmpty)
    }

    @Test func takesTheTypeFromTheCodeWhereTheHeadingIsEmpty() {
        let text =
            "# Any\n## Supported Types\n### \n```python\nvalue: int = 1\n```\n### \n```python\nvalue: List[str] = []\n```\n"
        let set = PageSetReader().read([PageFile(path: "any.md", text: text)])
        #expect(set.union("Any")?.members.map(\.type) == [.integer(), .array(ElementType(.string()))])
    }

    @Test(arguments: ["# Any\n## Supported Types\n", "# Any\n\nOf some kind.\n"])
    func keepsADeclarationForAnEmptyUnion(text: String) {
        let set = PageSetReader().read([PageFile(path: "any.md", text: text), PageFixture.object("Toy", [])])
        #expect(set.declarations.count == 2)
        #expect(set.complaints == ["empty-union"])
        #expect(set.fallbacks.count == 1)
    }

    @Test func flattensUnionsInsideUnions() {
        let set = PageSetReader().read([PageFixture.union("Any", ["Union[str, int]", "List[Union[bool, str]]"])])
        let inner = TypeReference.reference(TypeID("models/any.md#List[Union[bool, str]]"))
        #expect(set.union("Any")?.members.map(\.type) == [.string(), .integer(), .array(ElementType(inner))])
        #expect(set.declarations.count == 2)
    }

    @Test func reportsAMemberThatMayBeNull() {
        let set = PageSetReader().read([PageFixture.union("Any", ["str", "Nullable[int]"])])
        #expect(set.union("Any")?.members.map(\.type) == [.string(), .integer()])
        #expect(set.complaints == ["nullable-member"])
    }

    @Test func leavesOutResponses() {
        let set = PageSetReader().read([PageFixture.union("Any", ["str", "httpx.Response"])])
        #expect(set.union("Any")?.members.map(\.type) == [.string()])
        #expect(set.has("http-envelope"))
    }

    @Test func aUnionOfNothingButStreamsIsNoJSONAndWhatLinksToItHasNoSuchProperty() {
        let saw = PageFixture.object("Saw", [.init(name: "teeth", type: "*int*")])
        let stream = PageFixture.union("Cuts", ["eventstreaming.EventStreamAsync[models.Saw]", "httpx.Response"])
        let log = PageFixture.object(
            "Log",
            [
                .init(name: "cuts", type: "[models.Cuts](../models/cuts.md)"), .init(name: "saw", type: "*str*"),
                .init(
                    name: "live",
                    type: "[Union[EventStream[models.Saw], EventStreamAsync[models.Saw]]](../models/cuts.md)"),
            ])
        let set = PageSetReader().read([saw, stream, log])
        #expect(set.declaration("Cuts") == nil)
        #expect(set.object("Log")?.properties.map(\.sourceName) == ["saw"])
        #expect(set.complaints.isEmpty && set.has("http-envelope") && !set.has("legacy-markers"))
    }

    @Test func reportsAMemberThatCannotBeRead() {
        let set = PageSetReader().read([PageFixture.union("Any", ["str", "List["])])
        #expect(set.union("Any")?.members.map(\.type) == [.string(), .any])
        #expect(set.complaints == ["unknown-type"])
    }

    @Test func pagesOf2024WriteABareTitleAboveTheLineOfCodeThatShowsTheType() {
        let text = """
            # Tool

            ## Supported Types

            ### Saw

            ```python
            tool: models.Saw = /* values here */
            ```

            ###

            ```python
            tool: List[models.Saw] = /* values here */
            ```

            ### Text

            ```python
            tool: str = /* values here */
            ```
            """
        let saw = PageFixture.object("Saw", [.init(name: "teeth", type: "*int*")])
        let set = PageSetReader().read([PageFile(path: "models/tool.md", text: text), saw])
        let id = TypeID("models/saw.md")
        #expect(
            set.union("Tool")?.members.map(\.type) == [
                .reference(id), .array(ElementType(.reference(id))), .string(),
            ])
        #expect(set.complaints.isEmpty && set.fallbacks.isEmpty)
    }

    @Test(arguments: ["EventStream", "EventStreamAsync"])
    func eventStreamsAreNoJSONValue(name: String) {
        let saw = PageFixture.object("Saw", [.init(name: "teeth", type: "*int*")])
        let union = PageFixture.union(
            "Cut", ["models.Saw", "Union[eventstreaming.\(name)[models.Saw], \(name)[models.Saw]]"])
        let set = PageSetReader().read([saw, union])
        #expect(set.union("Cut")?.members.count == 1)
        #expect(set.complaints.isEmpty && set.fallbacks.isEmpty && set.has("http-envelope"))
    }
}
