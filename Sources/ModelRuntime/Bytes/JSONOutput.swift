// Invariant: `JSONOutput` owns `capacity` bytes, of which the first `count` are initialized. Nothing is written before
// `reserve` has made room for it, and the memory is released once, because the type cannot be copied.

/// JSON text that is being written.
struct JSONOutput: ~Copyable {
    private var storage: UnsafeMutablePointer<UInt8>?
    private var capacity: Int
    private(set) var count = 0

    /// Text for which `capacity` bytes are enough at first; without any, nothing is allocated.
    init(capacity: Int) {
        self.capacity = capacity
        storage = capacity > 0 ? .allocate(capacity: capacity) : nil
    }

    deinit { storage?.deallocate() }

    /// Where `reserve` has made room.
    @inline(__always)
    private var start: UnsafeMutablePointer<UInt8> { storage.unsafelyUnwrapped }

    mutating func removeLast(_ length: Int) { count = max(0, count - length) }

    /// The byte at a place of the text; 0 where there is none.
    func byte(_ place: Int) -> UInt8 { place < count ? start[place] : 0 }

    /// Removes the text and keeps the memory.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// A copy of the text.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: storage, count: count)) }

    var text: String { String(checkedUTF8: UnsafeBufferPointer(start: storage, count: count)) }

    /// Appends a copy of the text.
    func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: UnsafeBufferPointer(start: storage, count: count)) }

    /// The path of the value that comes next.
    var openPath: [WireKey] {
        JSONScanner.path(to: count, in: JSONBytes(UnsafeBufferPointer(start: storage, count: count)))
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        if let storage { larger.update(from: storage, count: count) }
        storage?.deallocate()
        storage = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count &+= 1
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.baseAddress else { return }
        reserve(text.count)
        (start + count).update(from: first, count: text.count)
        count &+= text.count
    }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends the decimal digits of `value`.
    @inline(__always)
    mutating func append<Value: FixedWidthInteger>(_ value: Value) {
        append(digits: UInt64(truncatingIfNeeded: value.magnitude), isNegative: value < 0)
    }

    private mutating func append(digits value: UInt64, isNegative: Bool) {
        // A sign, 20 digits, and what the last word that is stored has beyond them.
        reserve(32)
        start[count] = UInt8(ascii: "-")
        count &+= isNegative ? 1 : 0
        let unit: UInt64 = 100_000_000
        guard value >= unit else { return append(firstDigits: value) }
        let (upper, lower) = value.quotientAndRemainder(dividingBy: unit)
        if upper < unit {
            append(firstDigits: upper)
        } else {
            append(firstDigits: upper / unit)
            append(allDigits: upper % unit)
        }
        append(allDigits: lower)
    }

    /// Appends a number below 10⁸; there is room for a word.
    @inline(__always)
    private mutating func append(firstDigits value: UInt64) {
        let digits = value.eightDigits
        // The last digit is one even if it is zero.
        let zeros = min(digits.trailingZeroBitCount & ~7, 56)
        store((digits | UInt64.digitZeros) &>> UInt64(zeros))
        count &+= 8 &- zeros &>> 3
    }

    /// Appends a number below 10⁸ with zeros in front; there is room for a word.
    @inline(__always)
    private mutating func append(allDigits value: UInt64) {
        store(value.eightDigits | UInt64.digitZeros)
        count &+= 8
    }

    /// Stores eight bytes behind the text, the lowest one first; there is room for them.
    @inline(__always)
    private func store(_ word: UInt64) {
        UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    /// Appends the last `width` digits of a number, with zeros in front.
    mutating func append(_ value: Int, width: Int) {
        reserve(width)
        var rest = value
        for index in stride(from: width &- 1, through: 0, by: -1) {
            start[count &+ index] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count &+= width
    }

    /// Appends `text` as a JSON string: RFC 8259 §7, escaping only what must be.
    mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { appendQuoted($0) }
    }

    /// Appends a comma if there is a field before, a key and a colon.
    @inline(__always)
    mutating func appendKey(_ key: StaticString, isFirst: Bool) {
        let length = key.utf8CodeUnitCount
        reserve(length &+ 4)
        let comma = UnsafeMutableRawPointer(start + count)
        comma.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
        let target = isFirst ? comma : comma + 1
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        guard key.hasPointerRepresentation,
            (target + 1).copyUnescaped(from: UnsafeRawPointer(key.utf8Start), count: length)
        else { return appendEscapedKey(key, isFirst: isFirst) }
        // A quote and a colon.
        (target + 1 + length).storeBytes(of: (0x3A22 as UInt16).littleEndian, as: UInt16.self)
        count &+= length &+ (isFirst ? 3 : 4)
    }

    @inline(never)
    private mutating func appendEscapedKey(_ key: StaticString, isFirst: Bool) {
        if !isFirst { append(UInt8(ascii: ",")) }
        appendQuoted(key.description)
        append(UInt8(ascii: ":"))
    }

    /// Appends a literal name of four bytes, the first one lowest, and another byte if there is one.
    @inline(__always)
    mutating func append(literal word: UInt32, _ last: UInt8? = nil) {
        reserve(5)
        UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt32.self)
        count &+= 4
        if let last { append(last) }
    }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        // The last word that is stored may reach beyond the text.
        reserve(text.count &+ 10)
        start[count] = UInt8(ascii: "\"")
        count &+= 1
        if let base = text.baseAddress {
            let source = UnsafeRawPointer(base)
            var index = appendPlain(source, from: 0, to: text.count)
            while index < text.count {
                appendEscaped(text[index])
                // An escape needs up to six bytes.
                reserve(text.count &- index &+ 16)
                index = appendPlain(source, from: index &+ 1, to: text.count)
            }
        }
        // There is room for it.
        start[count] = UInt8(ascii: "\"")
        count &+= 1
    }

    /// Copies bytes up to one that is escaped; returns where that is. There is room for a word more.
    @inline(__always)
    private mutating func appendPlain(_ source: UnsafeRawPointer, from first: Int, to end: Int) -> Int {
        let target = UnsafeMutableRawPointer(start + count)
        let length = end &- first
        if length < 16, target.copyUnescaped(from: source + first, count: length) {
            count &+= length
            return end
        }
        var index = first
        while index &+ 16 <= end {
            let vector = source.loadVector(index)
            target.storeBytes(of: vector, toByteOffset: index &- first, as: SIMD16<UInt8>.self)
            let place = vector.firstWithMeaningInStrings
            if place < 16 {
                index &+= place
                count &+= index &- first
                return index
            }
            index &+= 16
        }
        if index &+ 8 <= end {
            let word = source.loadWord(index)
            target.storeBytes(of: word.littleEndian, toByteOffset: index &- first, as: UInt64.self)
            let special = word.bytesWithMeaningInStrings
            if special != 0 {
                index &+= special.trailingZeroBitCount >> 3
                count &+= index &- first
                return index
            }
            index &+= 8
        }
        if length >= 8, index < end {
            // The last word once more with what comes after it.
            let word = source.loadWord(end &- 8)
            if word.bytesWithMeaningInStrings == 0 {
                target.storeBytes(of: word.littleEndian, toByteOffset: length &- 8, as: UInt64.self)
                count &+= length
                return end
            }
        }
        while index < end {
            let byte = source.loadByte(index)
            if byte.needsEscape { break }
            target.storeBytes(of: byte, toByteOffset: index &- first, as: UInt8.self)
            index &+= 1
        }
        count &+= index &- first
        return index
    }

    /// Copies text of a string up to a byte that ends it or needs a closer look; returns where that is.
    mutating func appendPlain(of bytes: JSONBytes, from first: Int) -> Int {
        bytes.withMemory { source, length in
            var index = first
            while index < length {
                // In pieces, because it is not known how long the string is.
                let end = min(index &+ 512, length)
                reserve(end &- index &+ 8)
                index = appendPlain(source, from: index, to: end)
                if index < end { break }
            }
            return index
        }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for unit in UTF8.encode(scalar).unsafelyUnwrapped { append(unit) }
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(#"\""# as StaticString)
        case UInt8(ascii: "\\"): append(#"\\"# as StaticString)
        case 0x08: append(#"\b"# as StaticString)
        case 0x09: append(#"\t"# as StaticString)
        case 0x0A: append(#"\n"# as StaticString)
        case 0x0C: append(#"\f"# as StaticString)
        case 0x0D: append(#"\r"# as StaticString)
        default:
            append(#"\u00"# as StaticString)
            for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }

    /// Puts the ranges, which fill the text from the first one's start on but for what separates them, into another
    /// order.
    mutating func rearrange(_ ranges: [Range<Int>], into sorted: [Range<Int>]) {
        guard ranges.count > 1 else { return }
        let separator = Array(
            UnsafeBufferPointer(start: start + ranges[0].upperBound, count: ranges[1].lowerBound - ranges[0].upperBound)
        )
        let parts = sorted.map { UnsafeBufferPointer(start: start + $0.lowerBound, count: $0.count) }
        let text = Array(parts.joined(separator: separator))
        text.withUnsafeBufferPointer { text in
            count = ranges[0].lowerBound
            append(text)
        }
    }
}
