import Foundation
import ModelRuntime
import SeededRandom
import Testing

@Suite struct StreamingTests {
    /// The text in chunks of `size` bytes.
    func chunks(_ text: String, _ size: Int) -> AsyncStream<ArraySlice<UInt8>> {
        let bytes = Array(text.utf8)
        return AsyncStream { continuation in
            for start in stride(from: 0, to: bytes.count, by: size) {
                continuation.yield(bytes[start..<min(bytes.count, start + size)])
            }
            continuation.finish()
        }
    }

    func array<T: ModelValue>(_: T.Type, _ text: String, _ size: Int) async throws -> [T] {
        var values: [T] = []
        for try await value in JSONArrayReader(T.self, chunks(text, size)) { values.append(value) }
        return values
    }

    func lines<T: ModelValue>(_: T.Type, _ text: String, _ size: Int) async throws -> [T] {
        var values: [T] = []
        for try await value in JSONLinesReader(T.self, chunks(text, size)) { values.append(value) }
        return values
    }

    @Test(arguments: [1, 2, 3, 7, 1000]) func readsWhatTheWholeTextHolds(_ size: Int) async throws {
        for text in ["[]", " [ ] ", "[1]", #" [1, "],[\"\\", {"a":[1,"}"]}, [], null, "é😀"] "#, "\u{FEFF}[true]\n"] {
            #expect(try await array(JSONValue.self, text, size) == [JSONValue](json: text), "\(text)")
        }
    }

    @Test(arguments: [1, 5, 1000]) func refusesWhatTheWholeTextReaderRefuses(_ size: Int) async {
        for text in [
            "", "1", "[1", "[1,]", "[,1]", "[1]]", "[1] 2", #"["]"#, "[{]}", "[1 2]", "[[1]", "x[]", "[\u{FEFF}1]",
            "[1,\u{FEFF}2]",
        ] {
            await #expect(throws: DecodingError.self, "\(text)") { _ = try await array(JSONValue.self, text, size) }
            #expect(throws: DecodingError.self, "\(text)") { _ = try [JSONValue](json: text) }
        }
    }

    @Test(arguments: [1, 2] as [UInt64]) func damagedTextIsReadAsTheWholeTextReaderDoes(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let options = DecodingOptions(duplicateKeys: .first)
        var counts = (read: 0, refused: 0)
        for _ in 0..<600 {
            let document = "[\(MutationTests.documents.shuffled(using: &random).joined(separator: " , "))]"
            let bytes = MutationTests.mutate(document, &random)
            let whole = try? [JSONValue](json: bytes, options: options)
            let chunks = AsyncStream { continuation in
                for byte in bytes { continuation.yield([byte]) }
                continuation.finish()
            }
            var streamed: [JSONValue]? = []
            do {
                for try await value in JSONArrayReader(JSONValue.self, chunks, options: options) {
                    streamed?.append(value)
                }
            } catch { streamed = nil }
            #expect(whole == streamed, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            if whole == nil { counts.refused += 1 } else { counts.read += 1 }
        }
        #expect(counts.read > 50 && counts.refused > 50, "seed \(seed): \(counts)")
    }

    @Test(arguments: [1, 4, 1000]) func readsLines(_ size: Int) async throws {
        #expect(try await lines(JSONValue.self, "1\n\n{\"a\": \"\\n\"}\r\n  \n[2]", size) == [1, ["a": "\n"], [2]])
        #expect(try await lines(JSONValue.self, "", size) == [])
        #expect(try await lines(JSONValue.self, "\u{FEFF}1\n2", size) == [1, 2])
        for text in ["1\n{\n}\n", "1\n\u{FEFF}2"] {
            await #expect(throws: DecodingError.self) { _ = try await lines(JSONValue.self, text, size) }
        }
    }

    @Test(arguments: [1, 6, 1000]) func errorsNameTheElement(_ size: Int) async {
        let text = "[ 1,\n  2,\n  \"x\", 4]"
        var read: [Int] = []
        var reader = JSONArrayReader(Int.self, chunks(text, size)).makeAsyncIterator()
        do {
            while let value = try await reader.next() { read.append(value) }
            Issue.record("no error")
        } catch DecodingError.typeMismatch(_, let context) {
            #expect(context.codingPath.map(\.intValue) == [2])
            let location = context.underlyingError as? JSONLocation
            #expect(location.map { [$0.offset, $0.line, $0.column] } == [12, 3, 3])
            #expect(context.debugDescription.contains("line 3, column 3"))
        } catch {
            Issue.record(error)
        }
        #expect(read == [1, 2])
        #expect((try? await reader.next()) == .some(nil))
    }

    @Test func sizeIsLimitedForEachElement() async throws {
        let options = DecodingOptions(limits: .init(size: 10))
        let long = "[" + Array(repeating: "12345678", count: 50).joined(separator: ",") + "]"
        var count = 0
        for try await _ in JSONArrayReader(Int.self, chunks(long, 3), options: options) { count += 1 }
        #expect(count == 50)
        await #expect(throws: DecodingError.self) {
            for try await _ in JSONArrayReader(String.self, chunks("[\"12345678901\"]", 3), options: options) {}
        }
    }

    /// In a task of its own, which only what is `Sendable` may enter.
    @Test func readsInAnotherTask() async throws {
        let (array, lines) = (
            JSONArrayReader(Int.self, chunks("[1,2]", 2)), JSONLinesReader(Int.self, bytes: bytes("3\n4"))
        )
        let sum = Task.detached {
            var sum = 0
            for try await value in array { sum += value }
            for try await value in lines { sum += value }
            return sum
        }
        #expect(try await sum.value == 10)
    }

    // MARK: Bytes one by one

    /// The bytes of a text, with a record of how many were asked for.
    func bytes(_ text: String) -> AsyncStream<UInt8> {
        AsyncStream { continuation in
            for byte in text.utf8 { continuation.yield(byte) }
            continuation.finish()
        }
    }

    @Test func readsBytesOneByOne() async throws {
        let long = String(repeating: "x", count: 10_000)
        let text = "[{\"a\":[1,2]}, \"\(long)\", null]"
        var values: [JSONValue] = []
        for try await value in JSONArrayReader(JSONValue.self, bytes: bytes(text)) { values.append(value) }
        #expect(try values == [JSONValue](json: text))
        values = []
        for try await value in JSONLinesReader(JSONValue.self, bytes: bytes("1\n\"\(long)\"\n[2,3]")) {
            values.append(value)
        }
        #expect(values == [1, .string(long), [2, 3]])
    }

    /// An element is there when its last byte is, though the stream goes on.
    @Test func doesNotHoldElementsBack() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: UInt8.self)
        var lines = JSONLinesReader(Int.self, bytes: stream).makeAsyncIterator()
        for number in 1...3 {
            for byte in "\(number)\n".utf8 { continuation.yield(byte) }
            #expect(try await lines.next() == number)
        }
        continuation.finish()
        #expect(try await lines.next() == nil)
    }
}
