import ModelGenDiagnostics

/// Reads a YAML document: libyaml's events become a tree.
struct YAMLReader {
    let limits: DocumentLimits
    var findings: Findings
    private let text: YAMLText
    var tree = TreeBuilder()
    var anchors = Anchors()
    var addedByAliases = 0
    var unknownTags: Set<String> = []
    /// Where the document ends.
    private lazy var end = SourcePosition(offset: text.bytes.count, in: text.bytes)

    /// Prepares to read well-formed UTF-8 without a byte order mark.
    ///
    /// - Throws: `control-character`, `yaml-syntax` for directives.
    init(_ utf8: [UInt8], limits: DocumentLimits, findings: Findings) throws(Diagnostic) {
        var findings = findings
        let directives = try YAMLDirectives(utf8, findings: &findings)
        text = try YAMLText(directives.bytes, findings: findings)
        self.limits = limits
        self.findings = findings
    }

    /// The document's root.
    ///
    /// - Throws: A located diagnostic of severity `error`.
    mutating func read() throws(Diagnostic) -> Node {
        let bytes = text.bytes
        return try LibYAMLParser.withParser(of: bytes) { (parser: inout LibYAMLParser) throws(Diagnostic) -> Node in
            var root: Node?
            while true {
                let event: YAMLEvent
                do throws(YAMLProblem) { event = try parser.next() } catch {
                    throw error.diagnostic(in: bytes, findings: findings)
                }
                if case .streamEnd = event.kind {
                    guard let root else { throw emptyDocument() }
                    return root
                }
                if case .documentStart = event.kind, root != nil { throw severalDocuments(at: event.position) }
                let position = event.position
                if let node = try read((consume event).kind, at: position) { root = node }
            }
        }
    }

    /// Takes one event into the tree; returns the root when it is complete.
    private mutating func read(
        _ kind: consuming YAMLEvent.Kind, at position: SourcePosition
    ) throws(Diagnostic) -> Node? {
        switch consume kind {
        case .streamStart, .streamEnd, .documentStart, .documentEnd: return nil
        case .scalar(let scalar):
            // What is left out at the end of the document, libyaml locates on a line that need not be there.
            return try read(scalar, at: scalar.extent == 0 ? min(position, end) : position)
        case .alias(let anchor): return try readAlias(anchor, at: position)
        case .mappingStart(let properties):
            try open(properties, expecting: .mapping, at: position)
            tree.openMapping(at: position)
            return nil
        case .sequenceStart(let properties):
            try open(properties, expecting: .sequence, at: position)
            tree.openSequence(at: position)
            return nil
        case .mappingEnd, .sequenceEnd:
            guard let container = tree.close(reporting: &findings) else { return nil }
            anchors.close(container, depth: tree.depth)
            return tree.add(container)
        }
    }
}

// MARK: - Containers

extension YAMLReader {
    /// Checks that a container may begin here, and remembers its anchor.
    private mutating func open(
        _ properties: YAMLProperties, expecting core: YAMLTag.Core, at position: SourcePosition
    ) throws(Diagnostic) {
        guard tree.place != .key else { throw complexKey(Self.description(of: core), at: position) }
        guard tree.depth < limits.effectiveDepth else { throw limits.depthExceeded(at: findings.location(position)) }
        if let tag = properties.tag { try check(YAMLTag(tag), ofContainer: core, at: position) }
        if let anchor = properties.anchor { anchors.open(anchor, at: position, depth: tree.depth) }
    }

    private static func description(of core: YAMLTag.Core) -> String { core == .mapping ? "a mapping" : "a list" }

    private mutating func check(
        _ tag: YAMLTag, ofContainer core: YAMLTag.Core, at position: SourcePosition
    ) throws(Diagnostic) {
        switch tag {
        case .none, .nonSpecific, .core(core): break
        case .core: throw tagMismatch(tag, is: Self.description(of: core), at: position)
        case .unknown(let text): addUnknownTag(text, spelling: tag.spelling, at: position)
        }
    }
}

// MARK: - Scalars

extension YAMLReader {
    private mutating func read(
        _ scalar: consuming YAMLScalar, at position: SourcePosition
    ) throws(Diagnostic) -> Node? {
        guard scalar.text.utf8.count <= limits.scalarLength else {
            throw limits.scalarLengthExceeded(at: findings.location(position))
        }
        guard !scalar.continuesAnchor else { throw invalidAnchor(at: position) }
        if let placeholders = text.placeholders { try restore(&scalar, placeholders, at: position) }

        let isKey = tree.place == .key
        let tag = YAMLTag(scalar.properties.tag)
        if isKey, scalar.properties.anchor == nil, tag == .none {
            // Keys are text; what the core schema would make of them does not matter.
            tree.setKey(.init(text: scalar.text, position: position, isMerge: scalar.isMergeKey))
            return nil
        }
        var value = Node(try resolve(scalar, tag: tag, at: position), at: position)
        if value.string == nil, let text = value.scalarText, text != scalar.text { value.writtenText = scalar.text }
        let node = TreeBuilder.Sized.scalar(value)
        if let anchor = scalar.properties.anchor { anchors.set(anchor, to: node, text: scalar.text) }
        guard isKey else { return tree.add(node) }
        let isMerge = tag == .core(.merge) || tag == .none && scalar.isMergeKey
        tree.setKey(.init(text: scalar.text, position: position, isMerge: isMerge))
        return nil
    }

    /// Brings back what the placeholders stand for.
    private func restore(
        _ scalar: inout YAMLScalar, _ placeholders: Placeholders, at position: SourcePosition
    ) throws(Diagnostic) {
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: break
        case .plain, .block:
            guard placeholders.hasUnprintable(scalar.text) else { break }
            throw .error(
                .controlCharacter, "A character stands here that YAML allows only between quotes",
                at: findings.location(text.firstUnprintable(from: position) ?? position),
                fix: "Remove it, or quote the value.")
        }
        scalar.text = placeholders.restore(scalar.text, isDoubleQuoted: scalar.style == .doubleQuoted)
    }

    private mutating func resolve(
        _ scalar: YAMLScalar, tag: YAMLTag, at position: SourcePosition
    ) throws(Diagnostic) -> Node.Kind {
        if case .unknown(let text) = tag { addUnknownTag(text, spelling: tag.spelling, at: position) }
        let kind: Node.Kind?
        do { kind = try scalar.kind(tag) } catch { throw numberTooLong(scalar.text, at: position) }
        guard let kind else { throw tagMismatch(tag, is: "`\(Excerpt.of(scalar.text))`", at: position) }
        return kind
    }
}
