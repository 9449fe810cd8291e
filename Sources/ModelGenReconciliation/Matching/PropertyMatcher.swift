import ModelGenModel

/// Which property of a page is which of a schema, by their positions.
struct PropertyMatches {
    var pairs: [(page: Int, spec: Int)] = []
    /// Those of the pairs, by the page's positions, whose names are related but not alike.
    var renamed: Set<Int> = []
    var onlyOnPage: [Int] = []
    var onlyInSpec: [Int] = []
}

/// Pairs the properties of a page with those of a schema by their names.
struct PropertyMatcher {
    private let page: [Property]
    private let spec: [Property]
    private var specOfPage: [Int: Int] = [:]
    private var renamed: Set<Int> = []

    /// Strategies in order, the surest first: a key that is spelt alike cannot be taken away by one that is merely similar.
    static func match(_ page: [Property], _ spec: [Property]) -> PropertyMatches {
        var matcher = PropertyMatcher(page: page, spec: spec)
        matcher.pair(page: { $0.wireName.text }, spec: { $0.wireName.text })
        matcher.pair(page: { $0.sourceName }, spec: { $0.wireName.text })
        matcher.pair(page: { NameForm($0.sourceName).text }, spec: { NameForm($0.wireName.text).text })
        matcher.pairRenamed()
        return matcher.matches
    }

    private init(page: [Property], spec: [Property]) {
        self.page = page
        self.spec = spec
    }

    /// Pairs what is left where a name is the only one of its kind on both sides.
    private mutating func pair(page name: (Property) -> String, spec key: (Property) -> String) {
        let taken = Set(specOfPage.values)
        let names = Dictionary(grouping: page.indices.filter { specOfPage[$0] == nil }) { name(page[$0]) }
        let keys = Dictionary(grouping: spec.indices.filter { !taken.contains($0) }) { key(spec[$0]) }
        for (name, positions) in names {
            guard positions.count == 1, let candidates = keys[name], candidates.count == 1 else { continue }
            specOfPage[positions[0]] = candidates[0]
        }
    }

    /// Pairs what SDKs rename because their language has other uses for the name: `schema` becomes `schema_definition`,
    /// `bytes` becomes `size_bytes`. One name contains the other at an end, and nothing else contradicts.
    private mutating func pairRenamed() {
        let taken = Set(specOfPage.values)
        let left = page.indices.filter { specOfPage[$0] == nil }
        let free = spec.indices.filter { !taken.contains($0) }
        for index in left {
            let candidates = free.filter { isRelated(index, $0) }
            guard candidates.count == 1, left.filter({ isRelated($0, candidates[0]) }).count == 1 else { continue }
            specOfPage[index] = candidates[0]
            renamed.insert(index)
        }
    }

    private func isRelated(_ index: Int, _ other: Int) -> Bool {
        let names = [NameForm(page[index].sourceName).text, NameForm(spec[other].wireName.text).text]
            .sorted { $0.count < $1.count }
        return names[0].count >= 3 && (names[1].hasPrefix(names[0]) || names[1].hasSuffix(names[0]))
            && page[index].presence == spec[other].presence && page[index].type.isAlike(spec[other].type)
    }

    private var matches: PropertyMatches {
        let taken = Set(specOfPage.values)
        return PropertyMatches(
            pairs: page.indices.compactMap { index in specOfPage[index].map { (index, $0) } },
            renamed: renamed,
            onlyOnPage: page.indices.filter { specOfPage[$0] == nil },
            onlyInSpec: spec.indices.filter { !taken.contains($0) })
    }
}

extension TypeReference {
    /// Whether both are of one kind; what is behind references is not looked at.
    fileprivate func isAlike(_ other: TypeReference) -> Bool {
        switch (self, other) {
        case (.scalar(let scalar), .scalar(let other)): scalar.kind == other.kind
        case (.array, .array), (.map, .map), (.any, .any), (.reference, .reference): true
        // The page of a free-form object stands for a map.
        case (.reference, .map), (.map, .reference), (.reference, .any), (.any, .reference), (.map, .any),
            (.any, .map):
            true
        case (.scalar, _), (.array, _), (.map, _), (.any, _), (.reference, _): false
        }
    }
}
