extension OwnershipRecord {
    /// The version of the format; a record of a higher one is refused.
    static let format = 2

    /// The record as JSON: the same bytes for the same record, and made to be merged.
    ///
    /// A version control system merges changes of two branches if a line that neither has changed lies between them. Hence
    /// what can change of an entry has a line of its own between two that stay, and so has the comma between two entries:
    /// an entry may change while one is added, or goes, on either side of it, at the end of the list as well.
    package var serialized: String {
        var text = """
            {
              "comment": "Written by modelgen, which replaces or removes only files that this record lists. Check it in.",
              "format": \(Self.format),
              "tool":\u{20}
            """
        JSONText.add(toolVersion, to: &text)
        text += ",\n  \"inputs\": "
        JSONText.add(list: inputs, to: &text) { JSONText.add($0, to: &$1) }
        text += ",\n  \"outputs\": "
        JSONText.add(list: outputs, to: &text) { $0.add(to: &$1) }
        text += ",\n  \"types\": "
        JSONText.add(list: types, to: &text) { $0.add(to: &$1) }
        return text + "\n}\n"
    }
}

extension OwnershipRecord.Output {
    fileprivate func add(to text: inout String) {
        text += "{\"path\": "
        JSONText.add(path.text, to: &text)
        text += ",\n     \"sha256\": "
        JSONText.add(hash.description, to: &text)
        text += "\n    }"
    }
}

extension OwnershipRecord.GeneratedType {
    fileprivate func add(to text: inout String) {
        text += "{\"id\": "
        JSONText.add(id, to: &text)
        text += ", \"name\": "
        JSONText.add(name, to: &text)
        text += ",\n     \"initializer\": ["
        for (index, parameter) in initializer.enumerated() {
            if index > 0 { text += ", " }
            JSONText.add(parameter, to: &text)
        }
        text += "]"
        if let sharedWith {
            text += ", \"sharedWith\": "
            JSONText.add(sharedWith, to: &text)
        }
        text += "\n    }"
    }
}

/// The little JSON that a record needs, added to a text in place: a record is as long as a tenth of what it lists.
private enum JSONText {
    /// A list of entries of one line or several, with the commas on lines of their own.
    static func add<Entry>(list entries: [Entry], to text: inout String, _ add: (Entry, inout String) -> Void) {
        if entries.isEmpty {
            text += "[]"
            return
        }
        text += "[\n    "
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += "\n    ,\n    " }
            add(entry, &text)
        }
        text += "\n  ]"
    }

    /// RFC 8259 §7: the quotation mark, the backslash and the control characters are escaped.
    static func add(_ string: String, to text: inout String) {
        let isPlain = string.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        text += "\""
        text += isPlain ? string : escaped(string)
        text += "\""
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case ..<0x20: bytes += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8) + Array(String(byte, radix: 16).utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
