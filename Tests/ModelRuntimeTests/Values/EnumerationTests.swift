import Foundation
import ModelRuntime
import Testing

@Suite struct EnumerationTests {
    @Test(arguments: Driver.allCases) func openKeepsUnknownValues(_ driver: Driver) throws {
        #expect(try driver.decode(ImageFormat.self, #""png""#) == .png)
        let other = try driver.decode(ImageFormat.self, #""webp""#)
        #expect(other.rawValue == "webp")
        #expect(try driver.encode(other) == #""webp""#)
        guard case .unrecognized(let value) = other else { Issue.record("\(other)"); return }
        #expect(value.rawValue == "webp")
    }

    @Test func constructionNormalises() {
        #expect(ImageFormat(rawValue: "png") == .png)
        // One scalar in the source; `e` with an accent is another value.
        #expect(ImageFormat(rawValue: "\u{E9}") == .accented)
        let other = ImageFormat(rawValue: "e\u{301}")
        #expect(other != .accented)
        #expect(!(other == .accented))
        #expect(![ImageFormat.accented].contains(other))
        #expect(Set([ImageFormat.accented, other]).count == 2)
    }

    @Test(arguments: Driver.allCases) func closedRefusesUnknownValues(_ driver: Driver) throws {
        #expect(try driver.decode(Priority.self, "2.0") == .high)
        #expect(try driver.encode(Priority.low) == "1")
        #expect(driver.outcome(Priority.self, "3") == "dataCorrupted at ")
        #expect(driver.outcome(Priority.self, "\"1\"") == "typeMismatch at ")
    }
}
