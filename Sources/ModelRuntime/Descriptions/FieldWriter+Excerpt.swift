// Text for people: the way of a writer with options, which generated rows take anyway, so that rows without them pay nothing.

extension EncodingOptions {
    /// What is beyond the limits of a description is left out.
    static let excerpt = EncodingOptions(rawValue: 1 << 30)
}

/// What a writer knows that writes a description.
struct Excerpt {
    var limits = ModelDescription.line
    /// Where the value begins that was written last, until something follows it.
    var valueStart: Int?
    /// The row whose value is a secret.
    var secret: (row: Int, key: StaticString)?
}

extension FieldWriter {
    var isExcerpt: Bool { options.contains(.excerpt) }

    /// Says that the row of this key, which comes next, holds a secret, which descriptions do not show.
    @_documentation(visibility: internal)
    public mutating func secret(_ key: StaticString) {
        if isExcerpt { excerpt.secret = (rows.count, key) }
    }

    /// Whether the row that was just begun is the secret one; writes what stands for its value.
    mutating func hidesSecret(_ key: StaticString) -> Bool {
        guard let secret = excerpt.secret, secret.row == rows.count - 1,
            ExactString(secret.key.description) == ExactString(key.description)
        else { return false }
        excerpt.secret = nil
        output.append("\"***\"" as StaticString)
        return true
    }

    /// Whether nothing more is shown of the open array or object; writes what stands for the rest of it, once.
    mutating func elides() -> Bool {
        if collection.isElided { return true }
        guard level > excerpt.limits.depth || output.count >= excerpt.limits.size else { return false }
        separate()
        output.append("…" as StaticString)
        collection.isElided = true
        return true
    }

    /// A number for which JSON has no spelling, as people can read it.
    mutating func notFinite(_ value: some BinaryFloatingPoint & CustomStringConvertible) throws {
        guard isExcerpt else { throw failure(value, "JSON has no spelling for \(value).") }
        output.append(value.description)
    }

    mutating func startValue() { excerpt.valueStart = output.count }

    /// Cuts the value that was written last, if it is a string beyond its limit.
    mutating func shortenLast() {
        guard let start = excerpt.valueStart else { return }
        excerpt.valueStart = nil
        output.shortenString(from: start, to: excerpt.limits.stringSize)
        guard output.byte(start) == UInt8(ascii: "\""), output.spellUnseen(from: start) else { return }
        output.shortenString(from: start, to: excerpt.limits.stringSize)
    }

    mutating func excerptArray<Element: ModelValue>(_ values: [Element]) throws {
        guard isExcerpt else { return }
        let outer = openArray()
        for value in values {
            if elides() { break }
            separate()
            startValue()
            try value.write(to: &self)
        }
        shortenLast()
        endArray(returningTo: outer)
    }
}

extension JSONOutput {
    /// Cuts the string from `first` to the end so that at most `size` bytes of its contents stay, no scalar and no escape in part.
    mutating func shortenString(from first: Int, to size: Int) {
        let size = max(0, size)
        guard count - first - 2 > size, byte(first) == UInt8(ascii: "\"") else { return }
        var (end, next) = (first + 1, first + 1)
        while next - first - 1 <= size {
            end = next
            if byte(next) == UInt8(ascii: "\\") {
                next += byte(next + 1) == UInt8(ascii: "u") ? 6 : 2
            } else {
                repeat { next += 1 } while byte(next) & 0xC0 == 0x80
            }
        }
        removeLast(count - end)
        append("…\"" as StaticString)
    }

    /// Spells what nobody sees from `first` on as escapes; returns whether there was any.
    @discardableResult
    mutating func spellUnseen(from first: Int) -> Bool {
        var place = first
        while place < count, !isUnseen(at: place) { place += 1 }
        guard place < count else { return false }
        var rest: [UInt8] = []
        for index in place..<count { rest.append(byte(index)) }
        removeLast(rest.count)
        for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars {
            if scalar.isUnseen { append("\\u" + scalar.fourDigits) } else { append(String(scalar)) }
        }
        return true
    }

    /// Whether the UTF-8 at a place is that of such a scalar; `…`, which descriptions add, is its neighbour.
    private func isUnseen(at place: Int) -> Bool {
        switch byte(place) {
        case 0xC2: byte(place + 1) < 0xA0
        case 0xE2 where byte(place + 1) == 0x80: 0xA8...0xAE ~= byte(place + 2)
        case 0xE2 where byte(place + 1) == 0x81: 0xA6...0xA9 ~= byte(place + 2)
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character that JSON lets stand (RFC 8259 §7), the end of a line or a paragraph (UAX #14 BK, NL), or sets the
    /// direction of what follows (UAX #9 §2).
    fileprivate var isUnseen: Bool {
        switch value {
        case 0x80...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    fileprivate var fourDigits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
