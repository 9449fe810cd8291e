/// How a document's characters are written as bytes.
enum CharacterEncoding: Hashable {
    case utf8
    case utf16(ByteOrder)
    case utf32

    enum ByteOrder: Hashable {
        case littleEndian
        case bigEndian
    }

    /// The encoding that the first bytes show, and the length of the byte order mark (the table of YAML 1.2.2 §5.2).
    ///
    /// The order matters: UTF-32's mark begins with UTF-16's.
    static func detect(in bytes: [UInt8]) -> (encoding: CharacterEncoding, markLength: Int) {
        let start = bytes.prefix(4)
        if start.elementsEqual([0x00, 0x00, 0xFE, 0xFF]) || start.elementsEqual([0xFF, 0xFE, 0x00, 0x00]) {
            return (.utf32, 4)
        }
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if start.starts(with: [0xFE, 0xFF]) { return (.utf16(.bigEndian), 2) }
        if start.starts(with: [0xFF, 0xFE]) { return (.utf16(.littleEndian), 2) }
        return (detectUnmarked(in: start), 0)
    }

    /// A document begins with an ASCII character, so the zero bytes around it give the encoding away.
    private static func detectUnmarked(in start: ArraySlice<UInt8>) -> CharacterEncoding {
        switch start.map({ $0 == 0 }) {
        case [true, true, true, false], [false, true, true, true]: .utf32
        case [true, false], [true, false, true, false], [true, false, false, true]: .utf16(.bigEndian)
        case [false, true], [false, true, false, true], [false, true, true, false]: .utf16(.littleEndian)
        default: .utf8
        }
    }
}

/// Turns UTF-16 into UTF-8.
struct UTF16Decoder {
    /// The UTF-8 of everything before the fault, and whether there is one.
    var utf8: [UInt8] = []
    var isComplete = true

    /// Decodes `bytes`, which carry no byte order mark; stops at an unpaired surrogate or at half a code unit.
    init(_ bytes: ArraySlice<UInt8>, order: CharacterEncoding.ByteOrder) {
        utf8.reserveCapacity(bytes.count)
        var units = Units(bytes: bytes, order: order, offset: bytes.startIndex)
        var codec = UTF16()
        decoding: while true {
            switch codec.decode(&units) {
            case .scalarValue(let scalar): utf8.append(contentsOf: String(scalar).utf8)
            case .emptyInput: break decoding
            case .error:
                isComplete = false
                return
            }
        }
        isComplete = bytes.count.isMultiple(of: 2)
    }

    /// The code units of whole byte pairs.
    private struct Units: IteratorProtocol {
        let bytes: ArraySlice<UInt8>
        let order: CharacterEncoding.ByteOrder
        var offset: Int

        mutating func next() -> UInt16? {
            guard offset + 1 < bytes.endIndex else { return nil }
            defer { offset += 2 }
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            switch order {
            case .littleEndian: return second << 8 | first
            case .bigEndian: return first << 8 | second
            }
        }
    }
}
