import ModelGenText

/// A path to a value within a document (RFC 6901).
package struct JSONPointer: Sendable, Hashable {
    /// The unescaped keys and indices, outermost first; none for the whole document.
    package var tokens: [String]

    /// Creates the pointer that follows `tokens`, which are not escaped.
    package init(tokens: [String] = []) { self.tokens = tokens }

    /// Reads a pointer such as `/paths/~1pets`; `nil` unless it is empty or begins with `/`, and every `~` is followed
    /// by `0` or `1` (RFC 6901 §3).
    package init?(_ text: String) {
        guard !text.utf8.isEmpty else {
            self.init()
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for token in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let unescaped = Self.unescape(token) else { return nil }
            tokens.append(unescaped)
        }
        self.init(tokens: tokens)
    }

    /// Reads the fragment of a URI, with or without its `#`: `#/paths/~1pets%7Bid%7D` (RFC 6901 §6).
    ///
    /// `nil` when the fragment is no pointer, when `%` is not followed by two hexadecimal digits, or when the
    /// decoded bytes are not UTF-8.
    package init?(fragment: String) {
        let text = fragment.utf8.first == UInt8(ascii: "#") ? fragment.utf8.dropFirst() : fragment.utf8[...]
        guard let decoded = PercentEncoding.decoded(text), UTF8Validator.firstFault(in: decoded) == nil else {
            return nil
        }
        self.init(String(decoding: decoded, as: UTF8.self))
    }

    /// The pointer to `token` below the value that this one points to.
    package func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    /// This pointer as the fragment of a URI, beginning with `#`; RFC 3986 §3.5 says what may stand there as it is.
    package var fragment: String { "#" + PercentEncoding.encoded(description, besides: "-._~!$&'()*+,;=:@/?") }

    private static func unescape(_ token: String.UTF8View.SubSequence) -> String? {
        var rest = token
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "~") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer in the syntax of RFC 6901 §3.
    package var description: String {
        var text: [UInt8] = []
        for token in tokens {
            text.append(UInt8(ascii: "/"))
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): text += "~0".utf8
                case UInt8(ascii: "/"): text += "~1".utf8
                default: text.append(byte)
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// What a pointer leads to.
package enum JSONPointerResolution: Sendable, Hashable {
    case found(Node)
    /// `parent`, the last value on the path, has nothing at `tokens[index]`.
    case missing(index: Int, parent: Node)
}

extension Node {
    /// The value that `pointer` leads to from this one, or `nil`.
    package func resolve(_ pointer: JSONPointer) -> Node? {
        switch resolution(of: pointer) {
        case .found(let node): node
        case .missing: nil
        }
    }

    /// The value that `pointer` leads to from this one, or how far it leads.
    package func resolution(of pointer: JSONPointer) -> JSONPointerResolution {
        var node = self
        for (index, token) in pointer.tokens.enumerated() {
            guard let child = node.child(token) else { return .missing(index: index, parent: node) }
            node = child
        }
        return .found(node)
    }

    private func child(_ token: String) -> Node? {
        switch kind {
        case .mapping(let mapping): return mapping[token]
        case .sequence(let elements):
            // RFC 6901 §4: an index is `0`, or digits without a leading zero.
            let digits = token.utf8
            guard ASCII.consists(token, of: ASCII.isDigit), digits.first != 0x30 || digits.count == 1,
                let index = Int(token), elements.indices.contains(index)
            else { return nil }
            return elements[index]
        case .null, .boolean, .number, .string: return nil
        }
    }
}
