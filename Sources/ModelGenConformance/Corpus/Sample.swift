/// A choice among many that the same seed makes again.
public enum Sample {
    /// `count` of the elements, in their order.
    public static func of<Element>(_ elements: [Element], count: Int, seed: UInt64) -> [Element] {
        var generator = SampleGenerator(seed: seed)
        return elements.indices.shuffled(using: &generator).prefix(count).sorted().map { elements[$0] }
    }
}

/// Sebastiano Vigna's SplitMix64: small, and the same on every platform.
public struct SampleGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// The same seed gives the same numbers.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
