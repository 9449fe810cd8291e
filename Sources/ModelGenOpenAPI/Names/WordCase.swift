import ModelGenText

/// Puts the words of a key together, so that names derived from several keys read as one.
enum WordCase {
    /// `line_items` and `line-items` become `LineItems`; letters inside a word keep their case.
    static func upperCamel(_ text: String) -> String {
        // Nearly all keys are ASCII, where a byte is a character; asking Unicode takes ten times as long.
        ASCII.consists(text) { $0 < 0x80 } ? upperCamelOfASCII(text) : upperCamelOfCharacters(text)
    }

    static func upperCamelOfCharacters(_ text: String) -> String {
        text.split(whereSeparator: { !isWordCharacter($0) })
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    static func upperCamelOfASCII(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var beginsWord = true
        for byte in Array(text.utf8) {
            let isPart = ASCII.isAlphanumeric(byte)
            if isPart { result.append(beginsWord && ASCII.isLowercase(byte) ? byte & ~0x20 : byte) }
            beginsWord = !isPart
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
