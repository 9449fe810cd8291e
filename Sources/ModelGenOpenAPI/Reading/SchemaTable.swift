internal import ModelGenSyntax

/// The schemas of a run by their places: a member of a union, a base or what references lead to is looked at by several readers, each of which
/// would parse it again.
final class SchemaTable {
    private var schemas: [Key: Schema] = [:]

    /// What such schemas stand under. Most others are properties, which are read once: to keep them all would take a quarter more memory.
    private static let sharing: Set<String> = [
        Keyword.allOf.rawValue, Keyword.anyOf.rawValue, Keyword.oneOf.rawValue, Keyword.defs.rawValue,
        Keyword.definitions.rawValue, "schemas",
    ]

    /// The schema at a place, parsed where nobody has asked for it before.
    func schema(at place: Place, parse: () -> Schema) -> Schema {
        guard let holder = place.path.parent?.token, Self.sharing.contains(holder) else { return parse() }
        let key = Key(place)
        if let known = schemas[key] { return known }
        let schema = parse()
        schemas[key] = schema
        return schema
    }

    /// A place. Where it begins tells it from nearly all others; what aliases stand for begins where several others do.
    private struct Key: Hashable {
        private let document: Int
        private let position: SourcePosition
        private let path: PointerPath

        init(_ place: Place) {
            document = place.source.index
            position = place.position
            path = place.path
        }

        static func == (a: Key, b: Key) -> Bool {
            a.position == b.position && a.document == b.document && a.path.isSame(as: b.path)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(document)
            hasher.combine(position)
        }
    }
}
