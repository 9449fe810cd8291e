import Testing

@testable import ModelGenSwift

@Suite struct CaseNameShortenerTests {
    private func names(_ union: String, _ names: [String], required: String? = nil) -> [String] {
        CaseNameShortener(casing: Casing(initialisms: []), union: union).shortened(
            names.map { .init(source: $0, preferred: $0, required: $0 == required ? $0 : nil) }
        ).map(\.preferred)
    }

    @Test func takesTheNameOfTheUnionOff() {
        #expect(names("LogStream", ["logStreamAws", "logStreamGcp", "string"]) == ["aws", "gcp", "string"])
        #expect(names("LogStream", ["logStreamOverTCP", "logStreamTCP"]) == ["overTCP", "tcp"])
        #expect(names("Pet", ["petBase", "petrol", "pet"]) == ["base", "petrol", "pet"])
    }

    @Test func keepsWhatWouldBeNoNameOfItsOwn() {
        // Taken, beginning with a digit, asked for by the user.
        #expect(names("Pet", ["petDog", "dog"]) == ["petDog", "dog"])
        #expect(names("Pet", ["pet2", "pet3"]) == ["pet2", "pet3"])
        #expect(names("Pet", ["petDog", "petCat"], required: "petDog") == ["petDog", "cat"])
    }
}
