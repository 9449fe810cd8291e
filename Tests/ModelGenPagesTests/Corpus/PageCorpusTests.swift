import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Pages of real SDKs.
@Suite(.enabled(if: PageCorpus.isPresent, "the corpus is absent"))
struct PageCorpusTests {
    @Test(arguments: PageCorpus.sets)
    func everyPageBecomesADeclarationOrSaysWhyNot(of set: String) throws {
        let pages = try PageCorpus.pages(below: "docs/\(set)")
        let model = try #require(PageCorpus.models[set]).get()
        #expect(!model.diagnostics.contains { $0.severity == .error })
        #expect(model.sources == pages.map(\.path))
        #expect(model.pages.map(\.path) == pages.map(\.path))
        let declared = Set(model.declarations.map(\.id))
        let explained = Set(
            model.diagnostics.filter { explanations.contains($0.id.rawValue) }.compactMap(\.location?.file))
        for page in model.pages {
            switch page.outcome {
            case .declared(let id): #expect(declared.contains(id), "\(page.path)")
            case .skipped(let reason): #expect(!reason.isEmpty && explained.contains(page.path), "\(page.path)")
            }
        }
        let skipped = model.pages.count { if case .skipped = $0.outcome { true } else { false } }
        print("\(set): \(pages.count) pages, \(pages.count - skipped) declared, \(skipped) skipped")
    }

    private let explanations: Set<String> = ["skipped-page", "http-envelope"]

    @Test func thePagesOfAnOpenAPIDocumentOfTheCorpusCanBeRead() throws {
        let model = PageSetReader().read(try PageCorpus.pages(below: "openapi/friendli/docs"))
        #expect(!model.diagnostics.contains { $0.severity == .error })
        #expect(model.declarations.count > 70)
    }

    @Test(arguments: PageCorpus.sets)
    func everyReferenceOfASetLeadsToOneOfItsDeclarations(of set: String) throws {
        let model = try #require(PageCorpus.models[set]).get()
        let ids = Set(model.declarations.map(\.id))
        #expect(ids.count == model.declarations.count)
        #expect(model.references.allSatisfy(ids.contains))
        #expect(model.references.count > 100)
    }
}

extension ModelSet {
    /// The identities that any type of the set refers to.
    var references: [TypeID] {
        declarations.flatMap { declaration -> [TypeReference] in
            switch declaration {
            case .object(let object): object.properties.map(\.type)
            case .union(let union): union.members.map(\.type)
            case .alias(let alias): [alias.target.type]
            case .enumeration: []
            }
        }.flatMap(\.references)
    }
}

extension TypeReference {
    fileprivate var references: [TypeID] {
        switch self {
        case .scalar, .any: []
        case .array(let element), .map(let element): element.type.references
        case .reference(let id): [id]
        }
    }
}
