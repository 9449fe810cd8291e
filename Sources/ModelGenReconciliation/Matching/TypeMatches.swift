import ModelGenModel

/// Which type of the pages is which of the specification. Several pages may describe one schema: SDKs split types.
struct TypeMatches {
    private(set) var specOfPage: [TypeID: TypeID] = [:]
    private var pagesOfSpec: [TypeID: [TypeID]] = [:]
    /// Pairs that have not been looked into yet.
    private(set) var fresh: [(page: TypeID, spec: TypeID)] = []

    func spec(of page: TypeID) -> TypeID? { specOfPage[page] }

    /// The page that stands for a schema: the first that was found to.
    func page(of spec: TypeID) -> TypeID? { pagesOfSpec[spec]?.first }

    func isMatched(spec: TypeID) -> Bool { pagesOfSpec[spec] != nil }

    /// The first match of a page stays.
    mutating func match(_ page: TypeID, _ spec: TypeID) {
        guard specOfPage[page] == nil else { return }
        specOfPage[page] = spec
        pagesOfSpec[spec, default: []].append(page)
        fresh.append((page, spec))
    }

    mutating func nextFresh() -> (page: TypeID, spec: TypeID)? { fresh.isEmpty ? nil : fresh.removeFirst() }
}
