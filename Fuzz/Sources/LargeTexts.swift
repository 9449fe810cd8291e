import ModelRuntime

/// Texts of 200 MB, too large for the tests, read and passed over under the address sanitizer.
enum LargeTexts {
    private static let size = 200_000_000

    static func check() throws {
        let count = size / 10
        let numbers = repeated("123456789", count)
        guard try [Int](json: numbers) == Array(repeating: 123_456_789, count: count) else { fatalError("numbers") }

        let strings = repeated("\"" + String(repeating: "0123456789abcdef", count: 655_360) + "\"", 19)
        guard case .array(let values) = try JSONValue(json: strings), values.count == 19,
            values.allSatisfy({ $0.stringValue?.utf8.count == 10_485_760 })
        else { fatalError("strings") }

        // Of a key that nobody asks for.
        let objects = repeated(#"{"a":[{"b":"\u00e9"},null,-0.5e1],"c":{}}"#, size / 42)
        let list =
            Array(#"{"has_more":false,"unknown":"#.utf8) + objects
            + Array(#","url":"/","object":"list","data":[]}"#.utf8)
        guard try ChargeList(json: list).data.isEmpty else { fatalError("objects") }
    }

    private static func repeated(_ element: String, _ count: Int) -> [UInt8] {
        var text: [UInt8] = [UInt8(ascii: "[")]
        text.reserveCapacity(count * (element.utf8.count + 1) + 1)
        for index in 0..<count {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text.append(contentsOf: element.utf8)
        }
        text.append(UInt8(ascii: "]"))
        return text
    }
}
