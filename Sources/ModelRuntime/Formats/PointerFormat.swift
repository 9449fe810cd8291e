/// `json-pointer` (RFC 6901) and `relative-json-pointer`.
enum PointerFormat {
    static func isPointer(_ text: ByteText) -> Bool {
        guard let first = text.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        var isEscaped = false
        for byte in text {
            if isEscaped, byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { return false }
            isEscaped = byte == UInt8(ascii: "~")
        }
        return !isEscaped
    }

    static func isRelativePointer(_ text: ByteText) -> Bool {
        let digits = text.prefix(while: \.isDigit)
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return false }
        let rest = text[digits.endIndex...]
        return rest.elementsEqual("#".utf8) || isPointer(rest)
    }
}
