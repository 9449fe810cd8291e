extension TextPattern {
    /// The UTF-8 of a text, read scalar by scalar in both directions.
    ///
    /// This is the only file of the folder that touches unsafe memory. Its invariants:
    /// - The bytes are a Swift string's, so they are valid UTF-8: a leading byte is followed by all its continuation bytes.
    /// - A position is between 0 and `count` and at the start of a scalar: positions are only 0, `count`, or what `next` and `previous` made
    ///   of such a position.
    /// - The value lives no longer than the closure of `withUTF8` it was made in: nobody stores it.
    struct UTF8Text {
        private let bytes: UnsafeBufferPointer<UInt8>

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// The length in bytes.
        var count: Int { bytes.count }

        /// Reads the scalar at `position` and moves behind it; `nil` at the end.
        @inline(__always)
        func next(_ position: inout Int) -> UInt32? {
            guard position < bytes.count else { return nil }
            let first = bytes[position]
            guard first >= 0x80 else {
                position += 1
                return UInt32(first)
            }
            return nextBeyondASCII(first, &position)
        }

        private func nextBeyondASCII(_ first: UInt8, _ position: inout Int) -> UInt32 {
            let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            var value = UInt32(first) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
            for offset in 1..<width { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
            position += width
            return value
        }

        /// Moves before the scalar that ends at `position` and reads it; `nil` at the start.
        func previous(_ position: inout Int) -> UInt32? {
            guard position > 0 else { return nil }
            var start = position - 1
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            position = start
            return next(&start)
        }

        /// The scalar at `position`, without moving.
        func scalar(at position: Int) -> UInt32? {
            var position = position
            return next(&position)
        }

        /// The scalar that ends at `position`, without moving.
        func scalar(before position: Int) -> UInt32? {
            var position = position
            return previous(&position)
        }

        /// Whether `expected` stands at `position`.
        func holds(_ expected: ArraySlice<UInt8>, at position: Int) -> Bool {
            guard expected.count <= bytes.count - position else { return false }
            var position = position
            for byte in expected {
                guard bytes[position] == byte else { return false }
                position += 1
            }
            return true
        }

        /// The position `count` scalars before the end; `nil` when there are fewer.
        func position(beforeLast count: Int) -> Int? {
            var position = bytes.count
            guard count <= position else { return nil }
            for _ in 0..<count {
                guard previous(&position) != nil else { return nil }
            }
            return position
        }
    }
}
