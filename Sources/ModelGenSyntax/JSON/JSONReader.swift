import ModelGenDiagnostics
import ModelGenText

/// Reads a JSON text, exactly as RFC 8259 has it.
struct JSONReader {
    let limits: DocumentLimits
    var findings: Findings
    var cursor: JSONCursor
    private var tree = TreeBuilder()

    /// Prepares to read well-formed UTF-8 without a byte order mark.
    init(_ utf8: [UInt8], limits: DocumentLimits, findings: Findings) {
        self.limits = limits
        self.findings = findings
        cursor = JSONCursor(utf8)
    }

    /// What may come next.
    private enum Expectation {
        case value
        /// A value, or the end of a sequence that has just begun.
        case firstElement
        /// A key, or the end of a mapping that has just begun.
        case firstKey
        case key
        /// A comma, or the end of the innermost container.
        case separator
    }

    /// The document's root.
    ///
    /// - Throws: A located diagnostic of severity `error`.
    mutating func read() throws(Diagnostic) -> Node {
        cursor.skipWhitespace()
        guard cursor.byte != nil else { throw findings.emptyDocument() }
        var expectation = Expectation.value
        while true {
            cursor.skipWhitespace()
            switch expectation {
            case .firstElement where cursor.byte == UInt8(ascii: "]"): expectation = .separator
            case .firstKey where cursor.byte == UInt8(ascii: "}"): expectation = .separator
            case .key, .firstKey:
                try readKey(isFirst: expectation == .firstKey)
                expectation = .value
            case .value, .firstElement:
                let (next, root) = try readValue()
                if let root { return try finish(root) }
                expectation = next
            case .separator:
                let (next, root) = try readSeparator()
                if let root { return try finish(root) }
                expectation = next
            }
        }
    }

    /// Reads a scalar, or the beginning of a container.
    private mutating func readValue() throws(Diagnostic) -> (Expectation, root: Node?) {
        let position = cursor.position
        switch cursor.byte {
        case UInt8(ascii: "{"):
            try checkDepth(at: position)
            cursor.skip()
            tree.openMapping(at: position)
            return (.firstKey, nil)
        case UInt8(ascii: "["):
            try checkDepth(at: position)
            cursor.skip()
            tree.openSequence(at: position)
            return (.firstElement, nil)
        default:
            let node = Node(try readScalar(), at: position)
            return (.separator, tree.add(.scalar(node)))
        }
    }

    private mutating func readKey(isFirst: Bool) throws(Diagnostic) {
        let position = cursor.position
        guard cursor.byte == UInt8(ascii: "\"") else {
            let hint = isFirst ? " or `}`" : ", because a comma precedes"
            throw syntaxError("a key between double quotes\(hint)")
        }
        tree.setKey(.init(text: try readString(), position: position))
        cursor.skipWhitespace()
        guard cursor.skip(UInt8(ascii: ":")) else { throw syntaxError("a colon after the key") }
    }

    /// Reads the comma after an element or an entry, or the end of the container; returns the root if that ends.
    private mutating func readSeparator() throws(Diagnostic) -> (Expectation, root: Node?) {
        let isMapping = tree.place == .key
        if cursor.skip(UInt8(ascii: ",")) { return (isMapping ? .key : .value, nil) }
        let end = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
        guard cursor.skip(end), let container = tree.close(reporting: &findings) else {
            throw syntaxError("a comma or `\(Unicode.Scalar(end))`")
        }
        return (.separator, tree.add(container))
    }

    private mutating func finish(_ root: Node) throws(Diagnostic) -> Node {
        cursor.skipWhitespace()
        guard cursor.byte == nil else { throw syntaxError("nothing more after the document's value") }
        return root
    }

    private func checkDepth(at position: SourcePosition) throws(Diagnostic) {
        guard tree.depth < limits.effectiveDepth else { throw limits.depthExceeded(at: findings.location(position)) }
    }
}

// MARK: - Errors

extension JSONReader {
    /// The error that something else stands here than JSON allows.
    func syntaxError(_ expected: String, fix: String? = nil) -> Diagnostic {
        var related: [Diagnostic.Related] = []
        if cursor.byte == nil, tree.depth > 0 {
            related = [.init("this is still open", at: findings.location(tree.position(atDepth: tree.depth - 1)))]
        }
        return .error(
            .jsonSyntax, "Expected \(expected); found \(foundDescription)", at: findings.location(cursor.position),
            consequence: "The document is not read.",
            fix: fix ?? "Mend the JSON at this place; a file that is meant to be YAML is named `.yaml`.",
            related: related)
    }

    private var foundDescription: String {
        guard let byte = cursor.byte else { return "the end of the document" }
        let character = String(decoding: cursor.bytes[cursor.offset...].prefix(4), as: UTF8.self).unicodeScalars.first
        guard byte > 0x20, byte != 0x7F, let character else {
            return "the character U+\(Hexadecimal.uppercaseDigits(byte, width: 4))"
        }
        return "`\(character)`"
    }
}
