/// Which types of inline schemas are declared once.
package enum SharingStyle: String, Sendable, Hashable, CaseIterable {
    /// Those that are the same but for what people wrote about them: the others are `typealias`es.
    case identical
    /// None: each has a type of its own.
    case none
}
