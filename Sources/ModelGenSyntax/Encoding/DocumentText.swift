import ModelGenDiagnostics
import ModelGenText

/// A document's characters: well-formed UTF-8 without a byte order mark.
struct DocumentText {
    /// The very bytes of the file, if they are that already.
    let utf8: [UInt8]

    /// Decodes a file.
    ///
    /// - Throws: `invalid-utf8`, `invalid-utf16` or `unsupported-encoding`.
    init(_ bytes: [UInt8], format: DocumentFormat, file: String) throws(Diagnostic) {
        let (encoding, markLength) = CharacterEncoding.detect(in: bytes)
        switch (encoding, format) {
        case (.utf8, _):
            utf8 = markLength == 0 ? bytes : Array(bytes[markLength...])
            if let fault = UTF8Validator.firstFault(in: utf8) {
                throw Self.invalidUTF8(at: fault, in: utf8, file: file)
            }
        case (.utf16(let order), .yaml):
            let decoder = UTF16Decoder(bytes[markLength...], order: order)
            guard decoder.isComplete else { throw Self.invalidUTF16(after: decoder.utf8, file: file) }
            utf8 = decoder.utf8
        case (.utf16, .json):
            throw Self.unsupportedEncoding("UTF-16; JSON is always UTF-8 (RFC 8259 §8.1)", file: file)
        case (.utf32, _):
            throw Self.unsupportedEncoding("UTF-32", file: file)
        }
    }

    private static func invalidUTF8(at offset: Int, in bytes: [UInt8], file: String) -> Diagnostic {
        let position = SourcePosition(offset: offset, in: bytes)
        let byte = Hexadecimal.uppercaseDigits(bytes[offset], width: 2)
        return .error(
            .invalidUTF8, "The byte 0x\(byte) begins no UTF-8 character",
            at: SourceLocation(file: file, line: Int(position.line), column: Int(position.column)),
            consequence: "The document is not read.",
            fix: "Save the file as UTF-8; `iconv -f latin1 -t utf-8` converts the most common other encoding.")
    }

    private static func invalidUTF16(after utf8: [UInt8], file: String) -> Diagnostic {
        let position = SourcePosition(offset: utf8.count, in: utf8)
        return .error(
            .invalidUTF16, "What comes here is no UTF-16 character",
            at: SourceLocation(file: file, line: Int(position.line), column: Int(position.column)),
            consequence: "The document is not read.", fix: "Save the file as UTF-8.")
    }

    private static func unsupportedEncoding(_ name: String, file: String) -> Diagnostic {
        .error(
            .unsupportedEncoding, "The document is written in \(name)", at: SourceLocation(file: file),
            consequence: "The document is not read.", fix: "Save the file as UTF-8.")
    }
}
