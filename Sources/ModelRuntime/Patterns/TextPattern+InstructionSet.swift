extension TextPattern {
    /// A set of instructions, a bit each, in memory that is lent for a search.
    struct InstructionSet {
        private let words: Scratch<UInt64>
        /// No word before this one holds a bit.
        private var firstWord = 0

        /// An empty set of instructions below 64 times the number of words, all of which are zero.
        init(_ words: Scratch<UInt64>) {
            self.words = words
            firstWord = words.count
        }

        var isEmpty: Bool {
            mutating get {
                while firstWord < words.count, words[firstWord] == 0 { firstWord += 1 }
                return firstWord == words.count
            }
        }

        /// Adds an instruction; false if it was there.
        @discardableResult
        mutating func insert(_ index: Int) -> Bool {
            let (word, bit) = (index / 64, 1 as UInt64 &<< UInt64(index & 63))
            if words[word] & bit != 0 { return false }
            words[word] |= bit
            firstWord = min(firstWord, word)
            return true
        }

        /// Removes the first instruction.
        mutating func popFirst() -> Int? {
            guard !isEmpty else { return nil }
            let bits = words[firstWord]
            words[firstWord] = bits & (bits &- 1)
            return firstWord * 64 + bits.trailingZeroBitCount
        }

        mutating func removeAll() {
            while firstWord < words.count {
                words[firstWord] = 0
                firstWord += 1
            }
        }
    }
}
