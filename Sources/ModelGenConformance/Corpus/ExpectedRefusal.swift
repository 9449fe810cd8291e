package import Foundation

/// A document that must be refused, with the error that says why.
package struct ExpectedRefusal: Sendable, Hashable {
    /// The path below the corpus.
    package var document: String
    package var id: String
    /// `line:column`, or `-`.
    package var position: String

    /// Creates an expectation.
    package init(document: String, id: String, position: String) {
        self.document = document
        self.id = id
        self.position = position
    }

    /// Reads a list: document, id and position of a line, and perhaps why, are separated by tabs; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`, or what the file system says.
    package static func list(at file: URL) throws -> [ExpectedRefusal] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try TabSeparatedList(text, columns: ["document", "id", "line:column"], mayGoOn: true).rows.map {
            ExpectedRefusal(document: $0.cells[0], id: $0.cells[1], position: $0.cells[2])
        }
    }
}
