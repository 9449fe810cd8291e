import Foundation
import ModelRuntime
import Testing

/// Both drivers throw the same case of `DecodingError` with the same coding path.
@Suite struct ErrorParityTests {
    static let list = #"{"value":1,"next":{"value":2,"next":{"#

    @Test(arguments: Driver.allCases) func paths(_ driver: Driver) {
        #expect(driver.outcome(LinkedNode.self, Self.list + "}}}") == "keyNotFound value at next.next")
        #expect(driver.outcome(LinkedNode.self, Self.list + #""value":null}}}"#) == "valueNotFound at next.next.value")
        #expect(driver.outcome(LinkedNode.self, Self.list + #""value":"x"}}}"#) == "typeMismatch at next.next.value")
        #expect(driver.outcome(LinkedNode.self, Self.list + #""value":1.5}}}"#) == "typeMismatch at next.next.value")
        #expect(
            driver.outcome(LinkedNode.self, Self.list + #""value":9223372036854775808}}}"#)
                == "dataCorrupted at next.next.value")
        #expect(
            driver.outcome(LinkedNode.self, Self.list + #""value":3,"x":[]}}}"#, .strict)
                == "dataCorrupted at next.next.x")
        #expect(driver.outcome(LinkedNode.self, "[]") == "typeMismatch at ")
        #expect(driver.outcome(LinkedNode.self, "null") == "valueNotFound at ")
        #expect(driver.outcome(LinkedNode.self, "3") == "typeMismatch at ")
        #expect(driver.outcome(LinkedNode.self, "{") == "dataCorrupted at ")
        #expect(driver.outcome(LinkedNode.self, "") == "dataCorrupted at ")
        #expect(
            driver.outcome(ImageRequest.self, #"{"prompt":"","owners":[{"name":"A"},{}]}"#)
                == "keyNotFound name at owners.1")
        #expect(driver.outcome(ImageRequest.self, #"{"prompt":"","labels":{"a":1}}"#) == "typeMismatch at labels.a")
        #expect(driver.outcome(ImageRequest.self, #"{"prompt":"","tags":["a",1]}"#) == "typeMismatch at tags.1")
        #expect(
            driver.outcome(ImageRequest.self, #"{"prompt":"","response_format":1}"#)
                == "typeMismatch at response_format")
    }

    @Test(arguments: Driver.allCases) func numbers(_ driver: Driver) {
        for (key, good, tooLarge) in [
            ("tiny", "127", "128"), ("tiny", "-128", "-129"), ("small", "2147483647", "2147483648"),
            ("large", "9223372036854775807", "9223372036854775808"),
            ("huge", "18446744073709551615", "18446744073709551616"), ("huge", "0", "-1"), ("tiny", "1e2", "1e3"),
            ("tiny", "100.0", "1e300"), ("ratio", "1e38", "1e39"), ("score", "1e308", "1e309"),
        ] {
            #expect(driver.outcome(Event.self, #"{"\#(key)":\#(good)}"#) == "ok", "\(key) \(good)")
            #expect(
                driver.outcome(Event.self, #"{"\#(key)":\#(tooLarge)}"#) == "dataCorrupted at \(key)", "\(tooLarge)")
            #expect(driver.outcome(Event.self, #"{"\#(key)":true}"#) == "typeMismatch at \(key)")
            #expect(driver.outcome(Event.self, #"{"\#(key)":"1"}"#) == "typeMismatch at \(key)")
        }
        let error = #expect(throws: DecodingError.self) { try driver.decode(Event.self, #"{"tiny":300}"#) }
        #expect(text(of: error).contains("does not fit in Int8"))
        #expect(!text(of: error).contains("not valid JSON"))
        #expect(driver.outcome(Event.self, #"{"isDone":1}"#) == "typeMismatch at isDone")
        #expect(driver.outcome(Event.self, #"{"score":true}"#) == "typeMismatch at score")
    }

    @Test(arguments: Driver.allCases) func formats(_ driver: Driver) {
        for (key, bad) in [
            ("at", "2024-01-01"), ("day", "2024-02-30"), ("id", "x"), ("link", ""), ("payload", "YQ"),
            ("payload", "YR=="), ("payload", "Y Q="),
        ] {
            #expect(driver.outcome(Event.self, #"{"\#(key)":"\#(bad)"}"#) == "dataCorrupted at \(key)", "\(bad)")
            #expect(driver.outcome(Event.self, #"{"\#(key)":1}"#) == "typeMismatch at \(key)")
        }
    }

    @Test(arguments: Driver.allCases) func enumerationsAndUnions(_ driver: Driver) throws {
        let matrix = PresenceTests().document(["priority": "7"])
        #expect(driver.outcome(Matrix.self, matrix) == "dataCorrupted at priority")
        #expect(driver.outcome(Matrix.self, PresenceTests().document(["shape": "{}"])) == "keyNotFound kind at shape")
        #expect(
            driver.outcome(Matrix.self, PresenceTests().document(["shape": #"{"kind":1}"#]))
                == "typeMismatch at shape.kind")
        #expect(driver.outcome(Matrix.self, PresenceTests().document(["shape": "[]"])) == "typeMismatch at shape")
        #expect(driver.outcome(Stop.self, "true") == "dataCorrupted at ")
        #expect(driver.outcome(Stop.self, "null") == "valueNotFound at ")
        #expect(driver.outcome(Stop.self, "[1]") == "typeMismatch at 0")
        #expect(driver.outcome(Contact.self, "{}") == "dataCorrupted at ")
        #expect(driver.outcome(Contact.self, "null") == "valueNotFound at ")
        #expect(driver.outcome(Circle.self, #"{"kind":"square","radius":1}"#) == "dataCorrupted at kind")
        #expect(driver.outcome(Circle.self, #"{"radius":1}"#) == "keyNotFound kind at ")
        #expect(driver.outcome(Circle.self, #"{"kind":1,"radius":1}"#) == "typeMismatch at kind")
    }

    @Test func directErrorsHaveAPlace() throws {
        let text = "{\n  \"value\": 1,\n  \"next\": {\"value\": \"é\", \"next\": null}\n}"
        let error = #expect(throws: DecodingError.self) { try LinkedNode(json: text) }
        guard case .typeMismatch(let type, let context)? = error else {
            Issue.record("\(String(describing: error))"); return
        }
        let location = try #require(context.underlyingError as? JSONLocation)
        #expect(ObjectIdentifier(type) == ObjectIdentifier(Int.self))
        #expect(location.offset == 36)
        #expect(location.line == 3)
        #expect(location.column == 21)
        #expect(context.debugDescription == "Expected an integer, found a string (line 3, column 21).")
    }
}
