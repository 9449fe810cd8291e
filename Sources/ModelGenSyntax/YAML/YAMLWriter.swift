/// Writes a tree as YAML which every reader of YAML 1.1 and 1.2 reads as the same tree.
package enum YAMLWriter {
    /// Writes a document.
    ///
    /// Mappings and sequences stand in blocks, short lists of scalars on one line.
    ///
    /// - Parameters:
    ///   - root: The tree; its positions do not matter.
    ///   - appendix: A key of the root that is for machines: each entry of what it holds stands on one line.
    /// - Returns: The text, with a final line feed; `nil` where there was no memory for it.
    package static func bytes(of root: Node, appendix: String? = nil) -> [UInt8]? {
        var emitter = LibYAMLEmitter()
        write(root, .document(appendix: appendix), to: &emitter)
        return emitter.finish()
    }

    /// How a value is laid out.
    private enum Layout {
        case document(appendix: String?)
        /// In blocks as deep as this, then in flow style: on one line.
        case appendix(blocks: Int)

        var isFlow: Bool {
            switch self {
            case .document: false
            case .appendix(let blocks): blocks == 0
            }
        }

        /// The layout of what stands under a key, or in a list.
        func below(_ key: String? = nil) -> Layout {
            switch self {
            case .document(let appendix?) where appendix == key: .appendix(blocks: 2)
            case .document: .document(appendix: nil)
            case .appendix(let blocks): .appendix(blocks: max(0, blocks - 1))
            }
        }
    }

    private static func write(_ node: Node, _ layout: Layout, to emitter: inout LibYAMLEmitter) {
        switch node.kind {
        case .null: emitter.scalar("null", .plain)
        case .boolean(let value): emitter.scalar(value ? "true" : "false", .plain)
        case .number(let spelling):
            if isNumberEverywhere(spelling) {
                emitter.scalar(spelling, .plain)
            } else {
                emitter.taggedNumber(spelling)
            }
        case .string(let text): emitter.scalar(text, YAMLScalarStyle.ofValue(text))
        case .sequence(let elements):
            emitter.startSequence(isFlow: layout.isFlow || isShort(elements))
            for element in elements { write(element, layout.below(), to: &emitter) }
            emitter.endSequence()
        case .mapping(let mapping):
            emitter.startMapping(isFlow: layout.isFlow)
            for entry in mapping.entries {
                emitter.scalar(entry.key, YAMLScalarStyle.ofKey(entry.key))
                write(entry.value, layout.below(entry.key), to: &emitter)
            }
            emitter.endMapping()
        }
    }

    /// Whether YAML 1.1 too reads a plain scalar as the number: one with an exponent needs a point, and the exponent a sign
    /// (Language-Independent Types for YAML 1.1, Floating-Point).
    private static func isNumberEverywhere(_ spelling: String) -> Bool {
        guard let exponent = spelling.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return true }
        let first = spelling.utf8[spelling.utf8.index(after: exponent)...].first
        return spelling.utf8[..<exponent].contains(UInt8(ascii: "."))
            && (first == UInt8(ascii: "+") || first == UInt8(ascii: "-"))
    }

    /// Whether a list is easier to read on one line: `[string, 'null']`.
    private static func isShort(_ elements: [Node]) -> Bool {
        var width = 0
        for element in elements {
            switch element.kind {
            case .sequence, .mapping: return false
            case .null, .boolean: width += 6
            case .number(let text), .string(let text):
                guard text.utf8.count <= 60, !text.utf8.contains(UInt8(ascii: "\n")) else { return false }
                width += text.utf8.count + 2
            }
        }
        return width <= 60
    }
}
