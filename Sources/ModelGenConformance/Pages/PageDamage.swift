import ModelGenDiagnostics
import ModelGenModel
public import ModelGenPages

/// Reads damaged copies of pages: cut after each byte, and without each one of their lines.
public struct PageDamage: Sendable {
    /// Copies that were read.
    public private(set) var copyCount = 0
    /// The longest that one copy took.
    public private(set) var longest: Duration = .zero
    /// What was wrong, each with the page and the damage.
    public private(set) var faults: [String] = []

    private let mostCuts: Int

    /// Creates an account of nothing.
    ///
    /// - Parameter mostCuts: A page that is longer, in bytes, is cut so often only, at even distances.
    public init(mostCuts: Int = .max) { self.mostCuts = max(1, mostCuts) }

    /// Reads every damaged copy of a page.
    public mutating func read(_ page: PageFile) {
        let bytes = Array(page.text.utf8)
        let whole = PageSetReader().read([page])
        for end in stride(from: 0, to: bytes.count, by: (bytes.count - 1) / mostCuts + 1) {
            read(String(decoding: bytes[..<end], as: UTF8.self), of: page, whole, damage: "cut after \(end) bytes")
        }
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            let rest = lines[..<index] + lines[(index + 1)...]
            read(rest.joined(separator: "\n"), of: page, whole, damage: "without line \(index + 1)")
        }
    }

    private mutating func read(_ text: String, of page: PageFile, _ whole: ModelSet, damage: String) {
        let start = ContinuousClock.now
        let set = PageSetReader().read([PageFile(path: page.path, text: text)])
        longest = max(longest, .now - start)
        copyCount += 1
        let found = Self.faults(of: set) + WrongFacts.of(set, against: whole)
        faults += found.map { "\(page.path), \(damage): \($0)" }
    }

    /// What no text may lead to: a page that is not accounted for, a reference to nothing, a place that is none.
    static func faults(of set: ModelSet) -> [String] {
        let ids = Set(set.declarations.map(\.id))
        var references: Set<TypeID> = []
        for declaration in set.declarations {
            _ = declaration.mappingReferences { id in
                references.insert(id)
                return id
            }
        }
        let outcomes = set.pages.map { if case .declared(let id) = $0.outcome { ids.contains(id) } else { true } }
        let places = set.diagnostics.compactMap(\.location)
        let rules: [(isKept: Bool, fault: String)] = [
            (outcomes == [true], "the page is not accounted for"),
            (!set.declarations.isEmpty || !set.diagnostics.isEmpty, "nothing is declared, and nothing is said"),
            (ids.count == set.declarations.count, "two types have one identity"),
            (references.isSubset(of: ids), "a reference leads nowhere"),
            (places.allSatisfy { $0.line > 0 && $0.column > 0 }, "a diagnostic has no true place"),
        ]
        return rules.filter { !$0.isKept }.map(\.fault)
    }
}
