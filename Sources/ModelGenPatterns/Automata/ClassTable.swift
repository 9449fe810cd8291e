/// The different classes of a program, each once.
struct ClassTable {
    private(set) var classes: [CharacterClass] = []
    private var indices: [CharacterClass: Int] = [:]

    /// The index of `characters`, new or known.
    mutating func index(of characters: CharacterClass) -> Int {
        if let index = indices[characters] { return index }
        indices[characters] = classes.count
        classes.append(characters)
        return classes.count - 1
    }
}
