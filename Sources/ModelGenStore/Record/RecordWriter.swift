extension OwnershipRecord {
    /// The version of the format; a record of a higher one is refused.
    static let format = 2

    /// The record as JSON: the same bytes for the same record, and made to be merged.
    ///
    /// A version control system merges changes of two branches if a line that neither has changed lies between them. Hence
    /// what can change of an entry has a line of its own between two that stay, and so has the comma between two entries:
    /// an entry may change while one is added, or goes, on either side of it, at the end of the list as well.
    public var serialized: String {
        """
        {
          "comment": "Written by modelgen, which replaces or removes only files that this record lists. Check it in.",
          "format": \(Self.format),
          "tool": \(JSONText.string(toolVersion)),
          "inputs": \(JSONText.list(inputs.map { [JSONText.string($0)] })),
          "outputs": \(JSONText.list(outputs.map(\.lines))),
          "types": \(JSONText.list(types.map(\.lines)))
        }

        """
    }
}

extension OwnershipRecord.Output {
    fileprivate var lines: [String] {
        [#"{"path": \#(JSONText.string(path.text)),"#, #" "sha256": \#(JSONText.string(hash.description))"#, "}"]
    }
}

extension OwnershipRecord.GeneratedType {
    fileprivate var lines: [String] {
        let parameters = initializer.map(JSONText.string).joined(separator: ", ")
        let names = #"{"id": \#(JSONText.string(id)), "name": \#(JSONText.string(name)),"#
        return [names, #" "initializer": [\#(parameters)]"#, "}"]
    }
}

/// The little JSON that a record needs.
private enum JSONText {
    /// A list of entries of one line or several, with the commas on lines of their own.
    static func list(_ entries: [[String]]) -> String {
        let texts = entries.map { lines in lines.map { "    " + $0 }.joined(separator: "\n") }
        return entries.isEmpty ? "[]" : "[\n" + texts.joined(separator: "\n    ,\n") + "\n  ]"
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
