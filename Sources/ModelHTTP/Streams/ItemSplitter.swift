import ModelRuntime

/// Cuts a stream that comes in chunks into its items. It looks at each byte once, and keeps one item.
protocol ItemSplitter {
    /// Adds bytes; the last chunk was used up.
    mutating func append(_ chunk: [UInt8])
    /// The JSON text of the next item; `nil` when more bytes are wanted, or, `atEnd`, when there is none.
    mutating func next(atEnd: Bool) throws -> [UInt8]?
}

/// Items behind a record separator: RFC 7464 §2.
struct SequenceSplitter: ItemSplitter {
    private static let separator: UInt8 = 0x1E

    private let limit: Int
    private var chunk: [UInt8] = []
    private var position = 0
    private var item: [UInt8] = []
    private var hasBegun = false

    init(limit: Int) { self.limit = limit }

    mutating func append(_ chunk: [UInt8]) { (self.chunk, position) = (chunk, 0) }

    mutating func next(atEnd: Bool) throws -> [UInt8]? {
        while position < chunk.count {
            let end = chunk[position...].firstIndex(of: Self.separator) ?? chunk.count
            try take(chunk[position..<end])
            position = end
            guard end < chunk.count else { break }
            position += 1
            defer { hasBegun = true }
            if let item = finished() { return item }
        }
        return atEnd ? finished() : nil
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) throws {
        guard hasBegun || bytes.isEmpty else {
            throw HTTPMessageError(.body(pointer: ""), .malformed("expected a record separator"))
        }
        guard item.count + bytes.count <= limit else {
            throw HTTPMessageError(.body(pointer: ""), .tooLarge(limit: limit))
        }
        item += bytes
    }

    /// The item, unless it is blank: several separators in a row are one.
    private mutating func finished() -> [UInt8]? {
        defer { item = [] }
        return item.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ? nil : item
    }
}

/// The events of `text/event-stream`, as JSON objects: HTML Living Standard §9.2.6.
struct EventSplitter: ItemSplitter {
    private let limit: Int
    private var chunk: [UInt8] = []
    private var position = 0
    private var line: [UInt8] = []
    private var isFirstLine = true
    private var endsWithReturn = false
    private var event: (event: String?, data: String?, id: String?, retry: Int?) = (nil, nil, nil, nil)
    private var size = 0

    init(limit: Int) { self.limit = limit }

    mutating func append(_ chunk: [UInt8]) { (self.chunk, position) = (chunk, 0) }

    mutating func next(atEnd: Bool) throws -> [UInt8]? {
        while position < chunk.count {
            // A line ends with CR LF, LF, or CR.
            if endsWithReturn, chunk[position] == 0x0A { position += 1 }
            endsWithReturn = false
            let end = chunk[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? chunk.count
            try take(chunk[position..<end])
            position = end
            guard end < chunk.count else { break }
            endsWithReturn = chunk[end] == 0x0D
            position += 1
            if let item = try endLine() { return item }
        }
        // An event without a blank line at its end is incomplete, and dropped.
        return nil
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) throws {
        size += bytes.count
        guard size <= limit else { throw HTTPMessageError(.body(pointer: ""), .tooLarge(limit: limit)) }
        line += bytes
    }

    private mutating func endLine() throws -> [UInt8]? {
        defer {
            line.removeAll(keepingCapacity: true)
            isFirstLine = false
        }
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.isEmpty { return try dispatch() }
        // What is not UTF-8 is replaced: §9.2.5.
        let (name, value) = String(decoding: line, as: UTF8.self).cutOnce(at: ":")
        let text = String(value.map { $0.after(" ") ?? $0 } ?? "")
        switch name {
        case "event": event.event = text
        case "data": appendData(text)
        case "id": if !text.utf8.contains(0) { event.id = text }
        case "retry": if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { event.retry = Int(text) ?? event.retry }
        default: break
        }
        // A comment counts for nothing.
        if name.isEmpty { size -= line.count }
        return nil
    }

    /// In place: an event may have any number of lines.
    private mutating func appendData(_ text: String) {
        if event.data == nil {
            event.data = text
        } else {
            event.data?.append("\n")
            event.data?.append(text)
        }
    }

    /// The event, if it has data.
    private mutating func dispatch() throws -> [UInt8]? {
        defer {
            event = (nil, nil, nil, nil)
            size = 0
        }
        guard let data = event.data else { return nil }
        return try ServerSentEvent(data: data, event: event.event, id: event.id, retry: event.retry).jsonBytes()
    }
}
