// Invariant: `Scratch` borrows memory that `withScratch` keeps for the call of its closure, all of it initialized. Nobody stores it
// beyond that call, and an index is checked against `count`.

/// Lends `body` memory of `count` elements, on the stack where it takes at most 1,024 bytes.
@inline(__always)
func withScratch<Element: BitwiseCopyable, Result>(
    _ count: Int, repeating value: Element, _ body: (Scratch<Element>) -> Result
) -> Result {
    withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { buffer in
        buffer.initialize(repeating: value)
        return body(Scratch(buffer))
    }
}

/// Memory for the time of a call. Whoever is lent it uses it within that call.
struct Scratch<Element: BitwiseCopyable> {
    let buffer: UnsafeMutableBufferPointer<Element>

    init(_ buffer: UnsafeMutableBufferPointer<Element>) { self.buffer = buffer }

    @inline(__always)
    var count: Int { buffer.count }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < buffer.count)
            return buffer[index]
        }
        nonmutating set {
            precondition(index >= 0 && index < buffer.count)
            buffer[index] = newValue
        }
    }
}
