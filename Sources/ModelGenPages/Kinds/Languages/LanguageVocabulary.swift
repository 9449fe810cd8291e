import ModelGenModel

/// The words of a language for types, as the generators write them, and how its pages relate to the wire.
struct LanguageVocabulary: Sendable {
    /// As people call it.
    var name: String
    /// Types without parts.
    var scalars: [String: TypeReference]
    /// Free-form JSON.
    var anything: Set<String>
    /// Generic names of lists and sets.
    var lists: Set<String> = []
    /// Generic names of maps; the last argument is the value.
    var maps: Set<String> = []
    /// Generic names that only mark.
    var wrappers: [String: Marker] = [:]
    /// `T?` and `?T`.
    var optionalMark: Marker = .none
    /// `*T`.
    var pointerMark: Marker = .none
    /// How its names are spelled.
    var naming: Naming
    /// Whether the generators of this language list the values of enumerations that have a page.
    var listsValues: Bool
    /// What a page has that only this language's pages have.
    var marks: [String] = []
    /// How null shows on pages of openapi-generator.
    var nullRule: NullRule = .never

    /// How names of properties are made from keys.
    enum Naming: Sendable {
        /// Not at all, but for reserved words.
        case kept
        /// By the language's custom, which may or may not be the API's.
        case normalised
        /// By a custom that no API has.
        case pascal
    }

    /// By what openapi-generator's pages of the language tell that null is allowed.
    enum NullRule: Sendable {
        case never
        /// Go: setters `Set…Nil`, or `Pointer to` in the old style.
        case goSetters
        /// Rust: `Option` around the type of a required row.
        case optionOnRequired
        /// C#: `?` behind types of values.
        case questionMark
    }
}

extension LanguageVocabulary {
    /// All of them; order decides between equals.
    static let all: [LanguageVocabulary] = [
        .python, .java, .go, .typeScript, .ruby, .php, .cSharp, .rust, .kotlin, .dart, .swift, .javaScript,
    ]

    /// Whether the language has all of the words of a type, so that the cell speaks for it.
    func knows(_ type: LanguageType) -> Bool {
        switch type {
        case .name(let name): scalars[name] != nil || anything.contains(name)
        case .generic(let name, let arguments):
            known(name) && arguments.allSatisfy(knows)
        case .list(let inner), .map(let inner), .pointer(let inner): knows(inner)
        case .optional(let inner): optionalMark != .none && knows(inner)
        case .union(let members): members.allSatisfy(knows)
        case .literal: true
        }
    }

    /// The containers and scalars that are the language's among all names of a type.
    func known(in type: LanguageType) -> Int {
        type.names.count(where: known)
    }

    private func known(_ name: String) -> Bool {
        scalars[name] != nil || anything.contains(name) || lists.contains(name) || maps.contains(name)
            || wrappers[name] != nil
    }
}
