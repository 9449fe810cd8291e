import ModelGenText
import Testing

@Suite("Bytes that nobody needs to look at twice")
struct PlainBytesTests {
    /// Each byte at each place of a word, beside bytes that a subtraction could borrow from.
    @Test("Every byte is found, wherever it stands", arguments: [UInt8(ascii: "a"), 0x20, 0x0A, 0x7E])
    func everyByteIsFound(neighbour: UInt8) {
        for byte in UInt8.min...UInt8.max {
            let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\") || byte == 0x0A
            for position in 0..<19 {
                var bytes = [UInt8](repeating: neighbour, count: 19)
                bytes[position] = byte
                for start in 0...position {
                    #expect(PlainBytes.end(in: bytes, from: start) == (isPlain ? 19 : position))
                }
            }
        }
    }
}
