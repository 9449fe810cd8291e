/// A number of ASCII digits taken from the front of text.
struct DigitReader {
    private(set) var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes exactly `count` digits, of a value within `range`.
    mutating func take(_ count: Int, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        guard range.contains(value) else { return nil }
        rest = rest.dropFirst(count)
        return value
    }

    /// Takes as many digits as there are; how many.
    mutating func takeAll() -> Int {
        let count = rest.prefix(while: \.isDigit).count
        rest = rest.dropFirst(count)
        return count
    }

    /// Takes one of some characters.
    mutating func take(_ characters: StaticString) -> UInt8? {
        guard let first = rest.first, characters.withUTF8Buffer({ $0.contains(first) }) else { return nil }
        rest.removeFirst()
        return first
    }
}
