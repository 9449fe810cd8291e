import ModelGenText

/// A word of a name.
struct Word: Equatable {
    /// In small letters; letters and digits only.
    let text: String
    /// As the name has it, where it writes the word in capitals: `TCP` of `KernelMemoryTCP`, `CPUs` of `NanoCPUs`. That is an initialism
    /// which no list need know, and which a type of that name keeps.
    ///
    /// It is told by the small letters beside it, so a part all in capitals (`MAX_SIZE`, `PAYMENT_v2`) has none.
    let capitals: String?

    /// A word that no capitals of its own tell apart.
    init(_ text: String) { (self.text, capitals) = (text, nil) }

    /// A word as it is written in a part of a name, which may have small letters or not.
    init(written bytes: ArraySlice<UInt8>, hasSmallLettersBeside: Bool) {
        text = String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
        let isInitialism =
            hasSmallLettersBeside
            && Self.isInitialism(bytes, ASCII.isUppercase, ASCII.isDigit, plural: UInt8(ascii: "s"))
        capitals = isInitialism ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// The same of letters beyond ASCII.
    init(written scalars: ArraySlice<Unicode.Scalar>, hasSmallLettersBeside: Bool) {
        var spelling = String.UnicodeScalarView()
        spelling.append(contentsOf: scalars)
        text = String(spelling).lowercased()
        let isInitialism =
            hasSmallLettersBeside && Self.isInitialism(scalars, \.isCapital, ASCII.isDigit, plural: "s")
        capitals = isInitialism ? String(spelling) : nil
    }

    /// Capitals, with digits or the plural's `s` behind them.
    private static func isInitialism<Unit: Equatable>(
        _ word: ArraySlice<Unit>, _ isCapital: (Unit) -> Bool, _ isDigit: (Unit) -> Bool, plural: Unit
    ) -> Bool {
        let end = word.drop(while: isCapital)
        return word.count - end.count > 1 && (end.allSatisfy(isDigit) || end.elementsEqual(CollectionOfOne(plural)))
    }
}

extension Unicode.Scalar {
    /// A capital letter.
    var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
    /// A small letter.
    var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}
