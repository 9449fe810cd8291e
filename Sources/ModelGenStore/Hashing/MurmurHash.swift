import ModelGenText

// One of the two files of this module that work on raw memory; see `SHA256.swift`. A run that has nothing to do hashes every
// input and output, and does little else.
//
// Invariant: `words` reads 16 bytes at offsets below `count & ~15`, within the buffer it is given.

/// 128 bits by which one machine recognizes bytes that it has seen: fast, and no defence against somebody who wants two texts
/// to look alike. What is checked in, or decides over somebody's files, is a `ContentHash`.
package struct MurmurHash: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64

    /// Hashes `bytes`.
    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { MurmurHash(of: $0) }
    }

    /// Hashes `bytes`: MurmurHash3_x64_128 by Austin Appleby, which is in the public domain, with the seed 0.
    init(of bytes: UnsafeRawBufferPointer) {
        var (h1, h2): (UInt64, UInt64) = (0, 0)
        let end = bytes.count & ~15
        var offset = 0
        while offset < end {
            let k1 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let k2 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
            let m1 = k1 &* 0x87c3_7b91_1142_53d5
            h1 ^= (m1 &<< 31 | m1 &>> 33) &* 0x4cf5_ad43_2745_937f
            h1 = (h1 &<< 27 | h1 &>> 37) &+ h2
            h1 = h1 &* 5 &+ 0x52dc_e729
            let m2 = k2 &* 0x4cf5_ad43_2745_937f
            h2 ^= (m2 &<< 33 | m2 &>> 31) &* 0x87c3_7b91_1142_53d5
            h2 = (h2 &<< 31 | h2 &>> 33) &+ h1
            h2 = h2 &* 5 &+ 0x3849_5ab5
            offset &+= 16
        }
        var (k1, k2): (UInt64, UInt64) = (0, 0)
        for index in end..<bytes.count {
            let byte = UInt64(bytes[index])
            if index < end + 8 {
                k1 |= byte &<< UInt64((index - end) * 8)
            } else {
                k2 |= byte &<< UInt64((index - end - 8) * 8)
            }
        }
        let m2 = k2 &* 0x4cf5_ad43_2745_937f
        h2 ^= (m2 &<< 33 | m2 &>> 31) &* 0x87c3_7b91_1142_53d5
        let m1 = k1 &* 0x87c3_7b91_1142_53d5
        h1 ^= (m1 &<< 31 | m1 &>> 33) &* 0x4cf5_ad43_2745_937f
        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 &+= h2
        h2 &+= h1
        h1 = Self.mixed(h1)
        h2 = Self.mixed(h2)
        high = h1 &+ h2
        low = h2 &+ high
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word &>> 33) &* 0xff51_afd7_ed55_8ccd
        word = (word ^ word &>> 33) &* 0xc4ce_b9fe_1a85_ec53
        return word ^ word &>> 33
    }

    /// Reads what `description` writes; `nil` for anything else.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32,
            let middle = text.utf8.index(text.startIndex, offsetBy: 16, limitedBy: text.endIndex),
            text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let high = UInt64(text[..<middle], radix: 16), let low = UInt64(text[middle...], radix: 16)
        else { return nil }
        self.high = high
        self.low = low
    }
}

extension MurmurHash: CustomStringConvertible {
    /// 32 hexadecimal digits.
    package var description: String { Hexadecimal.digits(high, width: 16) + Hexadecimal.digits(low, width: 16) }
}
