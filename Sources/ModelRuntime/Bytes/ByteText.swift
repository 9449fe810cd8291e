// Invariant: `ByteText` borrows a string's bytes for the call of `with`'s closure, and nobody keeps it longer. A part is checked to lie within
// the whole, and an index beyond the end reads as 0.

/// The bytes of a string, or a part of them, as checks of formats go through them: a place is a number, and a part as cheap as
/// the whole. Those of a `Substring` are found out about again and again.
struct ByteText: RandomAccessCollection {
    typealias SubSequence = ByteText

    private let bytes: JSONBytes
    let startIndex: Int
    let endIndex: Int

    private init(_ bytes: JSONBytes, _ range: Range<Int>) {
        self.bytes = bytes
        (startIndex, endIndex) = (range.lowerBound, range.upperBound)
    }

    /// Lends the bytes of `text`.
    @inline(__always)
    static func with(_ text: String, _ body: (ByteText) -> Bool) -> Bool {
        JSONBytes.with(text) { body(ByteText($0, 0..<$0.count)) }
    }

    @inline(__always)
    subscript(position: Int) -> UInt8 { bytes[position] }

    @inline(__always)
    subscript(bounds: Range<Int>) -> ByteText {
        precondition(startIndex <= bounds.lowerBound && bounds.upperBound <= endIndex)
        return ByteText(bytes, bounds)
    }

    /// A copy.
    var string: String { bytes.string(startIndex..<endIndex) }

    /// Whether all scalars are as wanted, of a part that ends where scalars do.
    func hasScalars(allSatisfying isWanted: (Unicode.Scalar) -> Bool) -> Bool {
        var iterator = makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            guard isWanted(scalar) else { return false }
        }
        return true
    }
}
