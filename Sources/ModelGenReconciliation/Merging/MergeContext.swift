import ModelGenDiagnostics
import ModelGenModel

/// What merging knows about both sources, and what it finds out.
struct MergeContext {
    let pages: Catalog
    let spec: Catalog
    let matches: TypeMatches
    var differences: [Difference] = []
    var counts = Reconciliation.Counts()
    /// Pages of free-form objects → what the specification says they hold.
    var contents: [TypeID: ElementType] = [:]
    /// Lists of pages that one of two spellings has, where the specification tells which.
    var settledLists: Set<TypeID> = []
    /// Types of the specification that the merged ones refer to.
    private(set) var needed: [TypeID] = []

    init(pages: Catalog, spec: Catalog, matches: TypeMatches) {
        self.pages = pages
        self.spec = spec
        self.matches = matches
    }

    mutating func differ(
        _ fact: Difference.Fact, _ place: MergePlace, page: String, spec: String, outcome: Difference.Outcome = .spec
    ) {
        differences.append(
            Difference(
                fact: fact, outcome: outcome, subject: place.subject, page: page, spec: spec, pageLocation: place.page,
                specLocation: place.spec))
    }

    /// A type of the specification with the pages' types in it; what no page is about is needed from now on.
    mutating func adopt(_ type: TypeReference) -> TypeReference {
        type.mappingReferences { adopt($0) }
    }

    mutating func adopt(_ declaration: TypeDeclaration) -> TypeDeclaration {
        declaration.mappingReferences { adopt($0) }
    }

    private mutating func adopt(_ id: TypeID) -> TypeID {
        if let page = matches.page(of: id) { return page }
        if !needed.contains(id) { needed.append(id) }
        return id
    }
}

/// What is being merged: by the page's names, with where both sources stand.
struct MergePlace {
    var subject: String
    var page: SourceLocation
    var spec: SourceLocation

    /// What an array or a map at this place holds.
    var element: MergePlace { MergePlace(subject: subject + "[]", page: page, spec: spec) }
}
