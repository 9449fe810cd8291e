import Dispatch

extension Array where Element: Sendable {
    /// As `map`, on all cores; the results have the order of the elements however the work was divided.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        // Small enough that nobody waits long for the slowest, large enough that taking one costs nothing.
        let size = 32
        if count <= size { return map(transform) }
        let results = PartialResults<Result>()
        DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { part in
            let start = part * size
            results.put(self[start..<Swift.min(start + size, count)].map(transform), at: part)
        }
        return results.joined()
    }
}

/// What several threads have computed; the queue guards all state that changes, hence the unchecked conformance.
private final class PartialResults<Result: Sendable>: @unchecked Sendable {
    private let queue = DispatchQueue(label: "modelgen.partial-results")
    private var parts: [Int: [Result]] = [:]

    func put(_ part: [Result], at index: Int) { queue.sync { parts[index] = part } }

    /// All parts, by their indices.
    func joined() -> [Result] { queue.sync { parts.sorted { $0.key < $1.key }.flatMap(\.value) } }
}
