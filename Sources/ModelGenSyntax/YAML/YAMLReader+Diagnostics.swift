import ModelGenDiagnostics

extension YAMLReader {
    func severalDocuments(at position: SourcePosition) -> Diagnostic {
        .error(
            .severalDocuments, "a second document begins here", at: findings.location(position),
            consequence: "the file is not read, because it is not known which document counts",
            fix: "keep one document in each file, and end it without `---`")
    }

    func emptyDocument() -> Diagnostic { findings.emptyDocument() }

    func complexKey(_ kind: String, at position: SourcePosition) -> Diagnostic {
        .error(
            .complexKey, "\(kind) is used as a key", at: findings.location(position),
            consequence: "the document is not read, because JSON has no such keys",
            fix: "use a string; quote it if it begins with `[`, `{` or `*`")
    }

    func tagMismatch(_ tag: YAMLTag, is found: String, at position: SourcePosition) -> Diagnostic {
        .error(
            .tagMismatch, "the tag `\(tag.spelling)` stands before \(found)", at: findings.location(position),
            consequence: "the document is not read", fix: "remove the tag, or write a value of its kind")
    }

    func numberTooLong(_ text: String, at position: SourcePosition) -> Diagnostic {
        .error(
            .numberTooLong, "the number has more than \(NumberTooLong.greatestLength) digits",
            at: findings.location(position), consequence: "the document is not read",
            fix: "write it in decimal, or quote it if it is a string")
    }

    func invalidAnchor(at position: SourcePosition) -> Diagnostic {
        .error(
            .yamlSyntax, "the anchor's name has a character that is not read", at: findings.location(position),
            consequence: "the document is not read", fix: "use ASCII letters, digits, `-` and `_`")
    }

    func undefinedAlias(_ name: String, at position: SourcePosition) -> Diagnostic {
        let nearest = NearestName.of(Excerpt.of(name), in: anchors.someNames)
        return .error(
            .undefinedAlias, "no anchor `&\(Excerpt.of(name))` stands before this alias",
            at: findings.location(position), consequence: "the document is not read",
            fix: nearest.map { "did you mean `*\($0)`?" } ?? "set the anchor, or quote the value if it is a string")
    }

    func recursiveAlias(_ name: String, at position: SourcePosition, anchor: SourcePosition) -> Diagnostic {
        .error(
            .recursiveAlias, "the alias `*\(Excerpt.of(name))` stands within the value that it names",
            at: findings.location(position), consequence: "the document is not read, because it would never end",
            fix: "remove the alias; a type that contains itself is written with `$ref`",
            related: [.init("the anchor", at: findings.location(anchor))])
    }

    /// Reports a tag once, however often it is used.
    mutating func addUnknownTag(_ tag: String, spelling: String, at position: SourcePosition) {
        guard unknownTags.insert(tag).inserted else { return }
        let place = findings.location(position)
        findings.add(
            .warning(
                .unknownTag, "the tag `\(Excerpt.of(spelling))` is unknown", at: place,
                consequence: "here and everywhere else in the document, the value is read as if the tag were not there",
                fix: "remove the tag, or use one of !!str, !!int, !!float, !!bool, !!null, !!seq and !!map"))
    }
}

extension Findings {
    /// The error about a document without a value.
    func emptyDocument() -> Diagnostic {
        .error(
            .emptyDocument, "the document is empty", at: location(SourcePosition(line: 1, column: 1)),
            consequence: "there is nothing to read", fix: "check that this is the file that you mean")
    }
}
