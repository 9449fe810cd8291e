/// Cuts JSON text that comes in chunks into the texts of its elements: those of one array, or one on each line.
///
/// It only counts brackets outside strings; whoever reads an element's text finds out what is wrong in it. It keeps the
/// bytes of one element and of one chunk, and looks at each byte once.
struct JSONElements {
    enum Form {
        /// The elements of an array.
        case array
        /// A value on each line, blank lines apart: JSON Lines.
        case lines
    }

    private enum State { case beforeArray, inArray, afterArray, inLines }

    private var state: State
    private let limits: DecodingOptions.Limits
    private var chunk: [UInt8] = []
    private var position = 0
    /// The text of the element so far.
    private var text: [UInt8] = []
    private var nesting = Nesting()
    /// How many elements are complete.
    private(set) var count = 0
    /// Where the next byte stands in the whole text, and where the element started.
    private var place = JSONLocation.start
    private var start = JSONLocation.start

    init(_ form: Form, _ limits: DecodingOptions.Limits) {
        state = form == .array ? .beforeArray : .inLines
        self.limits = limits
    }

    /// Adds text; the last chunk was used up.
    mutating func append(_ bytes: some Sequence<UInt8>) {
        chunk = Array(bytes)
        position = 0
    }

    /// The next element's value; `nil` when more text is wanted, or, `atEnd`, when there is none.
    mutating func next<Element: ModelValue>(
        _: Element.Type, _ options: DecodingOptions, atEnd: Bool
    ) throws -> Element? {
        while position < chunk.count {
            if !text.isEmpty { takeRun() }
            guard position < chunk.count else { break }
            let byte = chunk[position]
            position += 1
            let isComplete = try take(byte)
            place.advance(over: byte)
            if isComplete { return try element(Element.self, options) }
        }
        guard atEnd else { return nil }
        switch state {
        case .inLines: return text.allSatisfy(\.isSpace) ? nil : try element(Element.self, options)
        case .afterArray: return nil
        case .beforeArray, .inArray: throw malformed("Unexpected end of text")
        }
    }

    /// Adds a byte; whether it ends an element.
    private mutating func take(_ byte: UInt8) throws -> Bool {
        switch state {
        case .beforeArray:
            if byte == UInt8(ascii: "[") {
                state = .inArray
            } else if !byte.isSpace && !(place.offset < 3 && byte == [0xEF, 0xBB, 0xBF][place.offset]) {
                throw malformed("Expected an array")
            }
            return false
        case .afterArray:
            guard byte.isSpace else { throw malformed("Text after the array") }
            return false
        case .inArray:
            if nesting.isOutermost {
                if byte == UInt8(ascii: ",") { return true }
                if byte == UInt8(ascii: "]") {
                    state = .afterArray
                    return count > 0 || !text.allSatisfy(\.isSpace)
                }
            }
        case .inLines:
            if byte == UInt8(ascii: "\n") { return !text.allSatisfy(\.isSpace) || clear() }
        }
        if text.isEmpty {
            // A byte order mark may only stand at the start of the whole text: RFC 8259 §8.1.
            guard byte != 0xEF || place.offset == 0 else { throw malformed("Expected a value") }
            start = place
        }
        text.append(byte)
        guard text.count <= limits.size else { throw malformed("Larger than \(limits.size) bytes") }
        nesting.follow(byte)
        return false
    }

    /// Takes the bytes up to one that may end the element, which has begun, or that its limit forbids.
    private mutating func takeRun() {
        let start = position
        let end = start + min(chunk.count - start, limits.size - text.count)
        chunk.withUnsafeBufferPointer { chunk in
            let run = JSONBytes(chunk).slice(start..<end)
            position = start + endOfElement(in: run)
            place.advance(over: run.slice(0..<position - start))
        }
        text += chunk[start..<position]
    }

    /// Where in the text of an element, or behind it, a byte is that may end it.
    private mutating func endOfElement(in run: JSONBytes) -> Int {
        // A copy: what `self` holds would be written at each byte.
        var nesting = nesting
        let isInLines = state == .inLines
        var index = 0
        while index < run.count {
            if nesting.isInString, !nesting.isEscaped {
                // Only quotes, backslashes and ends of lines matter.
                index = run.endOfPlainText(from: index)
                if index == run.count { break }
            } else if !isInLines, nesting.depth > 0, !nesting.isInString {
                index = run.endOfPlainTokens(from: index)
                if index == run.count { break }
            }
            let byte = run[index]
            if isInLines ? byte == UInt8(ascii: "\n") : nesting.mayEndElement(byte) { break }
            nesting.follow(byte)
            index &+= 1
        }
        self.nesting = nesting
        return index
    }

    private mutating func clear() -> Bool {
        text.removeAll(keepingCapacity: true)
        nesting = Nesting()
        return false
    }

    // The type is said, because an optional one would fit too, and take `null` for the end.
    private mutating func element<Element: ModelValue>(
        _: Element.Type, _ options: DecodingOptions
    ) throws -> Element {
        defer {
            _ = clear()
            count += 1
        }
        if text.isEmpty { start = place }
        do { return try Element(json: text, options: options) } catch let error as DecodingError {
            throw error.moved(to: start, index: count)
        } catch let error as ValidationError {
            throw error.moved(to: .index(count))
        }
    }

    private func malformed(_ message: String) -> DecodingError {
        let text = "\(message) (\(place))."
        return .dataCorrupted(
            .init(codingPath: [WireKey(intValue: count)], debugDescription: text, underlyingError: place))
    }
}

/// What stands around a byte of an element.
private struct Nesting {
    var depth = 0
    var isInString = false
    var isEscaped = false

    var isOutermost: Bool { depth == 0 && !isInString }

    /// Whether the byte ends an element of an array.
    @inline(__always)
    func mayEndElement(_ byte: UInt8) -> Bool {
        isOutermost && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]"))
    }

    @inline(__always)
    mutating func follow(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                isInString = byte != UInt8(ascii: "\"")
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        default: break
        }
    }
}

// MARK: - Errors of an element, as errors of the whole text

extension DecodingError {
    /// The same error, of an element that starts at `start`.
    fileprivate func moved(to start: JSONLocation, index: Int) -> DecodingError {
        func moved(_ context: Context) -> Context {
            let inner = context.underlyingError as? JSONLocation
            let location = inner.map { $0.moved(to: start) }
            var text = context.debugDescription
            if let inner, let location, let range = text.firstRange(of: "(\(inner))") {
                text.replaceSubrange(range, with: "(\(location))")
            }
            return Context(
                codingPath: [WireKey(intValue: index)] + context.codingPath, debugDescription: text,
                underlyingError: location ?? context.underlyingError)
        }
        switch self {
        case .keyNotFound(let key, let context): return .keyNotFound(key, moved(context))
        case .valueNotFound(let type, let context): return .valueNotFound(type, moved(context))
        case .typeMismatch(let type, let context): return .typeMismatch(type, moved(context))
        case .dataCorrupted(let context): return .dataCorrupted(moved(context))
        @unknown default: return self
        }
    }
}
