import ModelGenDiagnostics
import ModelGenModel

/// Finds pages whose rows are those of several other pages together: what was a union in the document reads as an object
/// whose members' rows are merged, and a row that one member requires would refuse the others' values.
struct SuspectUnions {
    private struct Key: Hashable {
        var name: String
        var type: String
    }

    private var keys: [[Key]] = []
    private var pagesByKey: [Key: [Int]] = [:]
    private let pages: [GeneratorPage]

    init(_ pages: [GeneratorPage]) {
        self.pages = pages
        for (index, page) in pages.enumerated() {
            let rows = (page.rows ?? []).map { Key(name: $0.name, type: $0.typeText) }
            keys.append(rows)
            for key in Set(rows) { pagesByKey[key, default: []].append(index) }
        }
    }

    /// `PetAllOf`, `Pet_allOf`
    private func isPart(_ part: String, of title: String) -> Bool {
        part.lowercased().filter { $0 != "_" }.hasPrefix(title.lowercased().filter { $0 != "_" } + "allof")
    }

    /// The names of rows that some candidate lacks, and the candidates; `nil` unless the page is suspect.
    func lacking(on index: Int) -> (names: Set<String>, candidates: [String])? {
        let rows = Set(keys[index])
        guard rows.count >= 2 else { return nil }
        var shared: [Int: Int] = [:]
        for key in rows {
            for other in pagesByKey[key, default: []] where other != index { shared[other, default: 0] += 1 }
        }
        let candidates = shared.filter { Set(keys[$0.key]).count == $0.value && $0.value < rows.count }.keys.sorted()
        guard candidates.count >= 2 else { return nil }
        // Earlier versions have a page for what an object adds to those that it is composed of.
        if candidates.contains(where: { isPart(pages[$0].title, of: pages[index].title) }) { return nil }
        let together = candidates.reduce(into: Set<Key>()) { $0.formUnion(keys[$1]) }
        guard together == rows else { return nil }
        let common = candidates.reduce(rows) { $0.intersection(keys[$1]) }
        let lacking = Set(rows.subtracting(common).map(\.name))
        let required = (pages[index].rows ?? []).filter { !$0.isCut && !$0.notes.contains("[optional") }.map(\.name)
        guard required.contains(where: lacking.contains) else { return nil }
        return (lacking, candidates.map { pages[$0].title })
    }
}

extension DiagnosticID {
    /// An object that may have been a union.
    static let possibleUnion = DiagnosticID("possible-union")
}

extension Diagnostic {
    static func possibleUnion(_ page: GeneratorPage, of candidates: [String]) -> Diagnostic {
        let names = candidates.prefix(4).joined(separator: ", ") + (candidates.count > 4 ? " …" : "")
        return .warning(
            .possibleUnion, "\(page.title) has just the rows of \(names) together, as unions do on such pages",
            at: page.location, consequence: "Rows that one of them lacks are read as optional.",
            fix: "Give --with the OpenAPI document, or state the union in the configuration.")
    }
}
