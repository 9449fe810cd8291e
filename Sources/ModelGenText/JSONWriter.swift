/// Writes JSON, token by token: everything that is printed or stored for people and for comparing goes through it.
///
/// Layout is the caller's: a model, a report and a record each break lines where a comparison of lines serves them best.
/// Deterministic, and numbers keep the spelling of the source; Foundation's encoder can promise neither.
package struct JSONWriter {
    private var bytes: [UInt8] = []

    /// Starts an empty text.
    package init() {}

    /// What has been written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// How many bytes have been written.
    package var count: Int { bytes.count }

    /// Adds what is JSON already: punctuation, white space, a number.
    package mutating func add(_ token: String) { bytes.append(utf8Of: token) }

    /// Adds a line feed and the blanks that the next line begins with.
    package mutating func breakLine(_ indentation: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: indentation)
    }

    /// Adds elements with `separator` between them.
    package mutating func add<Element>(
        _ elements: [Element], between separator: String, _ add: (inout JSONWriter, Element) -> Void
    ) {
        for index in elements.indices {
            if index > 0 { self.add(separator) }
            add(&self, elements[index])
        }
    }

    /// Adds a string. Escapes what must be (RFC 8259 §7), and what terminals and viewers obey.
    package mutating func add(string text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        let isPlain = ASCII.consists(text) {
            ASCII.isPrintable($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain {
            bytes.append(utf8Of: text)
            return
        }
        for scalar in text.unicodeScalars { add(escaped: scalar) }
    }

    private mutating func add(escaped scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        case _ where scalar.isObeyed: bytes += ("\\u" + Hexadecimal.digits(scalar.value, width: 4)).utf8
        default: bytes += String(scalar).utf8
        }
    }
}
