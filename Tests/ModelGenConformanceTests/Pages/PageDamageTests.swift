import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@testable import ModelGenConformance

@Suite struct PageDamageTests {
    @Test func readsEveryCopyOnce() {
        var damage = PageDamage()
        damage.read(PageFile(path: "pet.md", text: "# Pét\n\n## Values\n"))
        // Sixteen characters, one of two bytes; three line ends make four lines.
        #expect(damage.copyCount == 18 + 4)
        #expect(damage.faults == [])
    }

    @Test func cutsLongPagesAtEvenDistances() {
        var damage = PageDamage(mostCuts: 4)
        damage.read(PageFile(path: "pet.md", text: "# Pet\n\n"))
        #expect(damage.copyCount == 4 + 3)
    }

    @Test("What no text may lead to is found")
    func findsFaults() {
        let place = SourceLocation(file: "pet.md", line: 1)
        let header = DeclarationHeader(id: TypeID("pet.md"), name: SuggestedName("Pet", .declared), location: place)
        let toy = UnionDeclaration.Member(.reference(TypeID("toy.md")))
        let union = TypeDeclaration.union(UnionDeclaration(header: header, members: [toy], requirement: .atLeastOne))
        let nowhere = Diagnostic.note(DiagnosticID("x"), "x", at: SourceLocation(file: "pet.md", line: 0))
        let lost = ModelSet(declarations: [union, union], diagnostics: [nowhere])
        #expect(PageDamage.faults(of: lost).count == 4)
        #expect(PageDamage.faults(of: ModelSet()).count == 2)
    }
}
