import ModelGenModel

/// JSON as the text of a script element, which nothing in it can end.
struct ScriptData {
    /// The text.
    let text: String

    /// A script ends at `</script`, and `<!--` keeps it from ending (HTML, §13.2.5.4 “Script data state”). `<` stands only in
    /// strings, where JSON has another spelling of it (RFC 8259 §7); the writer spells out what breaks lines, U+2028 too.
    init(_ value: JSONLiteral) {
        let json = value.jsonText
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.utf8.count + json.utf8.count / 64)
        for byte in json.utf8 {
            if byte == UInt8(ascii: "<") { bytes += Self.lessThan } else { bytes.append(byte) }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static let lessThan = Array(#"\u003c"#.utf8)
}
