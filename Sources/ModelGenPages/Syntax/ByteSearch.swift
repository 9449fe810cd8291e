extension StringProtocol {
    /// Whether the bytes of a text stand here, one after another. `contains(_:)` compares characters, which takes ten times as
    /// long, and marks of generators are ASCII.
    func hasBytes(of text: String) -> Bool {
        var text = text
        return text.withUTF8 { wanted in
            utf8.withContiguousStorageIfAvailable { ByteSearch.isFound(wanted, in: $0) }
                ?? Array(utf8).withUnsafeBufferPointer { ByteSearch.isFound(wanted, in: $0) }
        }
    }
}

/// Looks for bytes among others.
private enum ByteSearch {
    static func isFound(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        guard bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
            if (1..<wanted.count).allSatisfy({ bytes[start + $0] == wanted[$0] }) { return true }
        }
        return false
    }
}
