import ModelRuntime
import Testing

@Suite struct StreamWritingTests {
    private func stream<T: Sendable>(_ values: [T]) -> AsyncStream<T> {
        AsyncStream { continuation in
            for value in values { continuation.yield(value) }
            continuation.finish()
        }
    }

    private func collect<S: AsyncSequence>(_ writer: S) async throws -> [String] where S.Element == [UInt8] {
        var chunks: [String] = []
        for try await chunk in writer { chunks.append(String(decoding: chunk, as: UTF8.self)) }
        return chunks
    }

    private static let values: [[JSONValue]] = [
        [], [1], [nil], ["a\nb", ["b": [1, 2], "a": [:]], [], [[nil]], "é😀\u{2028}"],
    ]

    @Test(arguments: values, [EncodingOptions.compact, .pretty, .sortedKeys, [.pretty, .sortedKeys]])
    func writesWhatTheWholeArrayIs(_ values: [JSONValue], _ options: EncodingOptions) async throws {
        let whole = String(decoding: try values.jsonBytes(options), as: UTF8.self)
        #expect(try await collect(JSONArrayWriter(stream(values), options: options)).joined() == whole)
        #expect(try await collect(JSONArrayWriter(values, chunkSize: 3, options: options)).joined() == whole)
        var (writer, text) = (JSONElementWriter(.array, options), [UInt8]())
        for value in values { text += try writer.bytes(value) }
        #expect(String(decoding: text + writer.end(), as: UTF8.self) == whole)
        #expect(writer.count == values.count)
    }

    @Test(arguments: values, [EncodingOptions.compact, .pretty, [.pretty, .sortedKeys]])
    func linesAreReadBack(_ values: [JSONValue], _ options: EncodingOptions) async throws {
        let lines = try await collect(JSONLinesWriter(stream(values), options: options))
        #expect(lines.count == values.count)
        #expect(lines.allSatisfy { $0.hasSuffix("\n") && $0.dropLast().allSatisfy { $0 != "\n" } })
        var read: [JSONValue] = []
        for try await value in JSONLinesReader(JSONValue.self, stream(lines.map { Array($0.utf8) })) {
            read.append(value)
        }
        #expect(read == values)
    }

    @Test func eachElementIsGivenOutAsItComes() async throws {
        #expect(try await collect(JSONArrayWriter(stream([1, 2, 3]))) == ["[1", ",2", ",3", "]"])
        #expect(try await collect(JSONLinesWriter(stream([1, 2]))) == ["1\n", "2\n"])
        #expect(try await collect(JSONLinesWriter(stream([Int]()))) == [])
        #expect(try await collect(JSONArrayWriter(stream([Int]()))) == ["[]"])
    }

    @Test func chunksHaveAboutTheSizeThatIsAskedFor() async throws {
        let chunks = try await collect(JSONArrayWriter(Array(1000..<2000), chunkSize: 100))
        #expect(chunks.count == 51 && chunks.last == "]")
        #expect(chunks.dropLast().allSatisfy { $0.utf8.count == 100 })
        #expect(try await collect(JSONArrayWriter(Array(0..<100))).count == 1)
    }

    @Test(arguments: [0, 1000]) func anElementThatCannotBeWrittenEndsTheTextAfterAllBeforeIt(_ chunkSize: Int) async {
        var iterator = JSONArrayWriter(stream([1, 2, Double.nan, 4]), chunkSize: chunkSize).makeAsyncIterator()
        var text: [UInt8] = []
        var errors = 0
        for _ in 0..<6 {
            do { text += try await iterator.next() ?? [] } catch is EncodingError { errors += 1 } catch {
                Issue.record(error)
            }
        }
        #expect(String(decoding: text, as: UTF8.self) == "[1,2")
        #expect(errors == 1)
    }

    @Test func anElementMayBeLeftOut() throws {
        var (writer, text) = (JSONElementWriter(.array), [UInt8]())
        for value in [Double.infinity, 1, .nan, 2] { try? writer.append(value, to: &text) }
        #expect(String(decoding: text + writer.end(), as: UTF8.self) == "[1,2]")
    }

    @Test func whatTheElementsThrowComesThrough() async {
        struct Broken: Error {}
        let elements = AsyncThrowingStream<Int, any Error> { continuation in
            continuation.yield(1)
            continuation.finish(throwing: Broken())
        }
        await #expect(throws: Broken.self) { _ = try await collect(JSONLinesWriter(elements, chunkSize: 100)) }
    }

    /// In a task of its own, which only what is `Sendable` may enter.
    @Test func writesInAnotherTask() async throws {
        let writer = JSONArrayWriter(stream([1, 2]))
        let size = Task.detached {
            var size = 0
            for try await chunk in writer { size += chunk.count }
            return size
        }
        #expect(try await size.value == 5)
    }
}
