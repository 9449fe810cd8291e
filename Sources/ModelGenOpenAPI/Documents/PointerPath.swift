internal import ModelGenText

// The one file of this module that works on raw memory: identities are made of pointers, tens of thousands of them for a large document, and
// appending token by token takes six times as long.
//
// Invariants: `text` asks for as many bytes as its two walks over the same tokens, which nothing changes, count and write; `write` fills the
// bytes right before `end`, and every one is written once.

/// A JSON Pointer (RFC 6901) that shares its beginning with its siblings', so that walking a document copies nothing.
final class PointerPath: Sendable {
    let parent: PointerPath?
    let token: String

    static let root = PointerPath(parent: nil, token: "")

    private init(parent: PointerPath?, token: String) {
        self.parent = parent
        self.token = token
    }

    convenience init(_ tokens: [String]) {
        guard let last = tokens.last else {
            self.init(parent: nil, token: "")
            return
        }
        self.init(parent: tokens.dropLast().reduce(PointerPath.root) { $0.appending($1) }, token: last)
    }

    func appending(_ token: String) -> PointerPath { PointerPath(parent: self, token: token) }

    /// The unescaped tokens, outermost first.
    var tokens: [String] {
        var tokens: [String] = []
        write(to: &tokens, further: 0)
        return tokens
    }

    private func write(to tokens: inout [String], further: Int) {
        guard let parent else { return tokens.reserveCapacity(further) }
        parent.write(to: &tokens, further: further + 1)
        tokens.append(token)
    }
}

extension PointerPath {
    /// Whether both name the same place; mostly they are one object, or their parents are.
    func isSame(as other: PointerPath) -> Bool {
        var (a, b) = (self, other)
        while a !== b {
            guard let above = a.parent, let otherAbove = b.parent, a.token.isExactly(b.token) else {
                return a.parent == nil && b.parent == nil
            }
            (a, b) = (above, otherAbove)
        }
        return true
    }

    /// Whether this is the place of a key in another one.
    func isChild(_ token: String, of other: PointerPath) -> Bool {
        self.token.isExactly(token) && parent?.isSame(as: other) == true
    }
}

extension PointerPath: CustomStringConvertible {
    var description: String { text(after: "") }

    /// The pointer in the syntax of RFC 6901 §3, behind a prefix: every identity of a type is made here, backwards, since it is the last token
    /// that is at hand.
    func text(after prefix: String) -> String {
        var length = prefix.utf8.count
        var path = self
        while let parent = path.parent {
            length += 1 + path.token.utf8.count + path.token.escapedCount
            path = parent
        }
        return String(unsafeUninitializedCapacity: length) { buffer in
            var end = length
            var path = self
            while let parent = path.parent {
                path.token.write(to: buffer, before: &end, isPlain: path.token.escapedCount == 0)
                end -= 1
                buffer[end] = UInt8(ascii: "/")
                path = parent
            }
            prefix.write(to: buffer, before: &end, isPlain: true)
            return length
        }
    }
}

extension String {
    /// How many bytes stand for two in a pointer.
    fileprivate var escapedCount: Int {
        utf8.withContiguousStorageIfAvailable { bytes in bytes.reduce(0) { Self.isEscaped($1) ? $0 + 1 : $0 } }
            ?? utf8.count(where: Self.isEscaped)
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/") }

    /// Puts the text, with what is special in pointers escaped, into the bytes that end at `end`, and moves `end` to its beginning.
    fileprivate func write(to buffer: UnsafeMutableBufferPointer<UInt8>, before end: inout Int, isPlain: Bool) {
        if isPlain {
            end -= utf8.count
            _ = UnsafeMutableBufferPointer(rebasing: buffer[end..<(end + utf8.count)]).initialize(from: utf8)
            return
        }
        for byte in utf8.reversed() {
            end -= 1
            guard Self.isEscaped(byte) else {
                buffer[end] = byte
                continue
            }
            buffer[end] = byte == UInt8(ascii: "~") ? UInt8(ascii: "0") : UInt8(ascii: "1")
            end -= 1
            buffer[end] = UInt8(ascii: "~")
        }
    }
}
