import Foundation

/// A file as it is read, in chunks: a body in constant memory.
struct FileChunks: AsyncSequence, Sendable {
    let url: URL

    func makeAsyncIterator() -> Iterator { Iterator(url: url) }

    struct Iterator: AsyncIteratorProtocol {
        let url: URL
        private var file: FileHandle?

        init(url: URL) { self.url = url }

        mutating func next() async throws -> Data? {
            let file = try file ?? FileHandle(forReadingFrom: url)
            self.file = file
            return try file.read(upToCount: 65_536)
        }
    }
}
