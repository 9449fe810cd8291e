import ModelGenModel

/// What stands behind the names of inline schemas' types that would else be those of others. There are two of each, for `ModelValue`
/// and `ModelObject` are the run-time library's.
enum KindSuffixes {
    fileprivate static let objects = ["Object", "Details"]
    fileprivate static let enumerations = ["Value", "Option"]
    fileprivate static let unions = ["Choice", "Alternative"]
    fileprivate static let aliases = ["Alias", "Form"]

    /// Whether a suffix tells a name from the one that was wanted. A type that another place shares is an alias there and has kept its
    /// name, so that the suffix may be that of another kind.
    static func tell(_ name: String, from wanted: String) -> Bool {
        (objects + enumerations + unions + aliases).contains { name == wanted + $0 }
    }
}

extension TypeDeclaration {
    /// What tells the type of an inline schema from a type that is called like the property which holds it, best first.
    var kindSuffixes: [String] {
        switch self {
        case .object: KindSuffixes.objects
        case .enumeration: KindSuffixes.enumerations
        case .union: KindSuffixes.unions
        case .alias: KindSuffixes.aliases
        }
    }
}
