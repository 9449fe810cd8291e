// Invariant: the elements are looked at while their array is lent, and no place beyond its count is.

extension Array {
    /// Calls `body` with every element where it is: a loop over the array would hold on to the array and to each element in turn.
    @inlinable
    @inline(__always)
    func forEachInPlace(_ body: (borrowing Element) throws -> Void) rethrows {
        try withUnsafeBufferPointer { elements in
            for index in 0..<elements.count { try body(elements[index]) }
        }
    }
}
