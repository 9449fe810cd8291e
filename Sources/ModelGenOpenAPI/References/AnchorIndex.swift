internal import ModelGenSyntax

/// The names that `$anchor` and `$id` give to schemas of one document (JSON Schema 2020-12 Core §8.2).
struct AnchorIndex {
    private(set) var anchors: [String: Place] = [:]
    private(set) var identifiers: [String: Place] = [:]
    /// How many schemas have a `$dynamicAnchor` of the name.
    private(set) var dynamicCounts: [String: Int] = [:]

    /// Walks the document without recursion; data is left out, because a `$id` in it names nothing.
    init(_ source: SourceDocument) {
        var pending = [source.root]
        while let place = pending.popLast() {
            if let mapping = place.node.mapping {
                record(place, mapping)
                pending += mapping.entries.filter { !Self.isData($0.key) }.map(place.child)
            } else {
                pending += place.elements
            }
        }
    }

    private mutating func record(_ place: Place, _ mapping: Mapping) {
        for keyword in [Keyword.anchor, .dynamicAnchor] {
            if let name = mapping[keyword.rawValue]?.string { anchors[name] = place }
        }
        if let name = mapping[Keyword.dynamicAnchor.rawValue]?.string { dynamicCounts[name, default: 0] += 1 }
        guard let identifier = (mapping[Keyword.id.rawValue] ?? mapping[Keyword.draft4ID.rawValue])?.string else {
            return
        }
        // A fragment alone was draft 4's way to write an anchor.
        if identifier.hasPrefix("#") {
            anchors[String(identifier.dropFirst())] = place
        } else {
            identifiers[identifier.hasSuffix("#") ? String(identifier.dropLast()) : identifier] = place
        }
    }

    private static func isData(_ key: String) -> Bool {
        switch Keyword(named: key) {
        case .const, .defaultValue, .enumeration, .example, .examples: true
        default: false
        }
    }
}
