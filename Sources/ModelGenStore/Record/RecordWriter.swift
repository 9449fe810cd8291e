extension OwnershipRecord {
    /// The version of the format; a record of a higher one is refused.
    static let format = 1

    /// The record as JSON: the same bytes for the same record, and one line per entry, so that a version control system
    /// merges the work of two people.
    public var serialized: String {
        """
        {
          "comment": "Written by modelgen, which replaces or removes only files that this record lists. Check it in.",
          "format": \(Self.format),
          "tool": \(JSONText.string(toolVersion)),
          "configuration": \(JSONText.string(configuration.description)),
          "warnings": \(warnings),
          "inputs": \(JSONText.list(inputs.map(\.line))),
          "outputs": \(JSONText.list(outputs.map(\.line))),
          "types": \(JSONText.list(types.map(\.line)))
        }

        """
    }
}

extension OwnershipRecord.Input {
    fileprivate var line: String {
        #"{"path": \#(JSONText.string(path)), "sha256": \#(JSONText.string(hash.description))}"#
    }
}

extension OwnershipRecord.Output {
    fileprivate var line: String {
        #"{"path": \#(JSONText.string(path.text)), "sha256": \#(JSONText.string(hash.description))}"#
    }
}

extension OwnershipRecord.GeneratedType {
    fileprivate var line: String {
        let parameters = initializer.map(JSONText.string).joined(separator: ", ")
        return #"{"id": \#(JSONText.string(id)), "name": \#(JSONText.string(name)), "initializer": [\#(parameters)]}"#
    }
}

/// The little JSON that a record needs.
private enum JSONText {
    /// A list with one element per line.
    static func list(_ lines: [String]) -> String {
        lines.isEmpty ? "[]" : "[\n" + lines.map { "    " + $0 }.joined(separator: ",\n") + "\n  ]"
    }

    /// RFC 8259 §7: the quotation mark, the backslash and the control characters are escaped.
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case ..<0x20: bytes += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8) + Array(String(byte, radix: 16).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
