/// Text in HTML.
package enum HTMLText {
    /// A text as content or as an attribute's value between double quotes (HTML, §13.1.4 “Character references”).
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// JSON as the text of a script element, which nothing in it can end.
    ///
    /// A script ends at `</script`, and `<!--` keeps it from ending (HTML, §13.2.5.4 “Script data state”). `<` stands only in
    /// strings, where JSON has another spelling of it (RFC 8259 §7); `JSONWriter` spells out what breaks lines, U+2028 too.
    package static func script(json: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.utf8.count + json.utf8.count / 64)
        for byte in json.utf8 {
            if byte == UInt8(ascii: "<") { bytes += lessThan } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let lessThan = Array(#"\u003c"#.utf8)
}
