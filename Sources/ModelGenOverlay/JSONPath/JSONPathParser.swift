import ModelGenText

extension JSONPath {
    /// Reads a query.
    ///
    /// - Throws: `JSONPathProblem`
    package init(_ text: String) throws(JSONPathProblem) {
        var parser = JSONPathParser(text)
        guard parser.take("$") else { throw parser.problem("A query begins with `$`") }
        segments = try parser.segments()
        guard parser.isAtEnd else { throw parser.problem("Here the query should go on with `.` or `[`, or end") }
    }
}

/// Reads queries by recursive descent, for which the grammar of RFC 9535 is made.
struct JSONPathParser {
    let scalars: [Unicode.Scalar]
    var position = 0
    /// How deep conditions and functions nest.
    var depth = 0

    static let depthLimit = 64

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { position >= scalars.count }
    var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

    func problem(_ message: String) -> JSONPathProblem { JSONPathProblem(offset: position, message: message) }

    /// Takes the text, if it comes next.
    mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[min(position, scalars.count)...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    mutating func expect(_ text: String) throws(JSONPathProblem) {
        guard take(text) else { throw problem("`\(text)` is missing here") }
    }

    mutating func skipSpace() {
        while let scalar = next, [" ", "\t", "\n", "\r"].contains(scalar) { position += 1 }
    }

    mutating func segments() throws(JSONPathProblem) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let start = position
            skipSpace()
            guard let segment = try segment() else {
                // White space behind the query is not its own.
                position = start
                return segments
            }
            segments.append(segment)
        }
    }

    private mutating func segment() throws(JSONPathProblem) -> JSONPath.Segment? {
        let isDescendant = take("..")
        if !isDescendant, next != ".", next != "[" { return nil }
        if take("[") { return .init(isDescendant: isDescendant, selectors: try bracketed()) }
        if !isDescendant { position += 1 }
        let selector: JSONPath.Selector = take("*") ? .wildcard : .name(try shorthand())
        return .init(isDescendant: isDescendant, selectors: [selector])
    }

    /// A name after a full stop (§2.5.1.1).
    private mutating func shorthand() throws(JSONPathProblem) -> String {
        let start = position
        while let scalar = next, Self.isNamePart(scalar) { position += 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<position]))
        guard let first = name.unicodeScalars.first, first != "-", !ASCII.isDigit(first) else {
            position = start
            throw problem("Here a name should stand; one with other signs goes into `['…']`")
        }
        return name
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        ASCII.isAlphanumeric(scalar) || scalar == "_" || scalar == "-" || scalar.value >= 0x80
    }

    private mutating func bracketed() throws(JSONPathProblem) -> [JSONPath.Selector] {
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        try expect("]")
        return selectors
    }

    private mutating func selector() throws(JSONPathProblem) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        if take("?") {
            skipSpace()
            return .filter(try condition())
        }
        if next == "'" || next == "\"" { return .name(try quoted()) }
        let start = try integer()
        skipSpace()
        guard take(":") else {
            guard let start else { throw problem("Here a name in quotes, a number, `*` or `?` should stand") }
            return .index(start)
        }
        return .slice(try slice(from: start))
    }

    private mutating func slice(from start: Int?) throws(JSONPathProblem) -> JSONPath.Slice {
        var slice = JSONPath.Slice(start: start)
        skipSpace()
        slice.end = try integer()
        skipSpace()
        if take(":") {
            skipSpace()
            slice.step = try integer() ?? 1
        }
        return slice
    }

    /// An index (§2.3.3): no leading zeros, no `-0`, nothing that does not fit.
    private mutating func integer() throws(JSONPathProblem) -> Int? {
        let start = position
        _ = take("-")
        while let scalar = next, ASCII.isDigit(scalar) { position += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<position]))
        if text.isEmpty { return nil }
        guard let number = Int(text), String(number) == text else {
            position = start
            throw problem("`\(text)` is no index")
        }
        return number
    }
}

// MARK: - Texts

extension JSONPathParser {
    /// A text in either kind of quotes (§2.3.1.1).
    mutating func quoted() throws(JSONPathProblem) -> String {
        guard let quote = next else { throw problem("A text is missing here") }
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = next {
            position += 1
            if scalar == quote { return String(text) }
            if scalar.value < 0x20 { throw problem("Control characters must be escaped") }
            text.append(scalar == "\\" ? try escaped(quote) : scalar)
        }
        throw problem("The text has no closing quote")
    }

    private mutating func escaped(_ quote: Unicode.Scalar) throws(JSONPathProblem) -> Unicode.Scalar {
        guard let scalar = next else { throw problem("The escape is not complete") }
        position += 1
        if scalar == "u" { return try unicodeEscape() }
        if scalar == quote { return quote }
        // Double quotes are escaped only between double quotes.
        guard scalar != "\"", let meant = JSONEscape.scalar(scalar) else { throw problem("`\\\(scalar)` is no escape") }
        return meant
    }

    private mutating func unicodeEscape() throws(JSONPathProblem) -> Unicode.Scalar {
        let high = try codeUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard SurrogatePair.isHigh(high), take("\\u"),
            let scalar = SurrogatePair.scalar(high: high, low: try codeUnit())
        else { throw problem("The escape is half of a surrogate pair") }
        return scalar
    }

    private mutating func codeUnit() throws(JSONPathProblem) -> UInt16 {
        let digits = scalars[position..<min(position + 4, scalars.count)].map { UInt8(exactly: $0.value) ?? 0 }
        guard let value = Hexadecimal.value(ofFourAt: 0, in: digits) else {
            throw problem("`\\u` is followed by four hexadecimal digits")
        }
        position += 4
        return value
    }
}
