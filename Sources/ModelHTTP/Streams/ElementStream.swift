/// Elements of a sequence of any type. It has an identity, by which streams are compared.
final class ElementStream<Element>: Sendable {
    /// Starts to read. What it gives is for one task.
    let start: @Sendable () -> (() async throws -> Element?)

    init<Source: AsyncSequence & Sendable>(
        _ source: Source, _ transform: @escaping @Sendable (Source.Element) throws -> Element
    ) {
        start = {
            var iterator = source.makeAsyncIterator()
            return {
                guard let element = try await iterator.next() else { return nil }
                return try transform(element)
            }
        }
    }
}
