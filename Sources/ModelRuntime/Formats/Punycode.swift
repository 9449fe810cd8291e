/// The encoding of Unicode labels in ASCII: RFC 3492.
enum Punycode {
    private static let base = 36
    private static let leastThreshold = 1
    private static let greatestThreshold = 26
    private static let firstScalar = 128
    private static let firstBias = 72

    /// The scalars of a label without its `xn--`; `nil` where it is none.
    static func decode(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        let delimiter = text.lastIndex(of: UInt8(ascii: "-"))
        var scalars = (delimiter.map { text[..<$0] } ?? []).map { Unicode.Scalar($0) }
        var rest = delimiter.map { text[($0 + 1)...] } ?? text
        var (code, bias, index) = (firstScalar, firstBias, 0)
        while !rest.isEmpty {
            let start = index
            var weight = 1
            var position = base
            while true {
                guard let digit = rest.popFirst().flatMap(value) else { return nil }
                index += digit * weight
                let threshold = min(max(position - bias, leastThreshold), greatestThreshold)
                if digit < threshold { break }
                weight *= base - threshold
                guard weight < 1 << 32, index < 1 << 40 else { return nil }
                position += base
            }
            bias = adapted(index - start, scalars.count + 1, isFirst: start == 0)
            code += index / (scalars.count + 1)
            index %= scalars.count + 1
            guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            scalars.insert(scalar, at: index)
            index += 1
        }
        return scalars
    }

    /// The label in ASCII, without its `xn--`.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basicCount = output.count
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var (code, delta, bias, handled) = (firstScalar, 0, firstBias, basicCount)
        while handled < scalars.count {
            let next = scalars.map { Int($0.value) }.filter { $0 >= code }.min() ?? code
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in scalars {
                if Int(scalar.value) < code { delta += 1 }
                guard Int(scalar.value) == code else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var (rest, position) = (delta, base)
        while true {
            let threshold = min(max(position - bias, leastThreshold), greatestThreshold)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

    /// §6.1
    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        let (damp, skew) = (700, 38)
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var position = 0
        while delta > (base - leastThreshold) * greatestThreshold / 2 {
            delta /= base - leastThreshold
            position += base
        }
        return position + (base - leastThreshold + 1) * delta / (delta + skew)
    }

    private static func value(_ byte: UInt8) -> Int? {
        if byte.isLetter { return Int(byte | 0x20) - 0x61 }
        return byte.isDigit ? Int(byte) - 0x30 + 26 : nil
    }
}
