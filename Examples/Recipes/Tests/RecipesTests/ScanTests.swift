import Clients
import Foundation
import Lending
import ModelHTTP
import Testing

@Suite struct ScanTests {
    @Test func partsHaveTypes() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let parts: [AddScan.Part] = [
                .page(7), .note("torn"), .note("stained"), .spot(Spot(row: 1, column: 2)),
                .file("%PDF", filename: "brand \"1\".pdf", rotation: .right),
            ]
            let response = try await library.desk.send(AddScan(bookID: book.id, body: MultipartBody(parts)))
            #expect(
                response
                    == .created(
                        Receipt(
                            page: 7, bytes: 4, rotation: 90, notes: ["torn", "stained"], filename: "brand \"1\".pdf")))
            guard case .ok(.pdf(let file)) = try await library.anyone.send(GetScan(bookID: book.id)) else {
                Issue.record("no file")
                return
            }
            #expect(try await file.collect(upTo: 10) == Array("%PDF".utf8))
            guard case .clientError(.notFound, _) = try await library.anyone.send(GetScan(bookID: 99)) else {
                Issue.record("a file")
                return
            }
        }
    }

    @Test func aPartThatIsMissingOrWrongIsAProblem() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let without = try await library.desk.send(AddScan(bookID: book.id, body: MultipartBody([.page(1)])))
            guard case .clientError(.badRequest, let problem) = without else {
                Issue.record("\(without)")
                return
            }
            #expect(problem.errors?.map(\.pointer) == ["#/file"])
            let wrong = try await library.desk.send(
                AddScan(bookID: book.id, body: MultipartBody([.page(0), .file("x")])))
            guard case .clientError(.unprocessableContent, _) = wrong else {
                Issue.record("\(wrong)")
                return
            }
        }
    }

    #if os(Linux)
        /// Client and server are both in this process, so that what it takes at most bounds both. Measured is the peak of what is
        /// resident: that of 50 MB stays below the file's own size, and a file that is four times as large takes no more.
        @Test func aLargeFileTakesTheMemoryOfAFewChunks() async throws {
            try await RunningLibrary.run { library in
                let book = try await library.addBook("Brand")
                // Makes the buffers, and has the libraries loaded.
                try await upload(megabytes: 1, to: library, book)
                for megabytes in [50, 200] {
                    ResidentMemory.forgetPeak()
                    let before = try ResidentMemory.peak()
                    try await upload(megabytes: megabytes, to: library, book)
                    let grown = try ResidentMemory.peak() - before
                    print("\(megabytes) MB were sent and received in \(grown >> 20) MB, client and server together")
                    #expect(grown < 50 << 20)
                }
            }
        }

        private func upload(megabytes: Int, to library: RunningLibrary, _ book: Book) async throws {
            let file = HTTPBody(Repeated(chunk: [UInt8](repeating: 0x2A, count: 65_536), count: megabytes * 16))
            let parts = MultipartBody<AddScan.Part>([.page(1), .file(file, filename: "large.pdf")])
            let response = try await library.desk.send(AddScan(bookID: book.id, body: parts))
            #expect(response == .created(Receipt(page: 1, bytes: megabytes << 20, filename: "large.pdf")))
        }

        @Test func aLargeFileComesBack() async throws {
            try await RunningLibrary.run { library in
                let book = try await library.addBook("Brand")
                try await upload(megabytes: 5, to: library, book)
                guard case .ok(.pdf(let file)) = try await library.anyone.send(GetScan(bookID: book.id)) else {
                    Issue.record("no file")
                    return
                }
                var count = 0
                for try await chunk in file { count += chunk.count }
                #expect(count == 5 << 20)
            }
        }
    #endif
}

/// Chunks that are made when they are asked for.
struct Repeated: AsyncSequence, Sendable {
    let chunk: [UInt8]
    var count: Int

    func makeAsyncIterator() -> Iterator { Iterator(chunk: chunk, count: count) }

    struct Iterator: AsyncIteratorProtocol {
        let chunk: [UInt8]
        var count: Int

        mutating func next() async -> [UInt8]? {
            count -= 1
            return count < 0 ? nil : chunk
        }
    }
}

#if os(Linux)
    /// What the kernel says about the memory of this process: proc_pid_status(5), proc_pid_clear_refs(5).
    enum ResidentMemory {
        /// The most that was resident, in bytes.
        static func peak() throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
            return try #require(Int(line.filter(\.isNumber))) << 10
        }

        /// Makes the peak what is resident now, where that is allowed.
        static func forgetPeak() {
            guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
            try? file.write(contentsOf: Array("5".utf8))
        }
    }
#endif
