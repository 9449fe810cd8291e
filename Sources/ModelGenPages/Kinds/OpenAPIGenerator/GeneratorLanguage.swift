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
        var types: [String: Int] = [:]
        for row in pages.flatMap({ $0.rows ?? [] }) { types[row.typeText, default: 0] += 1 }
        let parsed = types.compactMap { entry in
            LanguageTypeParser.parse(withoutPointer(entry.key)).map { (type: $0, count: entry.value) }
        }
        let titles = Set(pages.map(\.title))
        let scores = LanguageVocabulary.all.map { vocabulary in
            words(vocabulary, parsed, titles) + 3 * marks(vocabulary, pages)
        }
        let best = scores.max() ?? 0
        let index = scores.firstIndex(of: best) ?? 0
        return LanguageVocabulary.all[index]
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
