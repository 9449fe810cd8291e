import Testing

@testable import ModelRuntime

@Suite struct PredicateTests {
    private func issues(_ value: JSONValue, _ check: ValidationIssues.Predicate) -> [String] {
        var issues = ValidationIssues(limit: .max, revealsStrings: false)
        issues.predicate(value, check)
        return issues.found.map { "\($0.pointer) \($0.rule)" }
    }

    @Test func keywordsConcernTheirOwnKind() {
        let check: ValidationIssues.Predicate = { value, issues in
            issues.minimum(value, 3)
            issues.minLength(value, 3)
            issues.minItems(value, 3)
            issues.minProperties(value, 3)
            issues.required("a", in: value)
        }
        #expect(issues(2, check) == [" minimum"])
        #expect(issues("ab", check) == [" minLength"])
        #expect(issues([1], check) == [" minItems"])
        #expect(issues(["a": 1], check) == [" minProperties"])
        #expect(issues(true, check).isEmpty && issues(.null, check).isEmpty)
    }

    @Test func lengthsCountScalars() {
        let one: ValidationIssues.Predicate = { value, issues in issues.maxLength(value, 1) }
        #expect(issues("\r\n", one) == [" maxLength"])
        #expect(issues("e\u{301}", one) == [" maxLength"])
        #expect(issues("👩", one).isEmpty)
        #expect(issues("👩‍🚀", one) == [" maxLength"])
    }

    @Test func valuesAreComparedAsJSON() throws {
        func allows(_ listed: JSONValue, _ value: JSONValue) -> Bool {
            issues(value) { value, issues in issues.allowed(value, [listed]) }.isEmpty
        }
        #expect(allows(1, .number("1.0")) && allows(.number("1e400"), .number("10e399")))
        #expect(!allows(1, true) && !allows(0, false))
        #expect(!allows(.number("9007199254740993"), .number("9007199254740992")))
        #expect(allows(["a": 1, "b": 2], ["b": 2, "a": 1]))
        #expect(!allows("\u{E9}", "e\u{301}"))
        let keys = try JSONValue(json: Array("{\"\u{E9}\":1}".utf8))
        #expect(!allows(keys, try JSONValue(json: Array("{\"e\u{301}\":1}".utf8))))
        let spellings: JSONValue = .array([.string("\u{E9}"), .string("e\u{301}")])
        #expect(issues(spellings) { value, issues in issues.uniqueItems(value) }.isEmpty)
        let numbers: JSONValue = .array([1, .number("1.0")])
        #expect(issues(numbers) { value, issues in issues.uniqueItems(value) } == [" uniqueItems"])
    }

    @Test func decimalsAreExact() {
        let tenth: ValidationIssues.Predicate = { value, issues in issues.multipleOf(value, "0.1") }
        #expect(issues(.number("0.7"), tenth).isEmpty)
        #expect(issues(.number("0.75"), tenth) == [" multipleOf"])
        let bound: ValidationIssues.Predicate = { value, issues in issues.maximum(value, "9007199254740992") }
        #expect(issues(.number("9007199254740993"), bound) == [" maximum"])
    }

    @Test func branchesTellTheirCauses() throws {
        let check: ValidationIssues.Predicate = { value, issues in
            var oneOf = SchemaBranches.oneOf
            issues.attempt(&oneOf) { $0.minimum(value, 2) }
            issues.attempt(&oneOf) { $0.multipleOf(value, 3) }
            issues.settle(oneOf)
        }
        #expect(issues(3, check) == [" oneOf"])
        #expect(issues(2, check).isEmpty)
        var found = ValidationIssues(limit: .max, revealsStrings: false)
        check(1, &found)
        #expect(found.found.first?.causes.map { $0.map(\.rule) } == [["minimum"], ["multipleOf"]])
        #expect(found.found.first?.actual == "0")
    }

    @Test func aVerdictIsCountedAndNotCollected() {
        var verdict = ValidationIssues(limit: 1, revealsStrings: false, countsOnly: true)
        verdict.items(of: [1, 2, 3]) { issues, _, value in issues.maximum(value, 1) }
        #expect(verdict.count == 1 && verdict.found.isEmpty && verdict.isFull)
    }

    @Test func whatBranchesEvaluateCountsOnlyIfTheyHold() {
        func check(_ value: JSONValue, _ issues: inout ValidationIssues) {
            var evaluated = EvaluatedParts()
            var anyOf = SchemaBranches.anyOf
            issues.attempt(&anyOf, &evaluated) { issues, evaluated in
                issues.required("a", in: value)
                issues.fields(of: value, &evaluated) { _, key, _ in key == "a" }
            }
            issues.attempt(&anyOf, &evaluated) { issues, evaluated in
                issues.required("b", in: value)
                issues.fields(of: value, &evaluated) { _, key, _ in key == "b" }
            }
            issues.settle(anyOf)
            issues.unevaluatedFields(of: value, &evaluated) { issues, _ in issues.never() }
        }
        #expect(issues(["a": 1, "b": 2], check).isEmpty)
        #expect(issues(["a": 1, "c": 2], check) == ["/c false schema"])
        #expect(issues(["c": 2], check) == [" anyOf", "/c false schema"])
    }

    /// More than 64 fields and elements are remembered and found otherwise than fewer.
    @Test(arguments: [8, 64, 65, 200]) func manyFieldsAndElements(_ count: Int) {
        let numbers = (0..<count).map { JSONValue.number(JSONNumber($0)) }
        let object = JSONValue.object(JSONObject(numbers.map { ("the key \($0)", $0) }))
        let array = JSONValue.array(numbers)
        let even: ValidationIssues.TrackedPredicate = { value, evaluated, issues in
            var others = EvaluatedParts()
            issues.fields(of: value, &others) { _, _, value in value.numberValue?.isMultiple(of: 2) == true }
            issues.items(of: value, &others) { _, index, _ in index % 2 == 0 }
            evaluated.formUnion(others)
            issues.unevaluatedFields(of: value, &evaluated) { issues, _ in issues.never() }
            issues.unevaluatedItems(of: value, &evaluated) { issues, _ in issues.never() }
        }
        for (value, prefix) in [(object, "/the key "), (array, "/")] {
            var issues = ValidationIssues(limit: .max, revealsStrings: false)
            issues.predicate(value, even)
            #expect(issues.found.map(\.pointer) == stride(from: 1, to: count, by: 2).map { "\(prefix)\($0)" })
        }
        let keys: ValidationIssues.Predicate = { value, issues in
            issues.required("the key 7", in: value)
            issues.required("the key", in: value)
            issues.required("the kex 7", in: value)
            issues.required("the key 0", with: "the key 7", in: value)
            issues.required("absent", with: "the key 7", in: value)
            issues.required("absent", with: "the key", in: value)
        }
        #expect(issues(object, keys) == [" required", " required", " dependentRequired"])
    }

    @Test func theOutermostResourceDecides() {
        var issues = ValidationIssues(limit: .max, revealsStrings: false)
        let outer = issues.enter("#/a", resource: 1)
        let inner = issues.enter("#/b", resource: 2)
        #expect(issues.outermostResource(among: [1, 2]) == 1)
        #expect(issues.outermostResource(among: [2, 3]) == 2)
        issues.leave(inner)
        #expect(issues.outermostResource(among: [2, 3]) == nil)
        issues.leave(outer)
        #expect(issues.outermostResource(among: [1]) == nil)
    }

    @Test func longTextsAndDeepValuesAreChecked() throws {
        let long = String(repeating: "x", count: 10_000_000)
        #expect(issues(.string(long)) { value, issues in issues.maxLength(value, 9_999_999) } == [" maxLength"])
        func nested(_ value: JSONValue, _ issues: inout ValidationIssues) {
            issues.type(value, .array)
            issues.items(of: value) { issues, _, value in nested(value, &issues) }
        }
        let depth = 100
        let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        let found = issues(try JSONValue(json: Array(text.utf8)), nested)
        #expect(found == [String(repeating: "/0", count: depth) + " type"])
    }
}
