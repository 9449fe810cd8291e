import ModelGenModel

/// A type cell with its marks of markdown removed: emphasis, back-ticks and links, whose targets are kept.
struct SpeakeasyCell {
    var type: LanguageType?
    /// Name → target of the link around it.
    private(set) var targets: [String: String] = [:]

    init(_ source: Substring) {
        var text = CellMarks.unescaped(HTMLEntities.decoded(source)).filter { $0 != "`" }
        while let bridge = text.firstRange(of: "](") {
            guard let end = text[bridge.upperBound...].firstIndex(of: ")") else { break }
            let opening = Self.opening(of: bridge.lowerBound, in: text)
            let inner = text[opening..<bridge.lowerBound].dropFirst()
            let target = String(text[bridge.upperBound..<end])
            for name in LanguageTypeParser.parse(Self.withoutEmphasis(String(inner)))?.names ?? [] {
                targets[LanguageInterpreter.lastPart(of: name)] = target
            }
            text = String(text[..<opening] + inner + text[end...].dropFirst())
        }
        type = LanguageTypeParser.parse(Self.withoutEmphasis(text))
    }

    private static func opening(of closing: String.Index, in text: String) -> String.Index {
        var depth = 0
        for index in text[...closing].indices.reversed() {
            if text[index] == "]" { depth += 1 }
            if text[index] == "[" { depth -= 1 }
            if depth == 0 { return index }
        }
        return closing
    }

    /// `*T*` is emphasis; an asterisk that none follows is Go's pointer.
    private static func withoutEmphasis(_ text: String) -> String {
        let characters = Array(text)
        var dropped: Set<Int> = []
        for index in characters.indices where characters[index] == "*" && !dropped.contains(index) {
            let rest = characters[(index + 1)...]
            guard let end = rest.firstIndex(where: { $0 == "*" }), end > index + 1 else { continue }
            dropped.formUnion([index, end])
        }
        return String(characters.indices.filter { !dropped.contains($0) }.map { characters[$0] })
    }
}

extension KindType {
    /// With the names of models replaced.
    func renamingModels(_ rename: (String) -> String) -> KindType {
        switch self {
        case .model(let name): .model(rename(name))
        case .array(let inner): .array(inner.renamingModels(rename))
        case .map(let inner): .map(inner.renamingModels(rename))
        case .nullable(let inner): .nullable(inner.renamingModels(rename))
        case .union(let members, let requirement): .union(members.map { $0.renamingModels(rename) }, requirement)
        case .scalar, .any, .enumeration, .object, .unreadable: self
        }
    }

    /// Whether it holds others, which pages of most languages do not mark.
    var isContainer: Bool {
        switch self {
        case .array, .map: true
        case .scalar, .any, .model, .nullable, .enumeration, .union, .object, .unreadable: false
        }
    }
}
