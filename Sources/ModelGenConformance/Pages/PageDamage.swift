import ModelGenDiagnostics
import ModelGenModel
package import ModelGenPages

/// Reads damaged copies of pages: cut after each byte, and without each one of their lines.
package struct PageDamage: Sendable {
    /// Copies that were read.
    package private(set) var copyCount = 0
    /// The longest that one copy took.
    package private(set) var longest: Duration = .zero
    /// What was wrong, each with the page and the damage.
    package private(set) var faults: [String] = []

    private let mostCuts: Int
    private let reader: PageSetReader

    /// Creates an account of nothing.
    ///
    /// - Parameters:
    ///   - mostCuts: A page that is longer, in bytes, is cut so often only, at even distances.
    ///   - options: How pages are read.
    package init(mostCuts: Int = .max, options: PageOptions = PageOptions()) {
        self.mostCuts = max(1, mostCuts)
        reader = PageSetReader(options: options)
    }

    /// Reads damaged copies of some of a set's pages, each among the others: what other pages say of them must not become wrong
    /// either.
    package mutating func read(
        _ pages: [PageFile], sampling count: Int, using generator: inout some RandomNumberGenerator
    ) {
        let whole = reader.read(pages)
        for _ in 0..<count {
            guard let index = pages.indices.randomElement(using: &generator) else { return }
            let (text, damage) = Self.damaged(pages[index].text, using: &generator)
            var copies = pages
            copies[index].text = text
            let set = timed(copies)
            let found = Self.faults(of: set, pageCount: pages.count) + WrongFacts.of(set, against: whole)
            faults += found.map { "\(pages[index].path) in its set, \(damage): \($0)" }
        }
    }

    /// Reads two sets as one: what is said of a page must not be wrong because of another one's kind.
    package mutating func read(_ pages: [PageFile], mixedWith others: [PageFile]) {
        let others = others.map { PageFile(path: "other/\($0.path)", text: $0.text) }
        // With a chosen case, names that are certainly no keys are no error.
        var options = reader.options
        options.wireCase = .keep
        let reader = PageSetReader(options: options)
        let set = reader.read(pages + others)
        copyCount += 1
        var found = Self.faults(of: set, pageCount: pages.count + others.count)
        if !set.diagnostics.contains(where: { $0.severity == .error }) {
            let (first, second) = (reader.read(pages), reader.read(others))
            let both = ModelSet(
                declarations: first.declarations + second.declarations,
                diagnostics: first.diagnostics + second.diagnostics)
            found += WrongFacts.of(set, against: both)
        }
        let names = [pages, others].compactMap { $0.first?.path }.joined(separator: " and ")
        faults += found.map { "the sets of \(names) as one: \($0)" }
    }

    private static func damaged(
        _ text: String, using generator: inout some RandomNumberGenerator
    ) -> (text: String, damage: String) {
        let bytes = Array(text.utf8)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if Bool.random(using: &generator) {
            let end = Int.random(in: 0...bytes.count, using: &generator)
            return (String(decoding: bytes[..<end], as: UTF8.self), "cut after \(end) bytes")
        }
        let index = Int.random(in: lines.indices, using: &generator)
        lines.remove(at: index)
        return (lines.joined(separator: "\n"), "without line \(index + 1)")
    }

    /// Reads every damaged copy of a page, beside others of its set.
    package mutating func read(_ page: PageFile, among others: [PageFile] = []) {
        let bytes = Array(page.text.utf8)
        let whole = reader.read([page] + others)
        for end in stride(from: 0, to: bytes.count, by: (bytes.count - 1) / mostCuts + 1) {
            let copy = String(decoding: bytes[..<end], as: UTF8.self)
            let set = read(copy, of: page, among: others, whole, damage: "cut after \(end) bytes")
            let isWithinLine = bytes[end...].prefix { $0 != UInt8(ascii: "\n") }.contains { $0 > UInt8(ascii: " ") }
            if isWithinLine, Self.losesARow(copy, set) {
                faults.append("\(page.path), cut after \(end) bytes: a row is cut, and nothing is said of it")
            }
        }
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            let rest = lines[..<index] + lines[(index + 1)...]
            read(rest.joined(separator: "\n"), of: page, among: others, whole, damage: "without line \(index + 1)")
        }
    }

    private mutating func timed(_ pages: [PageFile]) -> ModelSet {
        let start = ContinuousClock.now
        let set = reader.read(pages)
        longest = max(longest, .now - start)
        copyCount += 1
        return set
    }

    @discardableResult
    private mutating func read(
        _ text: String, of page: PageFile, among others: [PageFile], _ whole: ModelSet, damage: String
    ) -> ModelSet {
        let set = timed([PageFile(path: page.path, text: text)] + others)
        let found = Self.faults(of: set, pageCount: 1 + others.count) + WrongFacts.of(set, against: whole)
        faults += found.map { "\(page.path), \(damage): \($0)" }
        return set
    }

    /// Whether the text ends within a row of a model's table, and no diagnostic is about that line.
    private static func losesARow(_ text: String, _ set: ModelSet) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let heading = lines.lastIndex { $0.hasPrefix("## ") }
        guard let heading, ["## Fields", "## Values"].contains(lines[heading]),
            let table = lines[heading...].firstIndex(where: { $0.hasPrefix("|") }),
            lines.count - 1 > table + 1, lines[table...].allSatisfy({ $0.hasPrefix("|") })
        else { return false }
        let isRead = set.pages.contains { if case .declared = $0.outcome { true } else { false } }
        return isRead && !set.diagnostics.contains { $0.location?.line == lines.count }
    }

    /// What no text may lead to: a page that is not accounted for, a reference to nothing, a place that is none.
    static func faults(of set: ModelSet, pageCount: Int = 1) -> [String] {
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
        let isExplained = set.diagnostics.contains { $0.severity == .error }
        let rules: [(isKept: Bool, fault: String)] = [
            (outcomes == Array(repeating: true, count: pageCount), "the page is not accounted for"),
            (!set.declarations.isEmpty || isExplained, "nothing is declared, and no error says so"),
            (ids.count == set.declarations.count, "two types have one identity"),
            (references.isSubset(of: ids), "a reference leads nowhere"),
            (places.allSatisfy { $0.line > 0 && $0.column > 0 }, "a diagnostic has no true place"),
        ]
        return rules.filter { !$0.isKept }.map(\.fault)
    }
}
