import ModelGenText

/// Whether texts are what types of the run-time library and of Foundation read. In doubt they are not: a default that could not be read
/// would end the program that asks for it.
enum ReadableText {
    /// RFC 3339's `full-date`.
    static func isDate(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), 1...12 ~= month
        else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...lengths[month - 1] ~= day
    }

    /// RFC 3339's `date-time`, without leap seconds.
    static func isDateTime(_ text: Substring.UTF8View) -> Bool {
        let time = text.dropFirst(11)
        guard isDate(text.prefix(10)), text.dropFirst(10).first.map({ $0 | 0x20 == UInt8(ascii: "t") }) == true,
            isTimeOfDay(time.prefix(8), seconds: true)
        else { return false }
        var rest = time.dropFirst(8)
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: ASCII.isDigit)
            if digits.isEmpty { return false }
            rest = rest.dropFirst(1 + digits.count)
        }
        switch rest.first {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): return rest.count == 1
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return isTimeOfDay(rest.dropFirst(), seconds: false)
        default: return false
        }
    }

    private static func isTimeOfDay(_ text: Substring.UTF8View, seconds: Bool) -> Bool {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == (seconds ? 3 : 2), parts.allSatisfy({ $0.count == 2 }) else { return false }
        let numbers = parts.compactMap(number)
        return numbers.count == parts.count && numbers[0] < 24 && numbers.dropFirst().allSatisfy { $0 < 60 }
    }

    private static func number(_ text: Substring.UTF8View) -> Int? {
        text.allSatisfy(ASCII.isDigit) ? Int(Substring(text)) : nil
    }

    /// RFC 9562 §4.
    static func isUUID(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy { Hexadecimal.value($0) != nil }
    }

    /// An absolute URL with a plain host (RFC 3986 §3), which every version of Foundation reads and writes back as it is.
    static func isURL(_ text: Substring.UTF8View) -> Bool {
        let scheme = text.prefix { ASCII.isLetter($0) }
        let rest = text.dropFirst(scheme.count)
        guard !scheme.isEmpty, rest.starts(with: "://".utf8) else { return false }
        let host = rest.dropFirst(3).prefix {
            ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        let tail = rest.dropFirst(3 + host.count)
        guard !host.isEmpty, tail.isEmpty || tail.first.map({ "/?#".utf8.contains($0) }) == true else { return false }
        return tail.filter { $0 == UInt8(ascii: "#") }.count <= 1
            && tail.allSatisfy { ASCII.isAlphanumeric($0) || "/?#-._~!$&'()*+,;=:@".utf8.contains($0) }
    }

    /// RFC 4648 §4, padded and without stray bits; what ends in padding is left to the reader of the documentation.
    static func isBase64(_ text: Substring.UTF8View) -> Bool {
        text.count % 4 == 0
            && text.allSatisfy {
                ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
            }
    }
}
