internal import ModelGenSyntax
internal import ModelGenText

/// A schema with an identifier of its own, and what is called by a name in it (JSON Schema 2020-12 Core §4.3.5, §8.2).
struct SchemaResource: Sendable {
    /// Absolute, as far as the document's own place is; without a fragment.
    var uri: String
    var root: Place
    /// `$anchor` and `$dynamicAnchor`, and the `$id` of drafts up to 7 that is only a fragment.
    var anchors: [String: Place] = [:]
    var dynamicAnchors: [String: Place] = [:]
    /// `$recursiveAnchor: true` (2019-09 Core §8.2.4.2.2).
    var isRecursive = false
}

/// The schema resources of one document.
struct ResourceIndex {
    /// The whole document comes first.
    private(set) var resources: [SchemaResource]
    /// By the pointer to the root.
    private var positions: [String: Int] = [:]

    /// Walks the document without recursion. Data is left out, because a `$id` in it names nothing.
    init(_ source: SourceDocument) {
        resources = [SchemaResource(uri: Self.base(of: source), root: source.root)]
        positions[""] = 0
        if !source.document.root.namesSchemas(in: source.dialect) { return }
        let start = source.dialect.rootIsSchema ? SubschemaPosition.schema : .anything
        var pending: [(place: Place, position: SubschemaPosition, resource: Int)] = [(source.root, start, 0)]
        while let (place, position, outer) = pending.popLast() {
            let resource = position.mayNameSchema ? record(place, in: outer) : outer
            for child in position.children(of: place) { pending.append((child.place, child.position, resource)) }
        }
    }

    /// The file's own place, or what an OpenAPI document says that its place is (OpenAPI 3.2 §4.1.2.2).
    private static func base(of source: SourceDocument) -> String {
        let file = URIReference(source.document.file)
        guard !source.dialect.rootIsSchema, let text = source.document.root["$self"]?.string else {
            return file.resource
        }
        return URIReference(text).resolved(against: file).resource
    }

    /// The resource that the place belongs to.
    func resource(of place: Place) -> SchemaResource {
        if resources.count == 1 { return resources[0] }
        var path: PointerPath? = place.path
        while let current = path {
            if let position = positions[current.description] { return resources[position] }
            path = current.parent
        }
        return resources[0]
    }

    private mutating func record(_ place: Place, in outer: Int) -> Int {
        // Up to draft 7 nothing beside a reference counts.
        let dialect = place.dialect
        if dialect.rootIsSchema, !dialect.readsReferenceSiblings, place.node[Keyword.ref.rawValue]?.string != nil {
            return outer
        }
        var resource = outer
        if let identifier = place.identifier {
            let parsed = URIReference(identifier)
            if !parsed.resource.isEmpty {
                let uri = parsed.resolved(against: URIReference(resources[outer].uri)).resource
                resource = add(uri, at: place)
            }
            if let fragment = parsed.fragment, !fragment.isEmpty { resources[resource].anchors[fragment] = place }
        }
        for keyword in [Keyword.anchor, .dynamicAnchor] {
            guard let name = place.node[keyword.rawValue]?.string else { continue }
            resources[resource].anchors[name] = place
            if keyword == .dynamicAnchor { resources[resource].dynamicAnchors[name] = place }
        }
        if place.node[Keyword.recursiveAnchor.rawValue]?.boolean == true { resources[resource].isRecursive = true }
        return resource
    }

    private mutating func add(_ uri: String, at place: Place) -> Int {
        if place.path.parent == nil {
            resources[0].uri = uri
            return 0
        }
        resources.append(SchemaResource(uri: uri, root: place))
        positions[place.path.description] = resources.count - 1
        return resources.count - 1
    }
}

extension Node {
    /// Whether any key in it, wherever that stands, could give a schema a name. Nearly no document has one, and a walk from place to place takes
    /// twenty times as long as this.
    fileprivate func namesSchemas(in dialect: Dialect) -> Bool {
        let keywords = [dialect.identifier, .anchor, .dynamicAnchor, .recursiveAnchor].map(\.rawValue)
        var pending = [self]
        while let node = pending.popLast() {
            switch node.kind {
            case .mapping(let mapping):
                for entry in mapping.entries {
                    if entry.value.isContainer {
                        pending.append(entry.value)
                    } else if keywords.contains(where: entry.key.isExactly) {
                        return true
                    }
                }
            case .sequence(let elements): pending += elements.filter(\.isContainer)
            case .null, .boolean, .number, .string: continue
            }
        }
        return false
    }

    private var isContainer: Bool {
        switch kind {
        case .mapping, .sequence: true
        case .null, .boolean, .number, .string: false
        }
    }
}

extension Dialect {
    /// `$id`, or `id` where that is the version's spelling.
    fileprivate var identifier: Keyword { rootIsSchema && draft == .draft4 ? .draft4ID : .id }
}

extension Place {
    /// What the schema calls itself.
    fileprivate var identifier: String? { node[dialect.identifier.rawValue]?.string }
}
