public import Foundation

/// An example that does not come out as it went in, with the reason.
public struct ExampleException: Sendable, Hashable {
    /// The document whose run it concerns.
    public var document: String
    /// The file that holds the example: the document, or one that it refers to.
    public var file: String
    /// A JSON Pointer.
    public var pointer: String
    public var reason: String

    /// Creates an exception.
    public init(document: String, file: String, pointer: String, reason: String) {
        self.document = document
        self.file = file
        self.pointer = pointer
        self.reason = reason
    }

    /// Reads a list: document, file, pointer and reason of a line are separated by tabs; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`, or what the file system says.
    public static func list(at file: URL) throws -> [ExampleException] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try TabSeparatedList(text, columns: ["document", "file", "pointer", "reason"]).rows.map {
            ExampleException(document: $0.cells[0], file: $0.cells[1], pointer: $0.cells[2], reason: $0.cells[3])
        }
    }
}
