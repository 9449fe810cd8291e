import ModelGenText

/// The Swift name of a type with the types that it stands in: `Refund.NextAction`.
enum QualifiedName {
    /// The name as the type's declaration has it: `NextAction`.
    static func simple(_ name: String) -> Substring {
        lastDot(of: name).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    }

    /// The name of the type at the top level in which the type stands, its own where it stands in none: `Refund`.
    static func outermost(_ name: String) -> Substring {
        ASCII.firstIndex(of: UInt8(ascii: "."), in: name).map { name[..<$0] } ?? name[...]
    }

    /// The name of the type in which the type stands; `nil` at the top level.
    static func surroundings(_ name: String) -> Substring? { lastDot(of: name).map { name[..<$0] } }

    private static func lastDot(of name: String) -> String.Index? { name.utf8.lastIndex(of: UInt8(ascii: ".")) }
}
