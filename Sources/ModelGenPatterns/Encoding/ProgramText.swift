/// The text of a program: numbers in a form that fits a Swift string literal unescaped.
///
/// A number is written in groups of five bits, the lowest first, one character of the alphabet `A–Z a–z 0–9 - _` per group;
/// 32 is added to every group but the last. `TextPattern` in the run-time library reads it and documents the whole format.
struct ProgramText {
    /// What the numbers after the first two characters describe.
    enum Form: Character {
        case plain = "p"
        case table = "t"
        case automaton = "a"
        case backtracking = "b"
    }

    /// The version of the format; the run-time library refuses others.
    static let version: Character = "1"

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    private(set) var text: String

    /// Creates the text of a program of the given form, still without numbers.
    init(_ form: Form) { text = "\(Self.version)\(form.rawValue)" }

    /// Writes a number, which must not be negative.
    mutating func write(_ number: Int) {
        var rest = number
        while rest >= 32 {
            text.append(Self.alphabet[32 + rest & 31])
            rest >>= 5
        }
        text.append(Self.alphabet[max(rest, 0)])
    }

    mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

    mutating func write(_ numbers: Int...) {
        for number in numbers { write(number) }
    }

    /// An upper bound: 0 for none, else one more than it.
    mutating func write(bound: Int?) { write(bound.map { $0 + 1 } ?? 0) }

    mutating func write(_ classes: [CharacterClass]) {
        write(classes.count)
        for characters in classes { write(characters) }
    }

    /// Ranges as the distance from the one before and their length; then properties.
    private mutating func write(_ characters: CharacterClass) {
        write(characters.isNegated)
        write(characters.ranges.ranges.count)
        var next = 0
        for range in characters.ranges.ranges {
            write(Int(range.lowerBound) - next, range.count - 1)
            next = Int(range.upperBound) + 1
        }
        write(characters.properties.count)
        for test in characters.properties { write(test) }
    }

    private mutating func write(_ test: PropertyTest) {
        write(test.isNegated)
        switch test.property {
        case .categories(let mask): write(0, Int(mask))
        case .binary(let index): write(1, index)
        }
    }
}
