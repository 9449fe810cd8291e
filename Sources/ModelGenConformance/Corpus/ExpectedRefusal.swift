public import Foundation

/// A document that must be refused, with the error that says why.
public struct ExpectedRefusal: Sendable, Hashable {
    public var document: String
    public var id: String
    /// `line:column`, or `-`.
    public var position: String

    /// Creates an expectation.
    public init(document: String, id: String, position: String) {
        self.document = document
        self.id = id
        self.position = position
    }

    /// Why a list cannot be read.
    public struct MalformedLine: Error, CustomStringConvertible {
        public let description: String
    }

    /// Reads a list: document, id and position of a line are separated by tabs; `#` begins a comment.
    ///
    /// - Throws: `MalformedLine`, or what the file system says.
    public static func list(at file: URL) throws -> [ExpectedRefusal] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t").map(String.init)
            guard cells.count >= 3 else {
                throw MalformedLine(description: "`\(line)` is not `document`, `id` and `line:column` between tabs")
            }
            return ExpectedRefusal(document: cells[0], id: cells[1], position: cells[2])
        }
    }
}
