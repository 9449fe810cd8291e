import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

@Suite("Pages against the sources they describe", .enabled(if: PageCorpus.isPresent, "the corpus is absent"))
struct GroundTruthTests {
    @Test(arguments: PageCorpus.sets)
    func agreesWithTheSources(of set: String) throws {
        let model = try #require(PageCorpus.models[set]).get()
        let comparison = GroundTruthComparison(of: model, with: try PageCorpus.groundTruth(of: set))
        let known = KnownDisagreements.all.filter { $0.set == set }
        let excluded = Set(known.flatMap { group in group.subjects.map { "\(group.fact) \($0)" } })

        var agreed = 0
        var total = 0
        for fact in GroundTruthComparison.Fact.allCases {
            let tally = comparison.tallies[fact] ?? .init()
            let exclusions = known.filter { $0.fact == fact }.reduce(0) { $0 + $1.subjects.count }
            print("\(set): \(fact) \(tally.agreed) of \(tally.total - exclusions), \(exclusions) excluded")
            agreed += tally.agreed
            total += tally.total - exclusions
        }
        print("\(set): \(comparison.unverifiedDefaults) defaults stated in prose that the source does not have")
        print("\(set): wire names \(comparison.wireNames.agreed) of \(comparison.wireNames.total), guessed")

        let left = comparison.disagreements.filter { !excluded.contains("\($0.fact) \($0.subject)") }
        for item in left { print("\(set): \(item.fact) \(item.subject): \(item.expected) ≠ \(item.found)") }
        #expect(Double(agreed) >= 0.999 * Double(total))
        #expect(total > 4_000)

        let found = Set(comparison.disagreements.map { "\($0.fact) \($0.subject)" })
        #expect(excluded.subtracting(found).isEmpty, "stale exclusions")
    }

    @Test("No row of the ground truth is passed over", arguments: zip(PageCorpus.sets, [973, 1_571, 3_675]))
    func readsEveryRow(of set: String, count: Int) throws {
        #expect(try PageCorpus.groundTruth(of: set).count == count)
    }

    @Test("Every page becomes a declaration or says why not", arguments: PageCorpus.sets)
    func accountsForEveryPage(of set: String) throws {
        let pages = try PageCorpus.pages(below: "docs/\(set)")
        let model = try #require(PageCorpus.models[set]).get()
        #expect(!model.diagnostics.contains { $0.severity == .error })
        #expect(model.sources == pages.map(\.path))
        let declared = Set(model.declarations.map(\.id.rawValue))
        let explained = Set(
            model.diagnostics.filter { explanations.contains($0.id.rawValue) }.compactMap(\.location?.file))
        for page in pages {
            #expect(declared.contains(page.path) != explained.contains(page.path), "\(page.path)")
        }
    }

    private let explanations: Set<String> = ["skipped-page", "http-envelope"]

    @Test("The pages of an OpenAPI document of the corpus can be read")
    func readsThePagesOfADocument() throws {
        let model = PageSetReader().read(try PageCorpus.pages(below: "openapi/friendli/docs"))
        #expect(!model.diagnostics.contains { $0.severity == .error })
        #expect(model.declarations.count > 70)
    }

    @Test("Every reference of a set leads to one of its declarations", arguments: PageCorpus.sets)
    func resolvesReferences(of set: String) throws {
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
