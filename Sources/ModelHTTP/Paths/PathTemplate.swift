/// A path with parameters in braces, such as `/plants/{plantId}`: OpenAPI 3.1 §4.8.8.
struct PathTemplate: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        /// Text, percent-encoded in the one way in which this library encodes it.
        case literal(String)
        case parameter(String)
    }

    /// What stands between two slashes.
    struct Segment: Hashable, Sendable {
        var pieces: [Piece]

        /// The text, if there is no parameter.
        var literal: String? {
            if pieces.isEmpty { return "" }
            if pieces.count == 1, case .literal(let text) = pieces[0] { return text }
            return nil
        }
    }

    /// None for an operation without a path of its own.
    let segments: [Segment]

    init(_ text: String) {
        segments =
            text.isEmpty
            ? []
            : text.dropFirst(text.hasPrefix("/") ? 1 : 0)
                .split(separator: "/", omittingEmptySubsequences: false).map(Self.segment)
    }

    private static func segment(_ text: Substring) -> Segment {
        var pieces: [Piece] = []
        var rest = text
        while !rest.isEmpty {
            guard let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") else {
                pieces.append(.literal(normalized(rest)))
                break
            }
            if open > rest.startIndex { pieces.append(.literal(normalized(rest[..<open]))) }
            pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return Segment(pieces: pieces)
    }

    /// The same text with one spelling: RFC 3986 §6.2.2.
    static func normalized(_ text: Substring) -> String {
        let decoded = (try? PercentCoding.decode(text, at: .path)) ?? String(text)
        return PercentCoding.path.encode(decoded)
    }

    /// The names of the parameters, in order.
    var names: [String] {
        segments.flatMap(\.pieces).compactMap { piece in
            if case .parameter(let name) = piece { name } else { nil }
        }
    }
}

// MARK: - Expanding

extension PathTemplate {
    /// The path with these texts for its parameters, which are percent-encoded.
    func expanded(_ texts: [String: String]) throws(HTTPMessageError) -> String {
        var path = ""
        for segment in segments {
            let text = try expanded(segment, texts)
            // These are taken out of a path before it arrives: RFC 3986 §5.2.4.
            guard segment.literal != nil || !["", ".", ".."].contains(text) else {
                throw HTTPMessageError(place(of: segment), .notCarried("`\(text)` is no segment of a path"))
            }
            path += "/" + text
        }
        return path
    }

    private func expanded(_ segment: Segment, _ texts: [String: String]) throws(HTTPMessageError) -> String {
        var text = ""
        for piece in segment.pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .parameter(let name):
                guard let value = texts[name] else { throw HTTPMessageError(.pathParameter(name), .missing) }
                text += value
            }
        }
        // Where a segment has several pieces, a value may hold what separates them.
        guard segment.pieces.count > 1 else { return text }
        guard let read = segment.match(text[...]), read.allSatisfy({ texts[$0.name] == String($0.text) }) else {
            throw HTTPMessageError(
                place(of: segment), .notCarried("a value holds what separates it from the rest of the segment"))
        }
        return text
    }

    private func place(of segment: Segment) -> MessagePlace {
        for case .parameter(let name) in segment.pieces { return .pathParameter(name) }
        return .path
    }
}

// MARK: - Matching

extension PathTemplate.Segment {
    typealias Match = (name: String, text: Substring)

    /// The texts of the parameters, percent-encoded; `nil` if the segment does not fit.
    ///
    /// A parameter ends where the text that follows it occurs first; one before the last literal, where that starts.
    func match(_ text: Substring) -> [Match]? {
        if let literal { return PathTemplate.normalized(text) == literal ? [] : nil }
        var rest = text
        var matches: [Match] = []
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let literal):
                guard rest.utf8.starts(with: literal.utf8) else { return nil }
                rest = rest[rest.utf8.index(rest.startIndex, offsetBy: literal.utf8.count)...]
            case .parameter(let name):
                let end = index + 1 == pieces.count ? rest.endIndex : self.end(of: rest, before: pieces[(index + 1)...])
                guard let end, end > rest.startIndex else { return nil }
                matches.append((name, rest[..<end]))
                rest = rest[end...]
            }
        }
        return rest.isEmpty ? matches : nil
    }

    private func end(of text: Substring, before pieces: ArraySlice<PathTemplate.Piece>) -> Substring.Index? {
        guard let first = text.utf8.indices.first else { return nil }
        let second = text.utf8.index(after: first)
        guard case .literal(let literal)? = pieces.first else { return second }
        if pieces.count == 1 {
            guard text.utf8.count > literal.utf8.count else { return nil }
            return text.utf8.index(text.endIndex, offsetBy: -literal.utf8.count)
        }
        return text[second...].firstRange(of: literal)?.lowerBound
    }
}

extension PathTemplate {
    /// The texts of the parameters of a path that was cut at its slashes; `nil` if it does not fit.
    func match(_ path: [Substring]) -> [Segment.Match]? {
        if segments.isEmpty { return [] }
        guard path.count == segments.count else { return nil }
        var matches: [Segment.Match] = []
        for (segment, text) in zip(segments, path) {
            guard let match = segment.match(text) else { return nil }
            matches += match
        }
        return matches
    }
}
