import Foundation
import ModelRuntime
import Testing

@Suite struct OptionalNullableTests {
    @Test func literals() {
        let name = "x"
        #expect((1 as OptionalNullable<Int>) == .value(1))
        #expect((1 as OptionalNullable<Double>) == .value(1))
        #expect((1.5 as OptionalNullable<Double>) == .value(1.5))
        #expect((true as OptionalNullable<Bool>) == .value(true))
        #expect(("a" as OptionalNullable<String>) == .value("a"))
        #expect(("a\(name)" as OptionalNullable<String>) == .value("ax"))
        #expect(("a" as OptionalNullable<Character>) == .value("a"))
        #expect(("a" as OptionalNullable<Unicode.Scalar>) == .value("a"))
        #expect(([1, 2] as OptionalNullable<[Int]>) == .value([1, 2]))
        #expect(([1, 2, 2] as OptionalNullable<Set<Int>>) == .value([1, 2]))
        #expect((["a": 1] as OptionalNullable<[String: Int]>) == .value(["a": 1]))
        #expect(([1, nil] as OptionalNullable<[Int?]>) == .value([1, nil]))
    }

    @Test func takesNoNil() {
        #expect(!(OptionalNullable<Int>.self is any ExpressibleByNilLiteral.Type))
    }

    @Test func valueIsSettable() {
        var x = OptionalNullable<Int>.unset
        x.value = nil
        #expect(x == .unset)
        x.value = 3
        #expect(x == .value(3))
        x.value = nil
        #expect(x == .null)
        x.value = nil
        #expect(x == .null)
    }

    @Test func transforms() {
        #expect(OptionalNullable.value(2).map { $0 * 2 } == .value(4))
        #expect(OptionalNullable<Int>.null.map { $0 * 2 } == .null)
        #expect(OptionalNullable<Int>.unset.map { $0 * 2 } == .unset)
        #expect(OptionalNullable.value(2).flatMap { _ in OptionalNullable<Int>.null } == .null)
        #expect(OptionalNullable<Int>.unset.flatMap { OptionalNullable.value($0) } == .unset)
        #expect((OptionalNullable<Int>.null ?? 7) == 7)
        #expect((OptionalNullable.value(1) ?? 7) == 1)
        let fallback: Int? = nil
        #expect((OptionalNullable<Int>.unset ?? fallback) == fallback)
        #expect(OptionalNullable(valueOrNull: Int?.none) == .null)
        #expect(OptionalNullable(valueOrUnset: Int?.none) == .unset)
        #expect(OptionalNullable(valueOrNull: 1) == .value(1))
        #expect(OptionalNullable<Int>.unset.isUnset && !OptionalNullable<Int>.null.isUnset)
        #expect(OptionalNullable<Int>.null.isNull && !OptionalNullable.value(1).isNull)
    }

    @Test func isCodableWithoutAbsence() throws {
        let values = try JSONDecoder().decode([OptionalNullable<Int>].self, from: Data("[1,null]".utf8))
        #expect(values == [.value(1), .null])
        #expect(try JSONEncoder().encode(values) == Data("[1,null]".utf8))
    }

    /// Only a key can be left out; `null` in its place would erase what the receiver has.
    @Test func unsetWithoutAKeyIsAnError() {
        let unset = OptionalNullable<Int>.unset
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([unset]) }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(["a": unset]) }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(unset) }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(Holder(value: unset)) }
    }

    /// A struct written by hand, with what the compiler synthesizes.
    private struct Patch: Codable, Equatable {
        var name: OptionalNullable<String>
        var count: OptionalNullable<Int>?
        var tags: OptionalNullable<[Int?]>
    }

    private struct Holder<Value: Encodable>: Encodable { var value: Value }

    @Test(arguments: [
        ("{}", Patch(name: .unset, count: nil, tags: .unset)),
        (#"{"count":null,"name":null,"tags":null}"#, Patch(name: .null, count: .null, tags: .null)),
        (#"{"count":1,"name":"a","tags":[1,null]}"#, Patch(name: "a", count: .value(1), tags: .value([1, nil]))),
    ])
    private func synthesizedCodableKeepsAbsence(_ json: String, _ patch: Patch) throws {
        #expect(try JSONDecoder().decode(Patch.self, from: Data(json.utf8)) == patch)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(patch), as: UTF8.self) == json)
    }

    @Test func unsetInAnOptionalWritesNoKey() throws {
        let data = try JSONEncoder().encode(Patch(name: .unset, count: .some(.unset), tags: .unset))
        #expect(data == Data("{}".utf8))
    }

    @available(*, deprecated)
    @Test func comparisonWithNilMeansNoValue() {
        #expect(OptionalNullable<Int>.unset == nil)
        #expect(OptionalNullable<Int>.null == nil)
        #expect(OptionalNullable.value(1) != nil)
    }
}
