import ModelGenDiagnostics

extension YAMLReader {
    func severalDocuments(at position: SourcePosition) -> Diagnostic {
        .error(
            .severalDocuments, "A second document begins here", at: findings.location(position),
            consequence: "The file is not read, because it is not known which document counts.",
            fix: "Keep one document in each file, and end it without `---`.")
    }

    func emptyDocument() -> Diagnostic { findings.emptyDocument() }

    func complexKey(_ kind: String, at position: SourcePosition) -> Diagnostic {
        .error(
            .complexKey, "\(kind) is used as a key", at: findings.location(position),
            consequence: "The document is not read, because JSON has no such keys.",
            fix: "Use a string; quote it if it begins with `[`, `{` or `*`.")
    }

    func tagMismatch(_ tag: YAMLTag, is found: String, at position: SourcePosition) -> Diagnostic {
        .error(
            .tagMismatch, "The tag `\(tag.spelling)` stands before \(found)", at: findings.location(position),
            consequence: "The document is not read.", fix: "Remove the tag, or write a value of its kind.")
    }

    func numberTooLong(_ text: String, at position: SourcePosition) -> Diagnostic {
        .error(
            .numberTooLong, "The number has more than \(NumberTooLong.greatestLength) digits",
            at: findings.location(position), consequence: "The document is not read.",
            fix: "Write it in decimal, or quote it if it is a string.")
    }

    func invalidAnchor(at position: SourcePosition) -> Diagnostic {
        .error(
            .yamlSyntax, "The anchor's name has a character that is not read", at: findings.location(position),
            consequence: "The document is not read.", fix: "Use ASCII letters, digits, `-` and `_`.")
    }

    func undefinedAlias(_ name: String, at position: SourcePosition) -> Diagnostic {
        let nearest = NearestName.of(Excerpt.of(name), in: anchors.someNames)
        return .error(
            .undefinedAlias, "No anchor `&\(Excerpt.of(name))` stands before this alias",
            at: findings.location(position), consequence: "The document is not read.",
            fix: nearest.map { "Did you mean `*\($0)`?" } ?? "Set the anchor, or quote the value if it is a string.")
    }

    func recursiveAlias(_ name: String, at position: SourcePosition, anchor: SourcePosition) -> Diagnostic {
        .error(
            .recursiveAlias, "The alias `*\(Excerpt.of(name))` stands within the value that it names",
            at: findings.location(position), consequence: "The document is not read, because it would never end.",
            fix: "Remove the alias; a type that contains itself is written with `$ref`.",
            related: [.init("the anchor", at: findings.location(anchor))])
    }

    /// Reports a tag once, however often it is used.
    mutating func addUnknownTag(_ tag: String, spelling: String, at position: SourcePosition) {
        guard unknownTags.insert(tag).inserted else { return }
        let place = findings.location(position)
        findings.add(
            .warning(
                .unknownTag, "The tag `\(Excerpt.of(spelling))` is unknown", at: place,
                consequence:
                    "Here and everywhere else in the document, the value is read as if the tag were not there.",
                fix: "Remove the tag, or use one of !!str, !!int, !!float, !!bool, !!null, !!seq and !!map."))
    }
}

extension Findings {
    /// The error about a document without a value.
    func emptyDocument() -> Diagnostic {
        .error(
            .emptyDocument, "The document is empty", at: location(SourcePosition(line: 1, column: 1)),
            consequence: "There is nothing to read.", fix: "Check that this is the file that you mean.")
    }
}
