// One of the files of this module that work on raw memory: with array subscripts an unoptimised build, which is what a build
// plugin runs, hashes some twenty times slower.
//
// Invariants: `compress` reads 64 bytes from `block` and from nowhere else of the message; `constants` and `schedule` hold
// 64 words, `state` holds 8. Every pointer comes from a `withUnsafe…` closure and does not leave it.

/// SHA-256 as FIPS 180-4 defines it, so that the ownership record needs no dependency.
enum SHA256 {
    /// The eight words of the message's digest.
    static func digest(of message: [UInt8]) -> [UInt32] {
        var state = initialState
        var schedule = [UInt32](repeating: 0, count: 64)
        let padded = Padding(of: message)
        roundConstants.withUnsafeBufferPointer { constants in
            schedule.withUnsafeMutableBufferPointer { schedule in
                state.withUnsafeMutableBufferPointer { state in
                    for part in [message, padded.tail] {
                        part.withUnsafeBufferPointer { bytes in
                            let end = bytes.count & ~63
                            var start = 0
                            while start < end {
                                let block = UnsafeBufferPointer(rebasing: bytes[start..<start + 64])
                                compress(block, constants, schedule, state)
                                start += 64
                            }
                        }
                    }
                }
            }
        }
        return state
    }

    /// FIPS 180-4 §5.1.1: what follows the last whole block, a one bit, zeros, and the length in bits.
    private struct Padding {
        var tail: [UInt8]

        init(of message: [UInt8]) {
            tail = Array(message[(message.count & ~63)...])
            tail.append(0x80)
            while tail.count % 64 != 56 { tail.append(0) }
            let bits = UInt64(message.count) &* 8
            for shift in stride(from: 56 as UInt64, through: 0, by: -8) {
                tail.append(UInt8(truncatingIfNeeded: bits >> shift))
            }
        }
    }

    /// FIPS 180-4 §6.2.2 for one block. It is one function, and its rotations are spelled out, because calls are what an
    /// unoptimised build pays for. Eight rounds are written out, after which each word is where it was: none is moved.
    private static func compress(
        _ block: UnsafeBufferPointer<UInt8>,
        _ constants: UnsafeBufferPointer<UInt32>,
        _ schedule: UnsafeMutableBufferPointer<UInt32>,
        _ state: UnsafeMutableBufferPointer<UInt32>
    ) {
        guard let bytes = block.baseAddress, let k = constants.baseAddress, let w = schedule.baseAddress else { return }
        var t = 0
        while t < 16 {
            let word = bytes + t &* 4
            let high = UInt32(truncatingIfNeeded: word[0]) &<< 24 | UInt32(truncatingIfNeeded: word[1]) &<< 16
            w[t] = high | UInt32(truncatingIfNeeded: word[2]) &<< 8 | UInt32(truncatingIfNeeded: word[3])
            t &+= 1
        }
        while t < 64 {
            let x = w[t &- 15]
            let y = w[t &- 2]
            let sigma0 = (x &>> 7 | x &<< 25) ^ (x &>> 18 | x &<< 14) ^ (x &>> 3)
            let sigma1 = (y &>> 17 | y &<< 15) ^ (y &>> 19 | y &<< 13) ^ (y &>> 10)
            w[t] = w[t &- 16] &+ sigma0 &+ w[t &- 7] &+ sigma1
            t &+= 1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        t = 0
        while t < 64 {
            h = h &+ ((e &>> 6 | e &<< 26) ^ (e &>> 11 | e &<< 21) ^ (e &>> 25 | e &<< 7))
            h = h &+ (g ^ (e & (f ^ g))) &+ k[t] &+ w[t]
            d = d &+ h
            h = h &+ ((a &>> 2 | a &<< 30) ^ (a &>> 13 | a &<< 19) ^ (a &>> 22 | a &<< 10))
            h = h &+ ((a & b) | (c & (a | b)))
            g = g &+ ((d &>> 6 | d &<< 26) ^ (d &>> 11 | d &<< 21) ^ (d &>> 25 | d &<< 7))
            g = g &+ (f ^ (d & (e ^ f))) &+ k[t &+ 1] &+ w[t &+ 1]
            c = c &+ g
            g = g &+ ((h &>> 2 | h &<< 30) ^ (h &>> 13 | h &<< 19) ^ (h &>> 22 | h &<< 10))
            g = g &+ ((h & a) | (b & (h | a)))
            f = f &+ ((c &>> 6 | c &<< 26) ^ (c &>> 11 | c &<< 21) ^ (c &>> 25 | c &<< 7))
            f = f &+ (e ^ (c & (d ^ e))) &+ k[t &+ 2] &+ w[t &+ 2]
            b = b &+ f
            f = f &+ ((g &>> 2 | g &<< 30) ^ (g &>> 13 | g &<< 19) ^ (g &>> 22 | g &<< 10))
            f = f &+ ((g & h) | (a & (g | h)))
            e = e &+ ((b &>> 6 | b &<< 26) ^ (b &>> 11 | b &<< 21) ^ (b &>> 25 | b &<< 7))
            e = e &+ (d ^ (b & (c ^ d))) &+ k[t &+ 3] &+ w[t &+ 3]
            a = a &+ e
            e = e &+ ((f &>> 2 | f &<< 30) ^ (f &>> 13 | f &<< 19) ^ (f &>> 22 | f &<< 10))
            e = e &+ ((f & g) | (h & (f | g)))
            d = d &+ ((a &>> 6 | a &<< 26) ^ (a &>> 11 | a &<< 21) ^ (a &>> 25 | a &<< 7))
            d = d &+ (c ^ (a & (b ^ c))) &+ k[t &+ 4] &+ w[t &+ 4]
            h = h &+ d
            d = d &+ ((e &>> 2 | e &<< 30) ^ (e &>> 13 | e &<< 19) ^ (e &>> 22 | e &<< 10))
            d = d &+ ((e & f) | (g & (e | f)))
            c = c &+ ((h &>> 6 | h &<< 26) ^ (h &>> 11 | h &<< 21) ^ (h &>> 25 | h &<< 7))
            c = c &+ (b ^ (h & (a ^ b))) &+ k[t &+ 5] &+ w[t &+ 5]
            g = g &+ c
            c = c &+ ((d &>> 2 | d &<< 30) ^ (d &>> 13 | d &<< 19) ^ (d &>> 22 | d &<< 10))
            c = c &+ ((d & e) | (f & (d | e)))
            b = b &+ ((g &>> 6 | g &<< 26) ^ (g &>> 11 | g &<< 21) ^ (g &>> 25 | g &<< 7))
            b = b &+ (a ^ (g & (h ^ a))) &+ k[t &+ 6] &+ w[t &+ 6]
            f = f &+ b
            b = b &+ ((c &>> 2 | c &<< 30) ^ (c &>> 13 | c &<< 19) ^ (c &>> 22 | c &<< 10))
            b = b &+ ((c & d) | (e & (c | d)))
            a = a &+ ((f &>> 6 | f &<< 26) ^ (f &>> 11 | f &<< 21) ^ (f &>> 25 | f &<< 7))
            a = a &+ (h ^ (f & (g ^ h))) &+ k[t &+ 7] &+ w[t &+ 7]
            e = e &+ a
            a = a &+ ((b &>> 2 | b &<< 30) ^ (b &>> 13 | b &<< 19) ^ (b &>> 22 | b &<< 10))
            a = a &+ ((b & c) | (d & (b | c)))
            t &+= 8
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// FIPS 180-4 §5.3.3.
    private static let initialState: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// FIPS 180-4 §4.2.2.
    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
