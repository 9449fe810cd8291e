/// What one place of a text may hold: ranges and properties, or everything else.
package struct CharacterClass: Hashable, Sendable {
    /// The code points listed.
    package private(set) var ranges: ScalarRanges
    /// The Unicode properties of which one suffices.
    package private(set) var properties: [PropertyTest]
    /// Whether the class is of all scalars that are neither listed nor have one of the properties.
    package private(set) var isNegated: Bool

    /// Creates a class; without properties a negated one is turned into its complement.
    init(_ ranges: ScalarRanges, properties: [PropertyTest] = [], isNegated: Bool = false) {
        self.ranges = isNegated && properties.isEmpty ? ranges.complement : ranges
        self.properties = properties
        self.isNegated = isNegated && !properties.isEmpty
    }

    /// Creates the class of one code point.
    init(_ value: UInt32) { self.init(ScalarRanges(value)) }

    /// The only code point it can hold, where there is exactly one.
    var single: UInt32? { properties.isEmpty ? ranges.single : nil }

    /// Whether no scalar can be in both; false also where properties leave it open.
    func isDisjoint(from other: CharacterClass) -> Bool {
        properties.isEmpty && other.properties.isEmpty && !ranges.intersects(other.ranges)
    }

    /// The class of what is in either, where it can be written as one class.
    func union(_ other: CharacterClass) -> CharacterClass? {
        guard !isNegated, !other.isNegated else { return nil }
        return CharacterClass(ranges.union(other.ranges), properties: properties + other.properties)
    }
}
