import ModelGenDiagnostics

/// What a reader notices in a document that it can read nevertheless.
struct Findings {
    let file: String
    private var diagnostics: [Diagnostic] = []
    private var omitted = 0

    /// A hostile document must not be able to turn every byte into a page of text.
    private static let greatestCount = 1_000

    /// Starts with nothing noticed in `file`.
    init(file: String) { self.file = file }

    /// The full place of a position in the document.
    func location(_ position: SourcePosition) -> SourceLocation {
        SourceLocation(file: file, line: Int(position.line), column: Int(position.column))
    }

    /// Keeps the diagnostic, or only counts it when there are too many.
    mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
        if diagnostics.count < Self.greatestCount {
            diagnostics.append(diagnostic())
        } else {
            omitted += 1
        }
    }

    /// Everything that was noticed, in the order of the document.
    func all() -> [Diagnostic] {
        guard omitted > 0 else { return diagnostics }
        let note = Diagnostic.note(
            .diagnosticsOmitted, "\(omitted) more of the document's diagnostics are not listed",
            at: diagnostics.last?.location,
            fix: "Mend the ones that are listed, then run again.")
        return diagnostics + [note]
    }
}

extension Findings {
    /// Reports the second of two equal keys.
    mutating func addDuplicateKey(_ key: String, at position: SourcePosition, first: SourcePosition) {
        let (later, earlier) = (location(position), location(first))
        add(
            .warning(
                .duplicateKey, "The key `\(Excerpt.of(key))` occurs twice in one mapping", at: later,
                consequence: "The later value counts; the earlier one is ignored.",
                fix: "Remove or rename one of the two.",
                related: [.init("the key's earlier occurrence", at: earlier)]))
    }

    /// Reports a key `<<` whose value is no mapping and no list of mappings.
    mutating func addInvalidMerge(_ entry: Mapping.Entry) {
        let place = location(entry.value.position)
        add(
            .warning(
                .invalidMerge, "`<<` can merge a mapping or a list of mappings, not \(entry.value.kindDescription)",
                at: place,
                consequence: "`<<` is read as an ordinary key; nothing is merged.",
                fix: "Write `<<: *anchor`, or quote the key if it is meant literally."))
    }
}

/// The part of a text that a message can hold.
enum Excerpt {
    private static let greatestLength = 60

    /// The text, cut when it is long, with control characters escaped.
    static func of(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(greatestLength) {
            if scalar.properties.generalCategory == .control {
                result += scalar.escaped(asASCII: true)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.count > greatestLength ? result + "…" : result
    }
}
