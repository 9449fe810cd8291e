import ModelGenDiagnostics
import ModelGenText

/// The directives before a document (YAML 1.2.2 §6.8), changed so that libyaml reads what YAML 1.2 allows.
///
/// libyaml knows the versions 1.1 and 1.2 and no directives but `%YAML` and `%TAG`. YAML asks for a warning and a reader
/// that goes on. So another minor version is overwritten with 2, and the `%` of an unknown directive with `#`; neither
/// moves a character.
struct YAMLDirectives {
    /// The document, changed where that is necessary.
    private(set) var bytes: [UInt8]
    /// The bytes to change. They are changed at the end, because slices of the document are in use until then, and each
    /// change would copy it.
    private var changes: [(offset: Int, byte: UInt8)] = []
    private var offset = 0
    private var line = 1
    private var tagCount = 0
    private var hasDirectives = false

    /// libyaml compares each `%TAG` with all that came before it.
    private static let mostTags = 100

    /// Prepares a document; reports what is unusual about its directives.
    ///
    /// - Throws: `yaml-syntax`.
    init(_ bytes: [UInt8], findings: inout Findings) throws(Diagnostic) {
        self.bytes = bytes
        while try readLine(findings: &findings) {}
        for change in changes { self.bytes[change.offset] = change.byte }
        guard hasDirectives, !startsDocument else { return }
        throw .error(
            .yamlSyntax, "A directive must be followed by a line `---`", at: place(of: offset, findings),
            consequence: "The document is not read.",
            fix: "Write `---` on a line of its own after the directives.")
    }

    /// Whether the document's first line is here.
    private var startsDocument: Bool {
        let rest = bytes[offset...]
        guard rest.starts(with: "---".utf8) else { return false }
        return rest.count == 3 || [0x09, 0x0A, 0x0D, 0x20].contains(rest[offset + 3])
    }

    /// Goes on to the next line if this one is blank, a comment or a directive.
    private mutating func readLine(findings: inout Findings) throws(Diagnostic) -> Bool {
        guard offset < bytes.count else { return false }
        let text = bytes[offset...].prefix { $0 != 0x0A && $0 != 0x0D }
        if text.first == UInt8(ascii: "%") {
            hasDirectives = true
            try readDirective(text, findings: &findings)
        } else {
            let content = text.first { $0 != 0x20 && $0 != 0x09 }
            guard content == nil || content == UInt8(ascii: "#") else { return false }
        }
        offset = min(text.endIndex + 1, bytes.count)
        if bytes[offset - 1] == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
        if offset > text.endIndex { line += 1 }
        return true
    }

    private mutating func readDirective(_ line: ArraySlice<UInt8>, findings: inout Findings) throws(Diagnostic) {
        let words = line.dropFirst().split { $0 == 0x20 || $0 == 0x09 }
        switch words.first.map({ String(decoding: $0, as: UTF8.self) }) {
        case "YAML":
            if words.count > 1 { readVersion(words[1], findings: &findings) }
        case "TAG":
            tagCount += 1
            guard tagCount <= Self.mostTags else {
                throw .error(
                    .yamlSyntax, "There are more than \(Self.mostTags) %TAG directives",
                    at: place(of: offset, findings),
                    fix: "Remove those that the document does not use.")
            }
        case let name:
            let name = Excerpt.of(name ?? "")
            changes.append((offset, UInt8(ascii: "#")))
            let place = place(of: offset, findings)
            findings.add(
                .warning(
                    .unknownDirective, "The directive `%\(name)` is unknown", at: place,
                    consequence: "The line is ignored.", fix: "Remove the line."))
        }
    }

    private mutating func readVersion(_ version: ArraySlice<UInt8>, findings: inout Findings) {
        let minor = version.dropFirst(2)
        guard version.starts(with: "1.".utf8), !minor.isEmpty,
            minor.allSatisfy(ASCII.isDigit)
        else { return }
        let spelling = String(decoding: version, as: UTF8.self)
        let place = place(of: version.startIndex, findings)
        if minor.elementsEqual("1".utf8) {
            findings.add(
                .note(
                    .yamlVersion, "The document says that it is YAML 1.1", at: place,
                    consequence: "It is read as YAML 1.2: `yes` and `no` are strings, and `012` is twelve.",
                    fix: "Write `%YAML 1.2`, or leave the directive out."))
        } else if !minor.elementsEqual("2".utf8) {
            for index in minor.indices {
                changes.append((index, UInt8(ascii: index == minor.endIndex - 1 ? "2" : "0")))
            }
            findings.add(
                .warning(
                    .yamlVersion, "The document says that it is YAML \(Excerpt.of(spelling))",
                    at: place,
                    consequence: "It is read as YAML 1.2.", fix: "Write `%YAML 1.2`, or leave the directive out."))
        }
    }

    /// The place of a byte in this line that only ASCII precedes.
    private func place(of offset: Int, _ findings: Findings) -> SourceLocation {
        findings.location(SourcePosition(line: line, column: offset - self.offset + 1))
    }
}
