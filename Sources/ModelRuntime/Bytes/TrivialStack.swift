// Invariant: `TrivialStack` owns memory for `capacity` elements, of which the first `count` are initialized; its elements need
// no release, an index is checked against `count`, and the memory is released once, because the type cannot be copied.
// Memory that a `Scratch` lent it is neither released nor used beyond the call that the scratch was made for.

/// A stack of elements that need no release; appending costs a comparison and a store.
struct TrivialStack<Element: BitwiseCopyable>: ~Copyable {
    private var start: UnsafeMutablePointer<Element>?
    private var capacity = 0
    private(set) var count = 0
    /// Whether the memory is not the stack's own.
    private var isBorrowed = false

    init() {}

    /// An empty stack that needs no memory of its own until it outgrows `scratch`.
    init(_ scratch: Scratch<Element>) {
        start = scratch.buffer.baseAddress
        capacity = scratch.count
        isBorrowed = true
    }

    deinit {
        if !isBorrowed { start?.deallocate() }
    }

    var isEmpty: Bool { count == 0 }

    /// Removes the last element.
    @inline(__always)
    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count &-= 1
        return start.unsafelyUnwrapped[count]
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        start.unsafelyUnwrapped[count] = element
        count &+= 1
    }

    @inline(never)
    private mutating func grow() {
        capacity = max(32, 2 * capacity)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        if let start { larger.update(from: start, count: count) }
        if !isBorrowed { start?.deallocate() }
        (start, isBorrowed) = (larger, false)
    }

    /// Removes the elements from `newCount` on.
    @inline(__always)
    mutating func cut(to newCount: Int) {
        precondition(0...count ~= newCount)
        count = newCount
    }

    /// Whether an element of some is wanted.
    @inline(__always)
    func contains(in range: Range<Int>, where isWanted: (_ index: Int, _ element: Element) -> Bool) -> Bool {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard let start else { return false }
        var index = range.lowerBound
        while index < range.upperBound {
            if isWanted(index, start[index]) { return true }
            index &+= 1
        }
        return false
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return start.unsafelyUnwrapped[index]
        }
        set {
            precondition(index >= 0 && index < count)
            start.unsafelyUnwrapped[index] = newValue
        }
    }
}
