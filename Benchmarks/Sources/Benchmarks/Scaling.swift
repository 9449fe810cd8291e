import ModelRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Arrays of issues of growing size, read and written: time for each byte, and memory when they are streamed.
enum Scaling {
    /// The text of an array of issues, in chunks, without ever being in memory as a whole.
    private struct Chunks: AsyncSequence, AsyncIteratorProtocol {
        typealias Element = ArraySlice<UInt8>

        private let elements: ArraySlice<UInt8>
        private var repetitions: Int
        private var position: Int
        private static let size = 65_536

        init(repetitions: Int) {
            // Without brackets; every repetition starts with the bracket or comma that comes before.
            elements = Payloads.issues().dropFirst().dropLast()
            self.repetitions = repetitions
            position = elements.startIndex - 1
        }

        private var isFirst = true

        func makeAsyncIterator() -> Chunks { self }

        mutating func next() async -> ArraySlice<UInt8>? {
            if repetitions == 0 {
                defer { repetitions = -1 }
                return repetitions == 0 ? [UInt8(ascii: "]")] : nil
            }
            guard repetitions > 0 else { return nil }
            if position < elements.startIndex {
                position = elements.startIndex
                defer { isFirst = false }
                return [isFirst ? UInt8(ascii: "[") : UInt8(ascii: ",")]
            }
            let end = Swift.min(elements.endIndex, position + Self.size)
            defer {
                position = end
                if end == elements.endIndex {
                    repetitions -= 1
                    position = elements.startIndex - 1
                }
            }
            return elements[position..<end]
        }
    }

    private static func array(repetitions: Int) -> [UInt8] {
        let elements = Payloads.issues().dropFirst().dropLast()
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        bytes.reserveCapacity(repetitions * (elements.count + 1) + 1)
        for index in 0..<repetitions {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += elements
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }

    /// One row of the table: an array of `repetitions` times the issues, read at once or streamed.
    static func measure(_ form: String, repetitions: Int) async throws {
        let start: Double
        var (count, bytes) = (0, 0)
        switch form {
        case "at once":
            let text = array(repetitions: repetitions)
            start = Measurement.processorTime()
            count = try [Issue](json: text).count
            bytes = text.count
        case "streamed":
            bytes = Payloads.issues().count * repetitions
            let chunks = Chunks(repetitions: repetitions)
            start = Measurement.processorTime()
            for try await _ in JSONArrayReader(Issue.self, chunks) { count += 1 }
        default:
            // The same issues again and again: only the text grows.
            let issues = repeatElement(try [Issue](json: Payloads.issues()), count: repetitions).joined()
            count = issues.count
            start = Measurement.processorTime()
            if form == "written at once" {
                bytes = try Array(issues).jsonBytes().count
            } else {
                for try await chunk in JSONArrayWriter(issues) { bytes += chunk.count }
            }
        }
        let time = Measurement.processorTime() - start
        let size = Double(bytes) / 1e6
        print(
            "| \(form) | \(fixed(size, 1)) | \(count) | \(fixed(size / time, 0)) | \(fixed(greatestMemory(), 0)) |")
    }

    /// The most memory that this process has held, in MB.
    private static func greatestMemory() -> Double {
        var usage = rusage()
        #if canImport(Glibc)
            let who = __rusage_who_t(RUSAGE_SELF.rawValue)
            getrusage(who, &usage)
            return Double(usage.ru_maxrss) / 1e3
        #else
            getrusage(RUSAGE_SELF, &usage)
            return Double(usage.ru_maxrss) / 1e6
        #endif
    }
}
