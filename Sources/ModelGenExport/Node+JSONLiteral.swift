import ModelGenModel
import ModelGenSyntax

extension Node {
    /// The value as a tree that can be written; it stands nowhere.
    init(_ literal: JSONLiteral) {
        let nowhere = SourcePosition(line: 1, column: 1)
        let kind: Kind =
            switch literal {
            case .null: .null
            case .boolean(let value): .boolean(value)
            case .number(let number): .number(number.spelling)
            case .string(let text): .string(text)
            case .array(let elements): .sequence(elements.map { Node($0) })
            case .object(let members):
                .mapping(Mapping(members.map { Mapping.Entry(key: $0.key, at: nowhere, value: Node($0.value)) }))
            }
        self.init(kind, at: nowhere)
    }
}

extension JSONLiteral {
    /// The value of a tree; `nil` where JSON cannot write it.
    init?(_ node: Node) {
        switch node.kind {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let spelling):
            guard let number = DecimalNumber(spelling) else { return nil }
            self = .number(number)
        case .string(let text): self = .string(text)
        case .sequence(let nodes):
            let elements = nodes.compactMap { JSONLiteral($0) }
            guard elements.count == nodes.count else { return nil }
            self = .array(elements)
        case .mapping(let mapping):
            let members = mapping.entries.compactMap { entry in
                JSONLiteral(entry.value).map { Member(entry.key, $0) }
            }
            guard members.count == mapping.entries.count else { return nil }
            self = .object(members)
        }
    }
}
