internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// A value of a document, with the way to it.
struct Place: Sendable {
    let source: SourceDocument
    let path: PointerPath
    let node: Node
    /// Where it begins: for the value of a key, the key, because that is what a reader looks for.
    let position: SourcePosition

    var dialect: Dialect { source.dialect }

    var location: SourceLocation { source.document.location(position) }

    /// The identity of a type that is declared here.
    var id: TypeID { TypeID(path.text(after: source.document.file + "#")) }

    /// The place of an entry's value.
    func child(_ entry: Mapping.Entry) -> Place {
        Place(source: source, path: path.appending(entry.key), node: entry.value, position: entry.keyPosition)
    }

    /// The place of a key's value, if there is one.
    func child(_ key: String) -> Place? { node.mapping?.entry(key).map(child) }

    /// The places of a list's elements.
    var elements: [Place] {
        (node.sequence ?? []).enumerated().map { index, element in
            Place(source: source, path: path.appending(String(index)), node: element, position: element.position)
        }
    }

    /// A place below this one that only merging has made: it has this one's value and position.
    func virtual(_ tokens: String...) -> Place {
        Place(source: source, path: tokens.reduce(path) { $0.appending($1) }, node: node, position: position)
    }

    /// Whether the other place is this one or one above it.
    func isWithin(_ other: Place) -> Bool {
        source.index == other.source.index && path.tokens.starts(with: other.path.tokens)
    }

    /// Whether both stand at the same place of the same document.
    func isSame(as other: Place) -> Bool {
        source.index == other.source.index && position == other.position && path.isSame(as: other.path)
    }
}
