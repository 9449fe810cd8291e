// What is cut here is cut at bytes: a combining mark behind a delimiter makes one character of both.

extension StringProtocol where SubSequence == Substring {
    /// What stands between delimiters.
    func cut(at delimiter: Unicode.Scalar, omittingEmpty: Bool = false) -> [Substring] {
        self[startIndex...].utf8.split(separator: UInt8(ascii: delimiter), omittingEmptySubsequences: omittingEmpty)
            .map { Substring($0) }
    }

    /// What stands before and after the first delimiter; nothing after it, if it is not there.
    func cutOnce(at delimiter: Unicode.Scalar) -> (before: Substring, after: Substring?) {
        guard let index = utf8.firstIndex(of: UInt8(ascii: delimiter)) else { return (self[startIndex...], nil) }
        return (self[..<index], self[utf8.index(after: index)...])
    }

    func holds(_ delimiter: Unicode.Scalar) -> Bool { utf8.contains(UInt8(ascii: delimiter)) }

    /// What follows this delimiter, if the text starts with it.
    func after(_ delimiter: Unicode.Scalar) -> Substring? {
        guard utf8.first == UInt8(ascii: delimiter) else { return nil }
        return self[utf8.index(after: startIndex)...]
    }

    /// Without optional white space at both ends: RFC 9110 §5.6.3.
    var trimmed: Substring {
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var text = self[startIndex...].utf8.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return Substring(text)
    }
}
