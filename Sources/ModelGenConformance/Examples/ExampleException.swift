package import Foundation

/// An example that does not come out as it went in, with the reason.
package struct ExampleException: Sendable, Hashable {
    /// The document whose run it concerns.
    package var document: String
    /// The file that holds the example: the document, or one that it refers to.
    package var file: String
    /// A JSON Pointer.
    package var pointer: String
    /// Why the example is right to come out differently.
    package var reason: String

    /// Creates an exception.
    package init(document: String, file: String, pointer: String, reason: String) {
        self.document = document
        self.file = file
        self.pointer = pointer
        self.reason = reason
    }

    /// Reads a list: document, file, pointer and reason of a line are separated by tabs; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`, or what the file system says.
    package static func list(at file: URL) throws -> [ExampleException] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try TabSeparatedList(text, columns: ["document", "file", "pointer", "reason"]).rows.map {
            ExampleException(document: $0.cells[0], file: $0.cells[1], pointer: $0.cells[2], reason: $0.cells[3])
        }
    }
}
