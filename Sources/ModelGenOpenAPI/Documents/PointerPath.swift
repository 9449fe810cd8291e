internal import ModelGenSyntax

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
        var path = self
        while let parent = path.parent {
            tokens.append(path.token)
            path = parent
        }
        return tokens.reversed()
    }
}

extension PointerPath: CustomStringConvertible {
    var description: String { text(after: "") }

    /// The pointer in the syntax of RFC 6901 §3, behind a prefix: every identity of a type is made here.
    func text(after prefix: String) -> String {
        var bytes = Array(prefix.utf8)
        write(to: &bytes, furtherBytes: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `furtherBytes` is about how many the tokens below this one take, so that the text grows once.
    private func write(to text: inout [UInt8], furtherBytes: Int) {
        guard let parent else {
            text.reserveCapacity(text.count + furtherBytes)
            return
        }
        parent.write(to: &text, furtherBytes: furtherBytes + token.utf8.count + 1)
        text.append(UInt8(ascii: "/"))
        let start = text.count
        text.append(contentsOf: token.utf8)
        if text[start...].contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) {
            text.removeLast(text.count - start)
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): text += "~0".utf8
                case UInt8(ascii: "/"): text += "~1".utf8
                default: text.append(byte)
                }
            }
        }
    }
}
