import ModelGenDiagnostics

/// Tells for which language's client pages were generated, by the words of their types and by marks around them.
enum GeneratorLanguage {
    /// The languages that are not read, with what tells them.
    private static let unread: [(name: String, marks: [String])] = [
        ("Perl", ["```perl", "::Object::"]), ("Lua", ["**array[", "```lua"]),
        ("C", ["**char \\*", "_t \\*", "list_t"]),
    ]

    /// A language that the marks of are on more pages than those of any that is read.
    static func unreadLanguage(of pages: [GeneratorPage]) -> String? {
        unread.first { language in
            let count = pages.count { page in language.marks.contains { page.text.hasBytes(of: $0) } }
            return count * 2 > pages.count
        }?.name
    }

    /// The language that explains most of the cells; what only its pages have counts for more than words that many share.
    static func vocabulary(of pages: [GeneratorPage]) -> LanguageVocabulary {
        let scores = scores(of: pages)
        return LanguageVocabulary.all[scores.firstIndex(of: scores.max() ?? 0) ?? 0]
    }

    /// Two folders of clients for different languages, or of different versions, of which the rules would be applied to each other.
    static func mixture(of pages: [GeneratorPage]) -> (first: GeneratorPage, second: GeneratorPage, names: [String])? {
        let mixture = FolderMixture(pages, path: \.path, scores: scores)
        if let (first, second) = mixture.contradiction {
            return (first[0], second[0], [first, second].map { vocabulary(of: $0).name })
        }
        let folders = mixture.folders.map { (pages: $0, nulls: GeneratorNulls(vocabulary(of: $0), $0)) }
        guard let first = folders.first, let second = folders.first(where: { $0.nulls.contradicts(first.nulls) }) else {
            return nil
        }
        let name = vocabulary(of: first.pages).name
        return (first.pages[0], second.pages[0], [name, "another version of it"])
    }

    private static func scores(of pages: [GeneratorPage]) -> [Int] {
        var types: [String: Int] = [:]
        for row in pages.flatMap({ $0.rows ?? [] }) { types[row.typeText, default: 0] += 1 }
        let parsed = types.compactMap { entry in
            LanguageTypeParser.parse(withoutPointer(entry.key)).map { (type: $0, count: entry.value) }
        }
        let titles = Set(pages.map(\.title))
        return LanguageVocabulary.all.map { vocabulary in
            words(vocabulary, parsed, titles) + 3 * marks(vocabulary, pages)
        }
    }

    /// Go writes this before the type of what may be absent.
    static func withoutPointer(_ text: String) -> String {
        text.hasPrefix("Pointer to ") ? String(text.dropFirst("Pointer to ".count)) : text
    }

    private static func words(
        _ vocabulary: LanguageVocabulary, _ types: [(type: LanguageType, count: Int)], _ titles: Set<String>
    ) -> Int {
        types.reduce(0) { score, entry in
            let names = entry.type.names.filter { !titles.contains(LanguageInterpreter.lastPart(of: $0)) }
            if names.isEmpty { return score }
            let known = vocabulary.known(in: entry.type)
            return score + entry.count * (known >= names.count ? 1 : -1)
        }
    }

    private static func marks(_ vocabulary: LanguageVocabulary, _ pages: [GeneratorPage]) -> Int {
        pages.reduce(0) { score, page in
            score + vocabulary.marks.count { page.text.hasBytes(of: $0) }
        }
    }
}
