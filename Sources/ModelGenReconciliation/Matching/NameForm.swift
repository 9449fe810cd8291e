/// A name without what languages and vendors spell differently: `userID`, `user_id`, `User-Id` and `user_id_` are alike.
struct NameForm: Hashable, Comparable {
    let text: String

    /// Letters and digits in lower case; a name without any stays as it is.
    init(_ name: String) {
        let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        text = letters.isEmpty ? name : letters
    }

    static func < (a: NameForm, b: NameForm) -> Bool { a.text < b.text }
}
