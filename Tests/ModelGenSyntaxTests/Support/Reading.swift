import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Reads a text that must be readable.
func read(
    _ text: String, _ format: DocumentFormat = .yaml, limits: DocumentLimits = DocumentLimits(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Document {
    do {
        return try DocumentReader(limits: limits).read(Array(text.utf8), file: "test", format: format)
    } catch {
        Issue.record("not read: \(error)", sourceLocation: sourceLocation)
        throw error
    }
}

/// Reads bytes that must be refused, and returns why.
func refusal(
    of bytes: [UInt8], _ format: DocumentFormat? = .yaml, limits: DocumentLimits = DocumentLimits(),
    file: String = "test", sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Diagnostic {
    do {
        _ = try DocumentReader(limits: limits).read(bytes, file: file, format: format)
    } catch {
        #expect(error.severity == .error, sourceLocation: sourceLocation)
        #expect(isWithin(bytes, error), "\(error)", sourceLocation: sourceLocation)
        return error
    }
    Issue.record("read although it must be refused", sourceLocation: sourceLocation)
    throw Unrefused()
}

/// Reads a text that must be refused, and returns why.
func refusal(
    of text: String, _ format: DocumentFormat? = .yaml, limits: DocumentLimits = DocumentLimits(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Diagnostic {
    try refusal(of: Array(text.utf8), format, limits: limits, sourceLocation: sourceLocation)
}

struct Unrefused: Error {}

/// Whether every place that the diagnostic names is one of the document's, its end included.
func isWithin(_ bytes: [UInt8], _ diagnostic: Diagnostic) -> Bool {
    let source = SourceText(bytes, file: diagnostic.location?.file ?? "")
    return ([diagnostic.location] + diagnostic.related.map(\.location)).allSatisfy { location in
        guard let location, location.column >= 1, let line = source.line(location.line) else { return false }
        // Between the two halves of a line break is still within the line.
        return location.column <= line.unicodeScalars.count + 2
    }
}

extension Node {
    /// The value in JSON's notation, without whitespace; strings are quoted but not escaped.
    var notation: String {
        switch kind {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let spelling): spelling
        case .string(let text): "\"\(text)\""
        case .sequence(let elements): "[\(elements.map(\.notation).joined(separator: ","))]"
        case .mapping(let mapping):
            "{\(mapping.entries.map { "\"\($0.key)\":\($0.value.notation)" }.joined(separator: ","))}"
        }
    }

    /// Every node, this one first.
    var all: [Node] {
        switch kind {
        case .null, .boolean, .number, .string: [self]
        case .sequence(let elements): [self] + elements.flatMap(\.all)
        case .mapping(let mapping): [self] + mapping.entries.flatMap(\.value.all)
        }
    }
}

extension SourcePosition {
    /// The line and column, as `3:7`.
    var place: String { "\(line):\(column)" }
}

extension Diagnostic {
    /// The line and column, as `3:7`.
    var place: String { location.map { "\($0.line):\($0.column)" } ?? "nowhere" }
}
