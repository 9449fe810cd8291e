/// Words that do not merely begin with a capital inside a key: `ID` of `ownerID`, where proved keys or the user say so.
struct WireInitialisms: Sendable {
    /// By the word in small letters.
    private var forms: [String: String] = [:]

    /// Takes the form that most proved keys show; the user's letters count where they show none.
    init(proofs: [(key: String, sourceName: String)], given: Set<String> = []) {
        for letters in given { forms[letters.lowercased()] = letters.uppercased() }
        var counts: [String: [String: Int]] = [:]
        for (key, sourceName) in proofs { Self.count(key, sourceName, into: &counts) }
        for (word, found) in counts {
            let most = found.values.max() ?? 0
            let best = found.filter { $0.value == most }.keys
            // Divided evidence is none.
            forms[word] = best.count == 1 ? best.first : nil
        }
    }

    /// The word as it stands inside a key.
    func spelled(_ word: Substring) -> String {
        forms[word.lowercased()] ?? word.prefix(1).uppercased() + word.dropFirst()
    }

    /// The letters of a key that stand for each word behind the first.
    private static func count(_ key: String, _ sourceName: String, into counts: inout [String: [String: Int]]) {
        let name = WireWords(of: sourceName)
        guard key.count == name.lead.count + name.words.reduce(0, { $0 + $1.count }) else { return }
        var rest = key.dropFirst(name.lead.count)
        for (index, word) in name.words.enumerated() {
            let form = rest.prefix(word.count)
            if index > 0, form.lowercased() == word.lowercased() {
                counts[word.lowercased(), default: [:]][String(form), default: 0] += 1
            }
            rest = rest.dropFirst(word.count)
        }
    }
}
