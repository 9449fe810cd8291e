package import ModelGenSyntax

/// A value that a query finds, with the way to it.
package struct JSONPathMatch: Sendable, Hashable {
    /// The way from the root.
    package var path: JSONPointer
    /// What stands there.
    package var node: Node
}

extension JSONPath {
    /// What the query finds in a document, each place once, in the order of the document.
    package func matches(in root: Node) -> [JSONPathMatch] {
        let matches = JSONPathEvaluation(root: root).matches(
            of: segments, from: [JSONPathMatch(path: JSONPointer(), node: root)])
        var seen: Set<JSONPointer> = []
        return matches.filter { seen.insert($0.path).inserted }
    }
}

/// Follows queries through one document.
struct JSONPathEvaluation {
    let root: Node

    func matches(of segments: [JSONPath.Segment], from start: [JSONPathMatch]) -> [JSONPathMatch] {
        segments.reduce(start) { found, segment in
            let places = segment.isDescendant ? found.flatMap(Self.withDescendants) : found
            return places.flatMap { place in segment.selectors.flatMap { select($0, in: place) } }
        }
    }

    private func select(_ selector: JSONPath.Selector, in place: JSONPathMatch) -> [JSONPathMatch] {
        switch selector {
        case .name(let name):
            return place.node[name].map { [JSONPathMatch(path: place.path.appending(name), node: $0)] } ?? []
        case .wildcard: return Self.children(of: place)
        case .index(let index):
            let elements = place.node.sequence ?? []
            let position = index < 0 ? elements.count + index : index
            return elements.indices.contains(position) ? [Self.element(position, of: elements, in: place)] : []
        case .slice(let slice):
            let elements = place.node.sequence ?? []
            return slice.positions(in: elements.count).map { Self.element($0, of: elements, in: place) }
        case .filter(let condition):
            return Self.children(of: place).filter { holds(condition, for: $0.node) }
        }
    }

    private static func element(_ position: Int, of elements: [Node], in place: JSONPathMatch) -> JSONPathMatch {
        JSONPathMatch(path: place.path.appending(String(position)), node: elements[position])
    }

    private static func children(of place: JSONPathMatch) -> [JSONPathMatch] {
        switch place.node.kind {
        case .mapping(let mapping):
            mapping.entries.map { JSONPathMatch(path: place.path.appending($0.key), node: $0.value) }
        case .sequence(let elements): elements.indices.map { element($0, of: elements, in: place) }
        case .null, .boolean, .number, .string: []
        }
    }

    /// The place and everything below it, each before what it holds (§2.5.2.2).
    private static func withDescendants(_ place: JSONPathMatch) -> [JSONPathMatch] {
        var found: [JSONPathMatch] = []
        var pending = [place]
        while let next = pending.popLast() {
            found.append(next)
            pending += children(of: next).reversed()
        }
        return found
    }
}

extension JSONPath.Slice {
    /// The positions in a list of `count` elements (§2.3.4.2.2).
    func positions(in count: Int) -> [Int] {
        func normalized(_ index: Int) -> Int { index < 0 ? count + index : index }
        if step > 0 {
            let lower = min(max(normalized(start ?? 0), 0), count)
            let upper = min(max(normalized(end ?? count), 0), count)
            return Array(stride(from: lower, to: upper, by: step))
        }
        if step == 0 { return [] }
        let upper = min(max(start.map(normalized) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
        return Array(stride(from: upper, to: lower, by: step))
    }
}
