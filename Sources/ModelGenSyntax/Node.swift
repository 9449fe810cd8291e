/// One value of a YAML or JSON document, with its place.
///
/// Both readers build the same tree: mappings keep their order and every entry, numbers keep their exact decimal
/// spelling, aliases and merge keys are already expanded.
package struct Node: Sendable, Hashable {
    /// What the value is, by YAML 1.2's core schema or by RFC 8259.
    package enum Kind: Sendable, Hashable {
        case null
        case boolean(Bool)
        /// A number in JSON's spelling, such as `1.50`, however YAML wrote it (`0x1F` reads `31`);
        /// `.inf`, `-.inf` and `.nan` stand for what JSON cannot write.
        case number(String)
        case string(String)
        case sequence([Node])
        case mapping(Mapping)
    }

    /// What the value is.
    package var kind: Kind
    /// Where the value begins; for an alias, where the alias stands.
    package var position: SourcePosition
    /// How YAML writes a number or a truth value, where JSON would write it otherwise: `007`, `.5`, `True`.
    package var writtenText: String?

    /// Creates a value at a place.
    package init(_ kind: Kind, at position: SourcePosition, writtenText: String? = nil) {
        self.kind = kind
        self.position = position
        self.writtenText = writtenText
    }
}

extension Node {
    /// The text, if this is a string.
    package var string: String? { if case .string(let value) = kind { value } else { nil } }

    /// The truth value, if this is a boolean.
    package var boolean: Bool? { if case .boolean(let value) = kind { value } else { nil } }

    /// The number's spelling, if this is a number.
    package var number: String? { if case .number(let spelling) = kind { spelling } else { nil } }

    /// The text that stands in the document for a string, a number or a truth value.
    package var scalarText: String? {
        switch kind {
        case .string(let text): text
        case .number(let spelling): writtenText ?? spelling
        case .boolean(let value): writtenText ?? (value ? "true" : "false")
        case .null, .sequence, .mapping: nil
        }
    }

    /// The elements, if this is a sequence.
    package var sequence: [Node]? { if case .sequence(let elements) = kind { elements } else { nil } }

    /// The entries, if this is a mapping.
    package var mapping: Mapping? { if case .mapping(let mapping) = kind { mapping } else { nil } }

    /// Whether this is `null`.
    package var isNull: Bool { if case .null = kind { true } else { false } }

    /// What kind of value this is, for messages: `a string`, `a mapping`.
    package var kindDescription: String {
        switch kind {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// The value of `key`, if this is a mapping that has it.
    package subscript(key: String) -> Node? { mapping?[key] }
}
