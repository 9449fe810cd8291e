import ModelGenText
import Testing

@Suite struct ASCIITests {
    private func all(_ isMember: (UInt8) -> Bool) -> String {
        String(decoding: (UInt8.min...UInt8.max).filter(isMember), as: UTF8.self)
    }

    @Test func classesHaveTheirMembersAndNoOthers() {
        let (lower, upper, digits) = ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789")
        #expect(all(ASCII.isLowercase) == lower)
        #expect(all(ASCII.isUppercase) == upper)
        #expect(all(ASCII.isLetter) == upper + lower)
        #expect(all(ASCII.isDigit) == digits)
        #expect(all(ASCII.isAlphanumeric) == digits + upper + lower)
        #expect(all(ASCII.isPrintable).utf8.count == 95)
    }

    @Test func scalarsAreMembersAsTheirBytesAre() {
        for byte in UInt8.min...UInt8.max {
            let isAlphanumeric = byte < 0x80 && ASCII.isAlphanumeric(byte)
            #expect(ASCII.isAlphanumeric(Unicode.Scalar(byte)) == isAlphanumeric)
            #expect(ASCII.isDigit(Unicode.Scalar(byte)) == ASCII.isDigit(byte))
        }
        // What is a digit or a letter to Unicode only.
        #expect(!ASCII.isDigit("٣") && !ASCII.isAlphanumeric("é") && !ASCII.isAlphanumeric("\u{161}"))
    }

    @Test func onlyCapitalsAreLowered() {
        #expect(String(decoding: "A[Z`a".utf8.map(ASCII.lowercased), as: UTF8.self) == "a[z`a")
    }
}
