internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Reads the literals of a schema as values of the schema's `type`.
///
/// YAML gives what is not quoted a type of its own: under `type: string`, `1.10` reads as a number that no value of the schema
/// can be, and what its author means is the text. JSON Schema documents are read by the letter.
struct TypedLiterals {
    /// What `type` allows; `nil` where literals are what they are.
    private let kinds: [ValueKind]?

    /// For the literals of the schema at a place.
    init(of schema: Place) {
        kinds = schema.dialect.readsByTheLetter ? nil : schema.statedKinds
    }

    /// For literals of an API whose schema allows these kinds of values.
    init(_ kinds: [ValueKind]?) { self.kinds = kinds }

    /// The value at a node; `nil` where JSON cannot write it.
    func read(_ node: Node) -> JSONLiteral? {
        guard let literal = LiteralReader.read(node) else { return kinds.flatMap { Self.text(node, $0) } }
        return typed(literal, text: node.scalarText)
    }

    /// The literal as a value of one of the kinds, if it is none yet and only one can be meant.
    func typed(_ literal: JSONLiteral, text: String? = nil) -> JSONLiteral {
        guard let kinds, let kind = ValueKind(literal), !kinds.contains(where: { $0.intersection(kind) != nil }) else {
            return literal
        }
        switch literal {
        case .number(let number): return kinds.contains(.string) ? .string(text ?? number.spelling) : literal
        case .boolean(let flag): return kinds.contains(.string) ? .string(text ?? String(flag)) : literal
        case .string(let text): return Self.unquoted(text, kinds) ?? literal
        case .null, .array, .object: return literal
        }
    }

    /// `.inf` and `.nan`, which are numbers to YAML and texts to everybody else.
    private static func text(_ node: Node, _ kinds: [ValueKind]) -> JSONLiteral? {
        kinds.contains(.string) ? node.scalarText.map { .string($0) } : nil
    }

    private static func unquoted(_ text: String, _ kinds: [ValueKind]) -> JSONLiteral? {
        if kinds.contains(.boolean), text == "true" || text == "false" { return .boolean(text == "true") }
        guard let number = DecimalNumber(text) else { return nil }
        return kinds.contains(.number) || kinds.contains(.integer) && number.isInteger ? .number(number) : nil
    }
}

extension TypedLiterals {
    /// Says which literals were taken for values of another type than they are written as.
    static func warn(
        _ written: [Node], read: [JSONLiteral], of keyword: Keyword, at place: Place, _ report: ReadingReport
    ) {
        let changed = zip(written, read).filter { node, value in LiteralReader.read(node) != value }
        guard !changed.isEmpty, let first = changed.first?.1 else { return }
        let texts = changed.prefix(5).map { "`\($0.0.scalarText ?? "")`" }.joined(separator: ", ")
        let more = changed.count > 5 ? " and \(changed.count - 5) more" : ""
        let isText = first.string != nil
        report.warning(
            .mistypedLiteral,
            "`\(keyword.rawValue)` has \(texts)\(more), which \(changed.count == 1 ? "is" : "are") not of the `type`",
            at: place.location,
            consequence: isText ? "The text is taken as it is written." : "What stands in the quotes is taken.",
            fix: isText ? "Quote it." : "Take the quotes away.")
    }
}

extension Place {
    /// The kinds that `type` names, without a word about names that are none; `nil` where it names none.
    fileprivate var statedKinds: [ValueKind]? {
        guard let type = child(Keyword.type.rawValue) else { return nil }
        let names = type.node.string.map { [$0] } ?? type.elements.compactMap(\.node.string)
        let kinds = names.compactMap { ForeignTypeName.kind(of: $0) }
        return kinds.isEmpty ? nil : kinds
    }
}
