import ModelGenModel
import Testing

@testable import ModelGenPages

@Suite struct ProsePatternTests {
    private func facts(_ text: String) -> [ProseFact] { Prose.facts(in: text, about: "x").map(\.fact) }

    private static func end(_ text: String, exclusive: Bool = false) -> StatedBounds.End {
        StatedBounds.End(value: DecimalNumber(text) ?? DecimalNumber(-999), isExclusive: exclusive)
    }

    private static func range(_ lower: String, _ upper: String) -> StatedBounds {
        StatedBounds(lower: end(lower), upper: end(upper))
    }

    @Test(arguments: [
        ("Steps. Supported range: [1, 50]. More.", range("1", "50")),
        ("Must be within [0, 1].", range("0", "1")),
        ("A number in the range [-2, 2]", range("-2", "2")),
        ("Values range from 0.0 (inclusive) to 1.0 (inclusive), where 1.0 is all.", range("0.0", "1.0")),
        (
            "Values range from 0 (exclusive) to 1 (inclusive).",
            StatedBounds(lower: end("0", exclusive: true), upper: end("1"))
        ),
        ("Values range from 0 (no filter) to the size of the vocabulary (inclusive).", StatedBounds(lower: end("0"))),
        ("Number between -2.0 and 2.0.", range("-2.0", "2.0")),
        ("Must be between `256` and `32768`.", range("256", "32768")),
        ("Numbers between 1 and 31 (both inclusive) are allowed.", range("1", "31")),
        (
            "Numbers between 0.0 (exclusive) and 1.0 (inclusive) are allowed.",
            StatedBounds(lower: end("0.0", exclusive: true), upper: end("1.0"))
        ),
        (
            "Between 0 and 5 (both exclusive).",
            StatedBounds(lower: end("0", exclusive: true), upper: end("5", exclusive: true))
        ),
        ("The temperature, between 0 and 1.", range("0", "1")),
        ("Must be greater than 0 when provided.", StatedBounds(lower: end("0", exclusive: true))),
        ("Must be a positive integer.", StatedBounds(lower: end("0", exclusive: true))),
        ("Should be non-negative.", StatedBounds(lower: end("0"))),
        (
            "Each value must be within [0, 1], where 0 is off.",
            StatedBounds(lower: end("0"), upper: end("1"), isAboutElements: true)
        ),
    ])
    func findsBounds(text: String, bounds: StatedBounds) {
        #expect(facts(text) == [.bounds(bounds)])
    }

    @Test(arguments: [
        "We recommend values between 0.0 and 0.7.", "Typically between 1 and 5.", "Usually within [0, 1].",
        "Between 1h and 168h.", "Between 1 and 30 days.", "Between 1 and 64 characters.",
        "Only one argument between `min` and `max` is allowed.", "low = [0, 20), medium = [20, 50).",
        "Positive values penalize repetition.", "Must be at least 3.", "Up to 10 items.", "Maximum of 128 functions.",
        "If `stream` is set, must be greater than 5 to work.", "Must be greater than 0 if `a` is 1.",
        "Must not be between 1 and 3.", "When `mode` is `a`, between 1 and 5.", "Supported range: [1,50].",
    ])
    func leavesUnsafeBoundsAlone(text: String) {
        #expect(facts(text).isEmpty)
    }

    @Test(arguments: [
        ("Defaults to `auto`.", StatedValue.code("auto")), ("The default is `auto`, the quick one.", .code("auto")),
        ("Default value is \"low\".", .quoted("low")), ("Defaults to 4.", .number(DecimalNumber(4))),
        ("Limits the rate, and the default is 7.", .number(DecimalNumber(7))),
        ("The default value of 3 disables it.", .number(DecimalNumber(3))),
        ("Defaults to 4 (quick).", .number(DecimalNumber(4))),
        ("Defaults to false.", .word("false")), ("default: 4", .number(DecimalNumber(4))),
        ("If omitted, defaults to `x`.", .code("x")), ("`x` defaults to 4.", .number(DecimalNumber(4))),
    ])
    func findsDefaults(text: String, value: StatedValue) {
        #expect(facts(text) == [.defaultValue(value)])
    }

    @Test(arguments: [
        "Defaults to 2 days.", "Defaults to 5%.", "The default value of 30 seconds is enough.",
        "Default: false, unless a key is given.", "Defaults to `a` if `b` is set.", "`other` defaults to 4.",
        "If `mode` is `fast`, defaults to 4.", "No longer defaults to `x`.", "Defaults to the caller's context.",
        "By default it will use `a`.", "Defaults to \"Guest {n}\".", "The first (default) instance.",
        "Defaults to `a` for guests.",
        "In `auto` mode (the default), it decides.",
    ])
    func leavesUnsafeDefaultsAlone(text: String) {
        #expect(facts(text).isEmpty)
    }

    @Test func findsListsOfValues() {
        #expect(facts("One of `a`, `b`, and `c`.") == [.allowedValues(["a", "b", "c"])])
        #expect(facts("Must be one of `a` or `b`") == [.allowedValues(["a", "b"])])
        #expect(
            facts("One of `url(default)`, `raw`.") == [.allowedValues(["url", "raw"]), .defaultValue(.code("url"))])
        #expect(
            facts("One of `url` (default), `raw`.") == [.allowedValues(["url", "raw"]), .defaultValue(.code("url"))])
    }

    @Test(arguments: [
        "One of `a` or `b` must be given.", "One of `a`, `b`, etc.", "One of the above.", "One of `a`.",
        "This is one of `a` or `b` if set.", "`a (default)` is fine.",
    ])
    func leavesOtherListsAlone(text: String) {
        #expect(facts(text).isEmpty)
    }

    @Test func findsConstantsAndNull() {
        #expect(facts("Always `list`.") == [.constant("list")])
        #expect(facts("The type, always `a` for this variant.") == [.constant("a")])
        #expect(facts("Always `a` if `b`.").isEmpty)
        #expect(facts("Not always `a`.").isEmpty)
        #expect(facts("Can be `null` if there is none.") == [.nullable])
        #expect(facts("A list, or null.") == [.nullable])
        #expect(facts("Null if unset.") == [.nullable])
        for text in ["Must not be empty or null.", "Each element can be null.", "A null value.", "Cannot be null."] {
            #expect(facts(text).isEmpty, "\(text)")
        }
    }
}
