import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite struct PagePathTests {
    private func type(from path: String, target: String, _ others: [String]) throws -> (TypeReference, ModelSet) {
        let row = PageFixture.Row(name: "x", type: "[models.Toy](\(target))")
        let pages =
            [PageFixture.object("Pet", [row], path: path)] + others.map { PageFixture.object("Toy", [], path: $0) }
        let set = PageSetReader().read(pages)
        return (try #require(set.object("Pet")?.properties.first?.type), set)
    }

    @Test(arguments: [
        ("docs/models/pet.md", "../models/toy.md", "docs/models/toy.md"), ("pet.md", "../models/toy.md", "toy.md"),
        ("./pet.md", "../models/toy.md", "./toy.md"),
        ("/a/models/a/pet.md", "../../models/b/toy.md", "/a/models/b/toy.md"),
        ("models/pet.md", "/models/toy.md", "models/toy.md"),
    ])
    func resolvesLinksByPath(path: String, target: String, expected: String) throws {
        let (type, set) = try type(from: path, target: target, [expected])
        #expect(type == .reference(TypeID(expected)))
        #expect(set.complaints.isEmpty)
    }

    @Test func prefersTheNearestOfEqualFileNames() throws {
        let (type, set) = try type(from: "a/pet.md", target: "../../models/b/toy.md", ["x/toy.md", "b/toy.md"])
        #expect(type == .reference(TypeID("b/toy.md")))
        #expect(set.complaints.isEmpty)
    }

    @Test func reportsWhatMayMeanSeveralPages() throws {
        let (type, set) = try type(from: "a/pet.md", target: "../c/toy.md", ["x/toy.md", "y/toy.md"])
        #expect(type == .reference(TypeID("x/toy.md")))
        #expect(set.complaints == ["ambiguous-page"])
    }

    @Test func namesNamespacesAfterFoldersBelowTheCommonRoot() {
        let paths = ["docs/models/components/pet.md", "docs/models/errors/deep/pet.md"]
        let set = PageSetReader().read(paths.map { PageFixture.object("Pet", [], path: $0) })
        #expect(set.declarations.map(\.header.namespace) == [["components"], ["errors", "deep"]])
        #expect(set.declarations.map(\.id.rawValue) == paths)
    }

    @Test func resolvesNamesByFolderThenByNeighbourhood() {
        let pages = ["components", "errors"].map { PageFixture.object("Pet", [], path: "models/\($0)/pet.md") }
        var union = PageFixture.union("Any", ["components.Pet", "errors.Pet"])
        union.path = "models/errors/any.md"
        var near = PageFixture.union("Near", ["models.Pet", "str"])
        near.path = "models/errors/near.md"
        let set = PageSetReader().read(pages + [union, near])
        #expect(
            set.union("Any")?.members.map(\.type) == [
                .reference(TypeID("models/components/pet.md")), .reference(TypeID("models/errors/pet.md")),
            ])
        #expect(set.union("Near")?.members.first?.type == .reference(TypeID("models/errors/pet.md")))
        #expect(set.complaints.isEmpty)
    }

    @Test func aLinkToAPageThatDeclaresNothingLeadsToNoOtherPageOfItsName() throws {
        let row = PageFixture.Row(name: "x", type: "[errors.Code](../../models/errors/code.md)")
        let set = PageSetReader().read([
            PageFixture.object("Fault", [row], path: "docs/models/errors/fault.md"),
            PageFile(path: "docs/models/errors/code.md", text: "Just text.\n"),
            PageFixture.enumeration("Code", ["\"a\""], path: "docs/models/components/code.md"),
        ])
        #expect(set.object("Fault")?.properties.map(\.type) == [.any])
        #expect(set.complaints == ["missing-page"])
    }

    @Test(
        arguments: [
            ("errors.Code", false), ("models.Code", false), ("Code", false), ("components.Code", true),
            ("models.Other", true),
        ], ["# Code\n\n## Example Usage\n", "Cut.\n"])
    func aNameOfAPageThatDeclaresNothingMeansNoOtherPageOfItsTitle(name: (String, isFound: Bool), silent: String) {
        var union = PageFixture.union("Any", [name.0, "str"])
        union.path = "docs/models/errors/any.md"
        let set = PageSetReader().read([
            union, PageFile(path: "docs/models/errors/code.md", text: silent),
            PageFixture.enumeration("Code", ["\"a\""], path: "docs/models/components/code.md"),
            PageFixture.enumeration("Other", ["\"a\""], path: "docs/models/components/other.md"),
        ])
        let isReference = if case .reference? = set.union("Any")?.members.first?.type { true } else { false }
        #expect(isReference == name.isFound)
        #expect(set.complaints.isEmpty == name.isFound)
    }
}
