/// A string that is compared as JSON compares it: scalar by scalar (RFC 8259 §8.3).
///
/// Swift's `==` holds canonically equal spellings for the same, such as `é` as one scalar and as `e` with an accent: a table or
/// a set keyed by `String` would lose one of them. `ModelRuntime` has its own, `ExactString`, since it depends on no module of
/// the tool.
package struct ExactText: Sendable, Hashable {
    private let utf8: [UInt8]

    /// Wraps a string.
    package init(_ text: String) { utf8 = Array(text.utf8) }

    /// The string.
    package var text: String { String(decoding: utf8, as: UTF8.self) }
}

extension String {
    /// Whether both consist of the same scalars.
    @inlinable package func isExactly(_ other: String) -> Bool {
        // `==` is the quick test: it settles nearly every pair of texts that differ.
        self == other && utf8.elementsEqual(other.utf8)
    }
}
