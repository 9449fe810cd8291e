/// `uri-template`: RFC 6570 §2.
enum TemplateFormat {
    static func matches(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "{" {
                guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
                rest = rest[rest.index(after: end)...]
            } else if scalar == "%" {
                guard takesHexDigits(&rest) else { return false }
            } else if !isLiteral(scalar) {
                return false
            }
        }
        return true
    }

    /// §2.1, with erratum 6937: an apostrophe is a literal.
    private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0x9F: false
        default: true
        }
    }

    /// §2.2
    private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
        var rest = text
        if let first = rest.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { rest.removeFirst() }
        return rest.hasParts(separatedBy: ",", allSatisfying: isVariable)
    }

    /// A name with a modifier (§2.3, §2.4).
    private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
        var name = text
        if name.last == "*" {
            name.removeLast()
        } else if let colon = name.firstIndex(of: ":") {
            let length = name[name.index(after: colon)...]
            guard 1...4 ~= length.count, length.first != "0", length.allSatisfy({ "0"..."9" ~= $0 }) else {
                return false
            }
            name = name[..<colon]
        }
        return name.hasParts(separatedBy: ".") { part in
            var rest = part
            guard !rest.isEmpty else { return false }
            while let scalar = rest.popFirst() {
                if scalar == "%" {
                    guard takesHexDigits(&rest) else { return false }
                } else if !(scalar == "_"
                    || scalar.isASCII && (UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit))
                {
                    return false
                }
            }
            return true
        }
    }

    private static func takesHexDigits(_ rest: inout Substring.UnicodeScalarView) -> Bool {
        for _ in 0..<2 {
            guard let scalar = rest.popFirst(), scalar.isASCII, UInt8(scalar.value).isHexDigit else { return false }
        }
        return true
    }
}
