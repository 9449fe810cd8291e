import Testing

@testable import ModelGenOpenAPI

@Suite struct PluralWordTests {
    @Test(arguments: [
        ("Choices", "Choice"), ("LineItems", "LineItem"), ("Categories", "Category"), ("Addresses", "Address"),
        ("Boxes", "Box"), ("Branches", "Branch"), ("Statuses", "Status"), ("Caches", "Cache"),
        ("Purchases", "Purchase"),
        ("Movies", "Movie"), ("VirtualIPs", "VirtualIP"), ("Axes", "Axis"), ("Files", "File"), ("Aliases", "Alias"),
    ])
    func hasASingular(_ plural: String, _ singular: String) { #expect(PluralWord.singular(of: plural) == singular) }

    @Test(arguments: ["Data", "News", "Series", "Address", "Status", "Analysis", "Analytics", "DNS", "Bus", "", "S"])
    func isNoPlural(_ word: String) { #expect(PluralWord.singular(of: word) == nil) }
}
