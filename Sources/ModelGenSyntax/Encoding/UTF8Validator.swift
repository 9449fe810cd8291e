import ModelGenText

/// Finds out whether bytes are UTF-8 (RFC 3629 §4).
enum UTF8Validator {
    /// The offset of the first byte that begins no well-formed sequence, or `nil` if all of them do.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        var offset = 0
        while offset < bytes.count {
            offset = PlainBytes.end(in: bytes, from: offset)
            guard offset < bytes.count else { return nil }
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            guard let length = sequenceLength(at: offset, in: bytes) else { return offset }
            offset += length
        }
        return nil
    }

    /// The length of the well-formed sequence of several bytes at `offset`.
    private static func sequenceLength(at offset: Int, in bytes: [UInt8]) -> Int? {
        func isContinuation(_ distance: Int, in range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            offset + distance < bytes.count && range.contains(bytes[offset + distance])
        }
        // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[offset] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard isContinuation(1, in: second) else { return nil }
        for distance in 2..<max(2, length) where !isContinuation(distance) { return nil }
        return length
    }
}
