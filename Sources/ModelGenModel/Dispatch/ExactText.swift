/// A string that is compared as JSON compares it: scalar by scalar.
///
/// Swift's `==` holds canonically equal spellings for the same; a tag table keyed by `String` would lose one of them.
struct ExactText: Hashable {
    private let utf8: [UInt8]

    init(_ text: String) { utf8 = Array(text.utf8) }

    var text: String { String(decoding: utf8, as: UTF8.self) }
}
