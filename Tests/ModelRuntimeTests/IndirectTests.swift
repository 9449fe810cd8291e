import ModelRuntime
import Testing

@Suite struct IndirectTests {
    struct Boxed: Hashable, Sendable {
        @Indirect var one: [Int]
        @IndirectOptional var two: [Int]?
        @IndirectOptionalNullable var three: OptionalNullable<[Int]>
    }

    @Test func memberwiseInitializerKeepsPlainTypes() {
        let a = Boxed(one: [1], two: nil, three: .unset)
        #expect(a.one == [1] && a.two == nil && a.three.isUnset)
    }

    @Test func copiesAreIndependent() {
        let a = Boxed(one: [1], two: [2], three: [3])
        var b = a
        #expect(a == b && a.hashValue == b.hashValue)
        b.one.append(9)
        b.two?.append(9)
        b.three.value?.append(9)
        #expect(a == Boxed(one: [1], two: [2], three: [3]))
        #expect(b == Boxed(one: [1, 9], two: [2, 9], three: [3, 9]))
        b.two = nil
        b.three = .null
        #expect(b.two == nil && b.three.isNull)
        #expect(a != b)
    }

    @Test func optionalBoxesTakeOneWord() {
        #expect(MemoryLayout<Indirect<Matrix>>.size == MemoryLayout<Int>.size)
        #expect(MemoryLayout<IndirectOptional<Matrix>>.size == MemoryLayout<Int>.size)
        #expect(MemoryLayout<IndirectOptionalNullable<Matrix>>.size <= 2 * MemoryLayout<Int>.size)
    }

    @Test(arguments: Driver.allCases) func linkedList(_ driver: Driver) throws {
        var list: LinkedNode?
        for value in 0..<100 { list = LinkedNode(value: value, next: list) }
        let text = try driver.encode(try #require(list))
        #expect(try driver.decode(LinkedNode.self, text) == list)
        #expect(list?.next?.next?.value == 97)
    }

    @Test func longListsAreReleased() {
        var list: LinkedNode?
        for value in 0..<10_000 { list = LinkedNode(value: value, next: list) }
        #expect(list?.value == 9_999)
    }
}
