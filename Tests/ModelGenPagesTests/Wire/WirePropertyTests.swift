import ModelGenModel
import ModelGenPages
import SeededRandom
import Testing

/// Wire names of real SDKs.
///
/// What must hold of inference on pages of real SDKs, whatever part of their examples is there.
@Suite(.enabled(if: PageCorpus.isPresent, "the corpus is absent"))
struct WirePropertyTests {
    private struct Place: Hashable {
        var type: TypeID
        var property: String
    }

    /// The names of keys: what refers to the body beside an operation's parameters is none.
    private func names(_ set: ModelSet) -> [Place: WireName] {
        var names: [Place: WireName] = [:]
        for case .object(let object) in set.declarations {
            for property in object.properties {
                if object.header.role != .json, case .reference = property.type { continue }
                names[Place(type: object.header.id, property: property.sourceName)] = property.wireName
            }
        }
        return names
    }

    /// The last cell of a row is the example, where there are five.
    private func mapExamples(_ page: PageFile, _ transform: (Substring) -> String) -> PageFile {
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard line.hasPrefix("| `"), let end = line.dropLast().lastIndex(of: "|"), line.hasSuffix("|") else {
                return String(line)
            }
            return line[...end] + transform(line[line.index(after: end)...].dropLast()) + "|"
        }
        return PageFile(path: page.path, text: lines.joined(separator: "\n"))
    }

    @Test(arguments: PageCorpus.sets)
    func withoutSomeExamplesAProvedNameIsTheSameOrAGuessNeverAnotherProvedOne(set: String) throws {
        let pages = try PageCorpus.pages(below: "docs/\(set)")
        let proved = names(try #require(PageCorpus.models[set]).get()).filter { !$0.value.isGuessed }
        #expect(!proved.isEmpty)
        for seed in [UInt64(20_261_128), 7] {
            var generator = SeededGenerator(seed: seed)
            let thinned = pages.map { page in
                guard page.text.contains("| Example ") else { return page }
                return mapExamples(page) { Bool.random(using: &generator) ? String($0) : " " }
            }
            let rest = names(PageSetReader().read(thinned))
            for (place, name) in proved {
                guard let other = rest[place] else { continue }
                #expect(other.isGuessed || other == name, "seed \(seed), \(place)")
            }
        }
    }

    /// The types whose examples are renamed are those that it is thrown for; the keys of the others stay as they are.
    @Test(arguments: PageCorpus.sets)
    func keysThatTheExamplesOfSomeRowsSpellInCamelCaseAreFoundThere(set: String) throws {
        let pages = try PageCorpus.pages(below: "docs/\(set)")
        let proved = names(try #require(PageCorpus.models[set]).get()).filter {
            $0.value.origin == .stated && $0.value.text == $0.key.property
        }
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let renamed = pages.map { page in
            guard page.text.contains("| Example ") else { return page }
            return mapExamples(page) { Bool.random(using: &generator) ? inCamelCase($0) : String($0) }
        }
        let found = names(PageSetReader().read(renamed))
        for (place, name) in proved {
            // Two rows may have examples of one type, of which one was renamed: then neither is proved.
            let spellings: [WireName] = [inCamelCase(name.text[...]), name.text].flatMap { [.known($0), .guessed($0)] }
            let other = try #require(found[place])
            #expect(spellings.contains(other), "seed \(seed), \(place): \(other)")
        }
    }

    @Test(arguments: PageCorpus.sets)
    func keysThatExamplesSpellInCamelCaseAreFound(set: String) throws {
        let pages = try PageCorpus.pages(below: "docs/\(set)")
        let proved = names(try #require(PageCorpus.models[set]).get()).filter {
            $0.value.origin == .stated && $0.value.text == $0.key.property
        }
        let renamed = pages.map { page in
            page.text.contains("| Example ") ? mapExamples(page, inCamelCase) : page
        }
        let found = names(PageSetReader().read(renamed))
        for (place, name) in proved {
            #expect(found[place] == .known(inCamelCase(name.text[...])), "\(place)")
        }
    }

    /// Every `_x` between letters as `X`.
    private func inCamelCase(_ text: Substring) -> String {
        var result = ""
        var isWordStart = false
        for character in text {
            if character == "_", result.last?.isLetter ?? false {
                isWordStart = true
            } else {
                result += isWordStart ? character.uppercased() : String(character)
                isWordStart = false
            }
        }
        return result
    }
}
