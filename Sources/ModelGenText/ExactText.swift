/// A string that is compared as JSON compares it: scalar by scalar (RFC 8259 §8.3).
///
/// Swift's `==` holds canonically equal spellings for the same, such as `é` as one scalar and as `e` with an accent: a table or
/// a set keyed by `String` would lose one of them. `ModelRuntime` has its own, `ExactString`, since it depends on no module of
/// the tool.
package struct ExactText: Sendable {
    /// The string.
    package let text: String

    /// Wraps a string.
    package init(_ text: String) { self.text = text }
}

extension ExactText {
    /// Sixty-four bits that tell nearly all short texts apart without looking at them; equal texts have equal ones.
    package static func fingerprint(of text: String) -> UInt64 { ExactBytes.fingerprint(text) }
}

extension ExactText: Hashable {
    /// Whether both consist of the same scalars.
    package static func == (a: ExactText, b: ExactText) -> Bool { a.text.isExactly(b.text) }

    /// Feeds the bytes as they are; `String` would normalise them.
    package func hash(into hasher: inout Hasher) { ExactBytes.hash(text, into: &hasher) }
}

extension ExactText: Comparable {
    /// Whether the first text comes before the second one by their bytes in UTF-8, which is the order of their scalars.
    package static func < (a: ExactText, b: ExactText) -> Bool { ExactBytes.precedes(a.text, b.text) }
}

extension String {
    /// Whether both consist of the same scalars.
    package func isExactly(_ other: String) -> Bool {
        // The length settles nearly every pair of texts that differ.
        utf8.count == other.utf8.count && ExactBytes.equal(self, other)
    }
}
