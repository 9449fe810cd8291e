@testable import ModelHTTP
import ModelRuntime
import SeededRandom
import Testing

/// Parts of a form, as they are generated.
enum CoverPart: MultipartElement, Hashable {
    case title(String)
    case details(Details)
    case cover(MultipartPart)
    case tag(String)
    case other(MultipartPart)

    struct Details: Hashable, ModelObject {
        var pages: Int

        init(pages: Int) { self.pages = pages }
        init(fields: inout FieldReader) throws { pages = try fields.required("pages") }
        func write(fields: inout FieldWriter) throws { try fields.required("pages", pages) }
    }

    static let layout: [PartLayout] = [
        .init("title", .one), .init("details", .optional), .init("cover", .optional, isStreamed: true),
        .init("tag", .any),
    ]

    init(reading part: inout PartReader) throws {
        switch part.name {
        case "title": self = .title(try part.read(.text()))
        case "details": self = .details(try part.read(.json()))
        case "cover": self = .cover(part.part)
        case "tag": self = .tag(try part.read(.text()))
        default: self = .other(part.part)
        }
    }

    func write(to part: inout PartWriter) throws {
        switch self {
        case .title(let value): try part.write("title", value, .text())
        case .details(let value): try part.write("details", value, .json())
        case .cover(let value): part.part = value
        case .tag(let value): try part.write("tag", value, .text())
        case .other(let value): part.part = value
        }
    }
}

@Suite struct MultipartTests {
    private static let type: MediaType = "multipart/form-data; boundary=X"

    /// The bytes in chunks of a size.
    private func chunks(_ text: String, _ size: Int) -> HTTPBody {
        let bytes = Array(text.utf8)
        return HTTPBody(
            AsyncStream<[UInt8]> { stream in
                for start in stride(from: 0, to: bytes.count, by: size) {
                    stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
                }
                stream.finish()
            })
    }

    private func parts(
        _ text: String, chunk: Int = 4096, type: MediaType = type, options: HTTPReadingOptions = .request
    ) async throws -> [String] {
        var found: [String] = []
        for try await part in try MultipartBody<CoverPart>(chunks(text, chunk), type, options) {
            switch part {
            case .title(let value): found.append("title \(value)")
            case .details(let value): found.append("details \(value.pages)")
            case .tag(let value): found.append("tag \(value)")
            case .cover(let part), .other(let part):
                let bytes = try await part.body.collect(upTo: 1 << 20)
                found.append(
                    "\(part.name ?? "?") \(part.filename ?? "-") \(part.type?.description ?? "-") "
                        + String(decoding: bytes, as: UTF8.self))
            }
        }
        return found
    }

    private static let form =
        "preamble\r\n--X\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA\r\nB\r\n--X \t\r\n"
        + "content-disposition: form-data; name=cover; filename=\"a \\\"b\\\".png\"\r\nContent-Type: image/png\r\n\r\n"
        + "\r\r\n\r\n-\r\n--\r\n--Y\r\n--X\r\nContent-Disposition: form-data; name=\"details\"\r\n\r\n{\"pages\":3}\r\n--X\r\n"
        + "Content-Disposition: form-data; name=tag\r\n\r\n\r\n--X\r\nContent-Disposition: form-data; name=tag\r\n\r\n--X\r\n"
        + "Content-Disposition: form-data; name=\"é\"\r\n\r\nx\r\n--X--\r\nepilogue\r\n--X\r\n"

    /// However the bytes are cut.
    @Test(arguments: [1, 2, 3, 5, 7, 16, 61, 4096])
    func readsParts(size: Int) async throws {
        let expected = [
            "title A\r\nB", "cover a \"b\".png image/png \r\r\n\r\n-\r\n--\r\n--Y", "details 3", "tag ", "tag ",
            "é - - x",
        ]
        #expect(try await parts(Self.form, chunk: size) == expected)
    }

    @Test func passesOverWhatIsNotRead() async throws {
        var names: [String?] = []
        for try await part in try MultipartBody<MultipartPart>(chunks(Self.form, 3), Self.type, .request) {
            names.append(part.name)
        }
        #expect(names == ["title", "cover", "details", "tag", "tag", "é"])
    }

    @Test func doesNotReadAPartAfterTheNext() async throws {
        var iterator = try MultipartBody<MultipartPart>(chunks(Self.form, 3), Self.type, .request).makeAsyncIterator()
        let first = try await iterator.next()
        _ = try await iterator.next()
        await #expect(throws: HTTPMessageError.self) { try await first?.body.collect(upTo: 100) }
    }

    @Test func isWrittenAndReadBack() async throws {
        let cover = try MultipartPart(name: "cover", filename: "é\"\\.png", type: "image/png", body: "\r\n--X--\r\n")
        let elements: [CoverPart] = [.title("T"), .details(.init(pages: 3)), .cover(cover), .tag("")]
        let (body, type) = try MultipartBody(elements).written("multipart/form-data")
        #expect(body.bytes != nil)
        var back: [CoverPart] = []
        for try await element in try MultipartBody<CoverPart>(body, type, .request) {
            guard case .cover(var part) = element else {
                back.append(element)
                continue
            }
            part.body = HTTPBody(try await part.body.collect(upTo: 100))
            back.append(.cover(part))
        }
        #expect(back == elements)
    }

    @Test func knowsItsLengthWhereItsPartsDo() async throws {
        let stream = AsyncStream<[UInt8]> { stream in
            stream.yield([1, 2, 3])
            stream.finish()
        }
        let part = try MultipartPart(name: "cover", body: HTTPBody(stream, length: 3))
        let (body, _) = try MultipartBody([CoverPart.title("T"), .cover(part)], boundary: "X").written(
            "multipart/form-data")
        let bytes = try await body.collect(upTo: 1_000)
        #expect(body.bytes == nil)
        #expect(body.length == bytes.count)
        #expect(bytes.count > 100)
    }

    @Test(arguments: [
        "", "--X", "--X\r\n", "--X\r\n\r\n", "--X\r\n\r\nx\r\n--", "--X\r\n\r\nx\r\n--X-", "--Xx\r\n\r\n\r\n--X--",
        "x--X--",
        "--X\r\nContent-Disposition: form-data; name=title\r\n\r\nx", "--X\n\nx\n--X--",
        "--X\r\n folded: x\r\n\r\n\r\n--X--", "--X\r\nno field\r\n\r\n\r\n--X--", "--X\r\na: \u{1}\r\n\r\n\r\n--X--",
        "--X\r\n\r\nno name\r\n--X--", "--X--\r\n",
        "--X\r\nContent-Disposition: form-data; name=title\r\n\r\n1\r\n--X\r\n"
            + "Content-Disposition: form-data; name=title\r\n\r\n2\r\n--X--",
        "--X\r\nContent-Disposition: form-data; name=details\r\n\r\n{\r\n--X--",
        "--X\r\nContent-Disposition: form-data; name=details\r\nContent-Type: text/plain\r\n\r\n{}\r\n--X--",
    ])
    func refusesWhatIsNone(text: String) async {
        for size in [1, 3, 4096] {
            await #expect(throws: HTTPMessageError.self, "\(text.debugDescription)") {
                try await parts(text, chunk: size)
            }
        }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=\"a b \"",
    ])
    func wantsABoundary(type: MediaType) {
        let error = #expect(throws: HTTPMessageError.self) { try MultipartBody<CoverPart>(.empty, type, .request) }
        #expect(error?.place == .header("Content-Type"))
    }

    @Test func limitsSizes() async {
        func error(_ text: String, _ limits: HTTPLimits) async -> HTTPMessageError? {
            do { _ = try await parts(text, chunk: 64, options: .init(limits: limits)) } catch {
                return error as? HTTPMessageError
            }
            return nil
        }
        let header = "Content-Disposition: form-data; name=tag\r\n"
        let long = await error("--X\r\n\(header)\(String(repeating: "a", count: 500))", .init(partHeader: 200))
        #expect(long?.reason == .tooLarge(limit: 200))
        let part = await error("--X\r\n\(header)\r\n\(String(repeating: "a", count: 500))", .init(part: 200))
        #expect(part == HTTPMessageError(.part("tag"), .tooLarge(limit: 200)))
        let many = await error(String(repeating: "--X\r\n\(header)\r\nx\r\n", count: 50), .init(parts: 20))
        #expect(many?.reason == .tooLarge(limit: 20))
        let preamble = await error(String(repeating: "a", count: 500), .init(partHeader: 200))
        #expect(preamble?.status == 400)
    }

    /// 50 MB come, and go through, and no more than a few chunks of them are there at once.
    @Test func streamsInConstantMemory() async throws {
        let chunk = [UInt8]((0..<65_536).map { $0 % 61 == 0 ? 0x0D : UInt8($0 & 0x7F) })
        let count = AliveChunks()
        let source = CountedChunks(chunk: chunk, count: 800, alive: count)
        let part = try MultipartPart(name: "cover", type: "image/png", body: HTTPBody(source))
        let (body, type) = try MultipartBody([CoverPart.title("T"), .cover(part)]).written("multipart/form-data")
        var size = 0
        for try await element in try MultipartBody<CoverPart>(body, type, .request) {
            guard case .cover(let part) = element else { continue }
            for try await bytes in part.body {
                size += bytes.count
                await count.took(size)
            }
        }
        #expect(size == 800 * 65_536)
        #expect(await count.greatestLead <= 4 * 65_536)
    }
}

/// How far what was given is ahead of what was taken.
actor AliveChunks {
    private var given = 0
    private(set) var greatestLead = 0
    private var taken = 0

    func gave(_ count: Int) {
        given += count
        greatestLead = max(greatestLead, given - taken)
    }

    func took(_ total: Int) { taken = total }
}

struct CountedChunks: AsyncSequence, Sendable {
    let chunk: [UInt8]
    let count: Int
    let alive: AliveChunks

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(source: self, rest: count) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let source: CountedChunks
        var rest: Int

        mutating func next() async throws -> [UInt8]? {
            guard rest > 0 else { return nil }
            rest -= 1
            await source.alive.gave(source.chunk.count)
            return source.chunk
        }
    }
}
