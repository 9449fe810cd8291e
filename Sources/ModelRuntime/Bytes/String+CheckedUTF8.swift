// Invariant: `String(checkedUTF8:)` is handed text that is UTF-8: from a document that was checked when it was opened, or put
// together of its parts and whole scalars.

extension String {
    /// Text that is known to be UTF-8.
    ///
    /// What the standard library offers for bytes checks them once more, which takes as long as all else about a string.
    /// `StaticString.description` copies its bytes as they are. Its layout is frozen; should it be another one here, text is
    /// checked once more: the optimizer decides that when it compiles, and nothing is left of the question.
    @inline(__always)
    init(checkedUTF8 text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else {
            self = ""
            return
        }
        guard StaticStringLayout.isThatOfLiterals else {
            self = String(decoding: text, as: UTF8.self)
            return
        }
        let borrowed = StaticStringLayout(start: start, count: text.count, flags: 0)
        self = unsafeBitCast(borrowed, to: StaticString.self).description
    }
}

/// What a `StaticString` consists of. Without flags it has a pointer and may have more than ASCII.
struct StaticStringLayout {
    var start: UnsafePointer<UInt8>
    var count: Int
    var flags: UInt8

    /// Whether a literal looks as expected.
    @inline(__always)
    static var isThatOfLiterals: Bool {
        let literal: StaticString = "größer"
        guard MemoryLayout<Self>.size == MemoryLayout<StaticString>.size else { return false }
        let parts = unsafeBitCast(literal, to: Self.self)
        return parts.start == literal.utf8Start && parts.count == literal.utf8CodeUnitCount && parts.flags == 0
    }
}
