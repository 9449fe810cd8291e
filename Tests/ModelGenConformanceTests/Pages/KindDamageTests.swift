import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@testable import ModelGenConformance

/// Damage to pages of every kind: nothing is read that the whole page does not say, and nothing is read only with an error.
@Suite struct KindDamageTests {
    private func damage(_ kind: KindPages) -> PageDamage {
        var options = PageOptions(wireCase: .keep)
        options.readsTables = kind.readsTables
        // Half of the places, because a whole set is read for each.
        return PageDamage(mostCuts: 400, options: options)
    }

    @Test(arguments: KindPages.all)
    func cutAfterAnyByteAndWithoutAnyLine(kind: KindPages) {
        var damage = damage(kind)
        for (index, page) in kind.pages.enumerated() {
            var others = kind.pages
            others.remove(at: index)
            damage.read(page, among: others)
        }
        #expect(damage.copyCount > 100)
        #expect(damage.faults.filter { fault in !kind.limits.contains { fault.hasSuffix($0) } } == [])
    }

    @Test(arguments: KindPages.all, KindPages.all)
    func twoKindsAsOneInput(first: KindPages, second: KindPages) {
        // Tables are read as such because somebody says so.
        guard first.readsTables == second.readsTables else { return }
        var damage = damage(first)
        damage.read(first.pages, mixedWith: second.pages)
        #expect(damage.faults == [])
    }

    @Test(arguments: KindPages.all)
    func theSetsAreReadWhole(kind: KindPages) {
        var options = PageOptions(wireCase: .keep)
        options.readsTables = kind.readsTables
        let set = PageSetReader(options: options).read(kind.pages)
        #expect(!set.diagnostics.contains { ["cut-row", "cut-table", "unreadable-table"].contains($0.id.rawValue) })
        #expect(set.declarations.count >= kind.pages.count)
        let objects = set.declarations.compactMap { declaration -> ObjectDeclaration? in
            if case .object(let object) = declaration { object } else { nil }
        }
        #expect(objects.contains { $0.properties.count >= 2 })
    }
}
