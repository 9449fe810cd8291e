import ModelGenPages

/// Which classes the pages of a set know: so that nobody can call a page that is there absent.
struct PageMentions {
    private let titles: Set<String>
    private let names: Set<String>

    init(_ pages: [PageFile]) {
        var titles: Set<String> = []
        var names: Set<String> = []
        for page in pages {
            let title = page.text.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " || $0 == "~" }
            titles.insert(String(title.prefix(while: Self.isNameCharacter)))
            // Type cells link to `[models.Name](…)` and name `models.Name`.
            for part in page.text.split(separator: "models.").dropFirst() {
                names.insert(String(part.prefix(while: Self.isNameCharacter)))
            }
        }
        self.titles = titles
        self.names = names
    }

    /// Whether a page has the class for its title, or a type cell refers to it.
    func contains(_ className: String) -> Bool { titles.contains(className) || names.contains(className) }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
