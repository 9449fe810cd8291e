import ModelRuntime
import Testing

@Suite struct IndirectTests {
    struct Boxed: Hashable, Sendable {
        var one: Indirect<[Int]>
        var two: IndirectOptional<[Int]>
        var three: IndirectOptionalNullable<[Int]>

        init(_ one: [Int], _ two: [Int]?, _ three: OptionalNullable<[Int]>) {
            self.one = Indirect(one)
            self.two = IndirectOptional(two)
            self.three = IndirectOptionalNullable(three)
        }
    }

    @Test func holdsWhatWasGiven() {
        let a = Boxed([1], nil, .unset)
        #expect(a.one.value == [1] && a.two.value == nil && a.three.value.isUnset)
    }

    @Test func copiesAreIndependent() {
        let a = Boxed([1], [2], [3])
        var b = a
        #expect(a == b && a.hashValue == b.hashValue)
        b.one.value.append(9)
        b.two.value?.append(9)
        b.three.value.value?.append(9)
        #expect(a == Boxed([1], [2], [3]))
        #expect(b == Boxed([1, 9], [2, 9], [3, 9]))
        b.two.value = nil
        b.three.value = .null
        #expect(b.two.value == nil && b.three.value.isNull)
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
